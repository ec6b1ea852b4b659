import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { BadOptions, webStartOptions } from "../../../web/options.ts";

const typedIn = resolve("/somewhere");

describe("the command line", () => {
	it.each([
		[[], { home: undefined, port: undefined, packs: [] }],
		[["--home", "data"], { home: resolve(typedIn, "data"), port: undefined, packs: [] }],
		[["--home=data dir"], { home: resolve(typedIn, "data dir"), port: undefined, packs: [] }],
		[["--home", resolve("/elsewhere")], { home: resolve("/elsewhere"), port: undefined, packs: [] }],
		[["--port", "4000"], { home: undefined, port: 4000, packs: [] }],
		[["--port=0", "--home", "a"], { home: resolve(typedIn, "a"), port: 0, packs: [] }],
		[["--port", "65535"], { home: undefined, port: 65_535, packs: [] }],
		[
			["a.curso", "--home=x", "B.CURSO"],
			{
				home: resolve(typedIn, "x"),
				port: undefined,
				packs: [resolve(typedIn, "a.curso"), resolve(typedIn, "B.CURSO")],
			},
		],
	])("is read: %j", (args, options) => {
		expect(webStartOptions(args, typedIn)).toEqual(options);
	});

	it.each([
		[["--nada"], "unknown", "--nada"],
		[["--home"], "value", "--home"],
		[["--port", "web"], "value", "--port web"],
		[["data"], "extra", "data"],
	])("says what is wrong without a word of Node's: %j", (args, problem, message) => {
		expect(() => webStartOptions(args, typedIn)).toThrow(expect.objectContaining({ problem, message }));
	});

	it.each([
		[["--port", "65536"]],
		[["--port", "-1"]],
		[["--port", "80.5"]],
		[["--port", "0x50"]],
		[["--port", ""]],
		[["--port", "web"]],
		[["--port"]],
		[["--home"]],
		[["--home="]],
		[["--host", "0.0.0.0"]],
		[["data"]],
	])("is refused: %j", (args) => {
		expect(() => webStartOptions(args, typedIn)).toThrow(BadOptions);
	});
});
