import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshHome, open } from "./helpers.ts";

let folder = "";
const program = () => join(folder, "answering-process.mjs");

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-"));
	await build({
		configFile: false,
		logLevel: "error",
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL("answering-process.ts", import.meta.url)),
			outDir: folder,
			rollupOptions: { output: { entryFileNames: "[name].mjs" } },
		},
	});
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the process, kills it as soon as it has confirmed so many facts, and tells the last number that it confirmed. */
async function killAfter(home: string, confirmations: number): Promise<number> {
	const child = spawn(process.execPath, [program(), home], { stdio: ["ignore", "pipe", "inherit"] });
	const exit = once(child, "exit");
	let confirmed = 0;
	let count = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		confirmed = Number(line);
		count += 1;
		if (count === confirmations) child.kill("SIGKILL");
	}
	expect(await exit).toEqual([null, "SIGKILL"]);
	return confirmed;
}

describe("a process killed while it records", () => {
	it("has on the disk everything that it confirmed, and its folder opens again", { timeout: 60_000 }, async () => {
		const home = await freshHome();
		// 250 is past the first snapshot that is written on the way.
		for (const confirmations of [1, 2, 3, 5, 8, 250, 13]) {
			const confirmed = await killAfter(home, confirmations);
			const learners = await open(home);
			const [learner] = learners.list();
			const seq = learners.state(learner?.id ?? "")?.seq;
			expect(seq).toBeGreaterThanOrEqual(confirmed);
			// The one in flight may have got through as well, but nothing more.
			expect(seq).toBeLessThanOrEqual(confirmed + 1);
			await learners.close();
		}
	});
});
