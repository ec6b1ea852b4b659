import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serve } from "../../../cli/serve.ts";
import { ownFolder, project } from "../../support/command.ts";

let root = "";
let remove = async () => {};
beforeEach(async () => {
	({ path: root, remove } = await ownFolder());
	await mkdir(join(root, "out", "node"), { recursive: true });
});
afterEach(() => remove());

/** Stands for the browser door: says what it was told, then waits to be stopped. */
const door = `
process.on("SIGINT", () => { console.error("cerrado"); process.disconnect(); process.exitCode = 7; });
// Keeps it running, as listening does.
process.on("message", () => {});
console.log("dirección " + JSON.stringify(process.argv.slice(2)));
process.send({ url: "http://127.0.0.1:4000/?token=a", joined: false });
`;

async function served(asked: Parameters<typeof serve>[0], stopAt: string) {
	const stopping = new AbortController();
	let [out, err] = ["", ""];
	const terminal = {
		print: (text: string) => {
			out += text;
			if (out.includes(stopAt)) stopping.abort();
		},
		error: (text: string) => {
			err += text;
		},
		signal: stopping.signal,
	};
	const code = await serve(asked, {
		locale: "es",
		terminal,
		env: { PATH: process.env["PATH"] },
		version: "1.2.3",
		folder: { ...project, root },
	});
	return { code, out, err };
}

it("runs the browser door with what was asked, until it is stopped, and ends as it does", async () => {
	await writeFile(join(root, "out", "node", "web.js"), door);
	expect(await served({ home: "datos", port: "4000" }, "dirección")).toEqual({
		code: 7,
		out: 'dirección ["--home","datos","--port","4000"]\n',
		err: "cerrado\n",
	});
});

it("prints the address alone as JSON", async () => {
	await writeFile(join(root, "out", "node", "web.js"), door);
	const { out } = await served({ json: true }, "url");
	expect(JSON.parse(out)).toEqual({ url: "http://127.0.0.1:4000/?token=a", joined: false });
});

it("says that the application is not built", async () => {
	expect(await served({}, "dirección")).toEqual({
		code: 3,
		out: "",
		err: "Falta la aplicación construida. Constrúyela con npm start o npm run build.\n",
	});
});
