import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectFolder } from "../lib/project.mjs";

/**
 * A server of the built application, unless told otherwise that of this project on a throwaway data folder.
 * @typedef {{ address: string, origin: string, readyAfter: number, residentMemory: () => number | undefined, close: () => Promise<void> }} BenchApp
 * @param {{ program?: string, home?: string }} [where] the folder that `out` and the course are in, and the data folder
 * @returns {Promise<BenchApp>} `readyAfter` in ms from the start of the process
 */
export async function startApp({ program = projectFolder, home: given } = {}) {
	const home = given ?? mkdtempSync(join(tmpdir(), "profundiza-bench-"));
	const started = performance.now();
	const child = spawn(process.execPath, [join(program, "out/node/web.js"), "--home", home], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	/** @type {string} */
	const address = await new Promise((resolve, reject) => {
		createInterface({ input: child.stdout }).on("line", (line) => {
			const [found] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
			if (found !== undefined) resolve(found);
		});
		child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
	});
	return {
		address,
		origin: new URL(address).origin,
		readyAfter: performance.now() - started,
		/** Resident memory in MB, where the system tells it. */
		residentMemory() {
			try {
				const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
				return Math.round(Number(kilobytes) / 1024);
			} catch {
				return undefined;
			}
		},
		async close() {
			const ended = new Promise((resolve) => child.once("exit", resolve));
			child.kill("SIGTERM");
			await ended;
			if (given === undefined) rmSync(home, { recursive: true, force: true });
		},
	};
}

/**
 * One call of the contract, over the page's own door.
 * @param {import("@playwright/test").BrowserContext} context that has been let in
 * @param {string} origin
 * @param {string} method
 * @param {unknown} input
 */
export async function call(context, origin, method, input) {
	const response = await context.request.post(`${origin}/api/${method}`, {
		data: JSON.stringify(input),
		headers: { "content-type": "application/json", origin },
	});
	const reply = await response.json();
	if (reply.ok !== true) throw new Error(`${method}: ${reply.code} ${reply.message}`);
	return reply.value;
}
