import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openChecker } from "../../../../services/courses/check-beside.ts";
import type { CheckJob } from "../../../../services/courses/check-here.ts";
import { readPack } from "../../../../services/packs/read-pack.ts";
import { verifyOpenPack } from "../../../../services/packs/verify.ts";
import { bench, versionOf } from "./helpers.ts";

/** A course to check, and what stands in for the thread of the built application. */
async function prepared(thread: string): Promise<{ job: CheckJob; file: string }> {
	const { folder, pack } = await bench();
	const open = await readPack(await pack(versionOf("1.0.0")));
	const texts = await verifyOpenPack(open);
	await open.close();
	const file = join(folder, "thread.mjs");
	await writeFile(file, `import { parentPort } from "node:worker_threads";\n${thread}`);
	return { job: { manifest: open.manifest, texts, before: undefined, maker: undefined }, file };
}

const never = `parentPort.postMessage("ready"); parentPort.on("message", () => { for (;;) {} });`;

describe("a course that is checked in a thread of its own", () => {
	it("is what the thread says of it", async () => {
		const { job, file } = await prepared(
			`parentPort.postMessage("ready");
parentPort.on("message", ({ manifest, texts }) => {
	parentPort.postMessage({ checked: { update: undefined, prepared: new Uint8Array([manifest.format, texts.size]) } });
});`,
		);
		const checker = openChecker({ file });
		const { prepared: said } = await checker.check(job);
		await checker.end();
		expect([...(said ?? [])]).toEqual([1, job.texts.size]);
	});

	it("is refused with the thread's reason, and with what was found", async () => {
		const { job, file } = await prepared(
			`parentPort.postMessage("ready");
parentPort.on("message", () => {
	const refused = { code: "course-errors", params: { errors: 1, file: "a", line: 1, finding: "b" } };
	parentPort.postMessage({ refused, findings: [{ file: "a" }] });
});`,
		);
		const checker = openChecker({ file });
		await expect(checker.check(job)).rejects.toMatchObject({ code: "course-errors", findings: [{ file: "a" }] });
		await checker.end();
	});

	it("is refused where it takes for ever, while whoever waits goes on", async () => {
		const { job, file } = await prepared(never);
		const checker = openChecker({ file, patience: () => 0 });
		await expect(checker.check(job)).rejects.toMatchObject({ code: "too-hard-to-check" });
		await checker.end();
	});

	it("is refused where it needs more memory than there is", async () => {
		const { job, file } = await prepared(
			`parentPort.postMessage("ready");
parentPort.on("message", () => { const all = []; for (;;) all.push(new Array(1_000_000).fill({})); });`,
		);
		const checker = openChecker({ file, memory: 16 });
		await expect(checker.check(job)).rejects.toMatchObject({ code: "too-hard-to-check" });
		await checker.end();
	});

	it("can be given up at any moment", async () => {
		const { job, file } = await prepared(never);
		const stop = new AbortController();
		const checker = openChecker({ file, signal: stop.signal });
		const checking = checker.check(job);
		stop.abort(new Error("Enough."));
		await expect(checking).rejects.toThrow("Enough.");
		await checker.end();
	});

	it("is checked all the same where there is no thread, or none can begin", async () => {
		const { job, file } = await prepared(`throw new Error("No.");`);
		for (const asked of [file, `${file}.none`]) {
			const checker = openChecker({ file: asked });
			expect(await checker.check(job)).toEqual({ update: undefined, prepared: undefined });
			await checker.end();
		}
	});

	it("is not checked a second time here where the thread broke off in the middle", async () => {
		const { job, file } = await prepared(
			`parentPort.postMessage("ready"); parentPort.on("message", () => { throw new Error("Broken."); });`,
		);
		const checker = openChecker({ file });
		await expect(checker.check(job)).rejects.toThrow("Broken.");
		await checker.end();
	});
});
