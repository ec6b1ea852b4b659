import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { BadOptions, webStartOptions } from "../../../web/options.ts";

const typedIn = resolve("/somewhere");

describe("the command line", () => {
	it.each([
		[[], { home: undefined, port: undefined }],
		[["--home", "data"], { home: resolve(typedIn, "data"), port: undefined }],
		[["--home=data dir"], { home: resolve(typedIn, "data dir"), port: undefined }],
		[["--home", resolve("/elsewhere")], { home: resolve("/elsewhere"), port: undefined }],
		[["--port", "4000"], { home: undefined, port: 4000 }],
		[["--port=0", "--home", "a"], { home: resolve(typedIn, "a"), port: 0 }],
		[["--port", "65535"], { home: undefined, port: 65_535 }],
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
