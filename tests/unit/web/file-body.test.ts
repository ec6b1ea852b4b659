import { expect, onTestFinished, test } from "vitest";
import { contract, type Method } from "../../../core/api/contract.ts";
import { startWeb } from "../../../web/server.ts";
import { enter } from "../../contract/loopback.ts";
import { ask, raw } from "./wire.ts";

/** A door whose services say how long the file is that they were handed. */
async function door() {
	const web = await startWeb({
		services: {
			serve: async (_, input) => ({ ok: true, value: (input as { data: string }).data.length }),
			receiveUpload: async (_, content) => {
				let size = 0;
				for await (const piece of content) size += piece.length;
				return { ok: true, value: size };
			},
		},
		files: async () => new Response(),
		log: () => undefined,
	});
	onTestFinished(() => web.close());
	const cookie = await enter(web);
	const host = `127.0.0.1:${web.port}`;
	return {
		call: (method: Method, length: number) => {
			const headers = { cookie, origin: `http://${host}`, "content-type": "application/json" };
			const body = `{"data":"${"A".repeat(length)}"}`;
			return ask(web.port, { method: "POST", path: `/api/${method}`, headers, body });
		},
		/** Only says how long its body is: who sends one to the end may find nobody there who still reads. */
		announce: (method: Method, length: number) => {
			const lines = [`POST /api/${method} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, `Cookie: ${cookie}`];
			const head = [...lines, "Content-Type: application/json", `Content-Length: ${length}`];
			return raw(web.port, `${head.join("\r\n")}\r\n\r\n`);
		},
	};
}

const longest = 64_000_000;

test("the longest file that the contract takes gets through the browser's door, and no longer one", async () => {
	const { call, announce } = await door();
	expect(contract["transfer.preview"].input.safeParse({ data: "A".repeat(longest) }).success).toBe(true);
	expect(contract["transfer.preview"].input.safeParse({ data: "A".repeat(longest + 4) }).success).toBe(false);
	expect(await call("transfer.preview", longest)).toMatchObject({
		status: 200,
		text: `{"ok":true,"value":${longest}}`,
	});
	expect(await announce("transfer.preview", longest + 2_000)).toMatch(/^HTTP\/1.1 413 /);
});

test("no other call may be that long", async () => {
	const { announce } = await door();
	expect(await announce("transfer.import", 1_000_001)).toMatch(/^HTTP\/1.1 413 /);
});
