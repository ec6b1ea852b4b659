import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HomeInUse } from "../../../../services/learners/index.ts";
import { type Release, takeLock } from "../../../../services/learners/lock.ts";
import { processMark } from "../../../../services/learners/process-mark.ts";
import { freshHome, open } from "./helpers.ts";

const now = new Date("2026-11-20T10:00:00.000Z");

/** A process that does nothing, and its number. */
async function idle(): Promise<{ pid: number; end: () => Promise<void> }> {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
	await once(child, "spawn");
	const end = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill("SIGKILL");
		await once(child, "exit");
	};
	onTestFinished(end);
	return { pid: child.pid ?? 0, end };
}

function lockOf(pid: number, host = hostname()): string {
	return JSON.stringify({ pid, host, since: "2026-11-19T08:00:00.000Z", token: "someone" });
}

describe("the lock of a data folder", () => {
	it("keeps a second opening out and says who holds it", async () => {
		const home = await freshHome();
		await open(home);
		const second = open(home);
		await expect(second).rejects.toBeInstanceOf(HomeInUse);
		await expect(second).rejects.toMatchObject({
			owner: { pid: process.pid, host: hostname(), since: "2026-11-20T10:00:00.000Z" },
		});
	});

	it("is given back on closing", async () => {
		const home = await freshHome();
		await (await open(home)).close();
		expect(await readdir(home)).not.toContain("lock.json");
		await (await open(home)).close();
	});

	it("of a process that lives is respected", async () => {
		const home = await freshHome();
		const other = await idle();
		await writeFile(join(home, "lock.json"), lockOf(other.pid));
		await expect(open(home)).rejects.toMatchObject({ name: "HomeInUse", owner: { pid: other.pid } });
		expect(await readFile(join(home, "lock.json"), "utf8")).toBe(lockOf(other.pid));
	});

	it("of a process that died is taken over", async () => {
		const home = await freshHome();
		const other = await idle();
		await other.end();
		await writeFile(join(home, "lock.json"), lockOf(other.pid));
		await open(home);
		expect(JSON.parse(await readFile(join(home, "lock.json"), "utf8"))).toMatchObject({ pid: process.pid });
		expect((await readdir(home)).filter((name) => name.startsWith("lock"))).toEqual(["lock.json"]);
	});

	it("of a dead process with our own number is taken over", async () => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), lockOf(process.pid));
		await open(home);
	});

	it("of a process whose number another one has by now is taken over, where the system can tell", async () => {
		const mark = await processMark(process.pid);
		expect(mark === undefined).toBe(process.platform !== "linux");
		const other = await idle();
		const path = join(await freshHome(), "lock.json");
		const lock = JSON.parse(lockOf(other.pid));
		await writeFile(path, JSON.stringify({ ...lock, mark: await processMark(other.pid) }));
		await expect(takeLock(path, now)).rejects.toBeInstanceOf(HomeInUse);
		if (mark === undefined) return;
		await writeFile(path, JSON.stringify({ ...lock, mark: `${mark.split(" ")[0]} 1` }));
		await (await takeLock(path, now))();
	});

	it("of another computer is respected, whatever its number", async () => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), lockOf(999_999, "otro-equipo"));
		await expect(open(home)).rejects.toMatchObject({ owner: { host: "otro-equipo" } });
	});

	it.each([["empty"], ["{"], ['{"pid":0}']])("that says nothing (%s) is taken over after a while", async (text) => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), text === "empty" ? "" : text);
		await open(home);
	});

	it("is taken over although a taker before died in the middle", async () => {
		const home = await freshHome();
		const other = await idle();
		await other.end();
		await writeFile(join(home, "lock.json"), lockOf(other.pid));
		await writeFile(join(home, "lock.json.takeover"), lockOf(other.pid));
		await open(home);
		expect((await readdir(home)).filter((name) => name.startsWith("lock"))).toEqual(["lock.json"]);
	});

	it("left behind goes to one of many who want it at once", async () => {
		const home = await freshHome();
		const other = await idle();
		await other.end();
		const path = join(home, "lock.json");
		for (let round = 0; round < 30; round++) {
			await writeFile(path, lockOf(other.pid));
			const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path, now)));
			const won = tries.filter((one): one is PromiseFulfilledResult<Release> => one.status === "fulfilled");
			expect(won).toHaveLength(1);
			await won[0]?.value();
		}
	});
});
