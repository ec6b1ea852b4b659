import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HomeInUse } from "../../../../services/home/index.ts";
import { bootMark, machineMark } from "../../../../services/home/machine-mark.ts";
import { processMark } from "../../../../services/home/process-mark.ts";
import { deadPid, earlierLock, freshHome, hold, idle, lockIn, locksIn } from "./helpers.ts";

/** A lock of a process of this computer, in this run of it unless told otherwise. */
async function ownLock(pid: number, more: object = {}): Promise<string> {
	return JSON.stringify({
		...JSON.parse(earlierLock(pid)),
		...{ machine: await machineMark(), boot: await bootMark(), beat: 7, ...more },
	});
}

describe("a data folder", () => {
	it("is held by one, and a second is told who holds it", async () => {
		const home = await freshHome();
		const first = await hold(home);
		expect(first.held()).toBe(true);
		const second = hold(home);
		await expect(second).rejects.toBeInstanceOf(HomeInUse);
		await expect(second).rejects.toMatchObject({
			owner: { pid: process.pid, host: hostname(), since: "2026-11-20T10:00:00.000Z" },
		});
	});

	it("is given back", async () => {
		const home = await freshHome();
		const first = await hold(home);
		await first.release();
		await first.release();
		expect(first.held()).toBe(false);
		expect(await locksIn(home)).toEqual([]);
		await expect(first.check()).rejects.toThrow();
		expect((await hold(home)).held()).toBe(true);
	});

	it("names its owner in a file for the owner's eyes", async () => {
		const home = await freshHome();
		await hold(home);
		expect((await stat(join(home, "lock.json"))).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
		expect(await lockIn(home)).toMatchObject({ pid: process.pid, host: hostname(), since: "2026-11-20T10:00:00.000Z" });
	});

	it("that is not there, or is a file, cannot be held", async () => {
		const home = await freshHome();
		await writeFile(join(home, "file"), "");
		await expect(hold(join(home, "none"))).rejects.toMatchObject({ code: "ENOENT" });
		await expect(hold(join(home, "file"))).rejects.toMatchObject({ code: "ENOTDIR" });
		expect(await readdir(home)).toEqual(["file"]);
	});

	it("tells where to join, without losing anything else", async () => {
		const home = await freshHome();
		const held = await hold(home, { beat: 60_000 });
		const before = await lockIn(home);
		const join = { address: "http://127.0.0.1:4000", secret: "s".repeat(43) };
		await held.announce(join);
		expect(await lockIn(home)).toEqual({ ...before, ...join });
		await expect(hold(home)).rejects.toMatchObject({ owner: { address: "http://127.0.0.1:4000" } });
		const told: unknown = await hold(home).catch((error: unknown) => error);
		expect(JSON.stringify(told) + String(told)).not.toContain(join.secret);
	});
});

describe.each([
	[
		"in the earlier format",
		async (pid: number, more: object = {}) => JSON.stringify({ ...JSON.parse(earlierLock(pid)), ...more }),
	],
	["with a beat", ownLock],
] as const)("a lock %s", (_format, lockOf) => {
	it("of a process that lives, with its own mark where there is one, is respected", async () => {
		const home = await freshHome();
		const { pid } = await idle();
		const text = await lockOf(pid, { mark: await processMark(pid) });
		await writeFile(join(home, "lock.json"), text);
		// On systems without marks a living process with the number is not enough where a beat tells more.
		if ((await processMark(pid)) === undefined && text.includes("beat")) return;
		await expect(hold(home)).rejects.toMatchObject({ name: "HomeInUse", owner: { pid } });
		expect(await readFile(join(home, "lock.json"), "utf8")).toBe(text);
	});

	it("of a process that died is taken over at once", async () => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), await lockOf(await deadPid()));
		expect((await hold(home, { patience: 600_000 })).held()).toBe(true);
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
		expect(await locksIn(home)).toEqual(["lock.json"]);
	});

	it("of a dead process with our own number is taken over at once", async () => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), await lockOf(process.pid));
		expect((await hold(home, { patience: 600_000 })).held()).toBe(true);
	});

	it("of a process whose number another one has by now is taken over at once, where the system can tell", async () => {
		const mark = await processMark(process.pid);
		expect(mark === undefined).toBe(process.platform !== "linux");
		if (mark === undefined) return;
		const home = await freshHome();
		const { pid } = await idle();
		await writeFile(join(home, "lock.json"), await lockOf(pid, { mark: `${mark.split(" ")[0]} 1` }));
		expect((await hold(home, { patience: 600_000 })).held()).toBe(true);
	});
});

describe("a lock of this computer", () => {
	it("from before it was started anew is taken over at once, whoever has the number", async () => {
		if ((await machineMark()) === undefined || (await bootMark()) === undefined) return;
		const home = await freshHome();
		const { pid } = await idle();
		await writeFile(join(home, "lock.json"), await ownLock(pid, { boot: "boot-before" }));
		expect((await hold(home, { patience: 600_000 })).held()).toBe(true);
	});

	it("is known as such although its network cards changed, in the same run of it", async () => {
		if ((await bootMark()) === undefined) return;
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), await ownLock(await deadPid(), { machine: "other-card", host: "otro" }));
		expect((await hold(home, { patience: 600_000 })).held()).toBe(true);
	});
});

describe("a lock that says nothing", () => {
	it.each([
		["empty", ""],
		["torn", "{"],
		["of no process", '{"pid":0}'],
		["of another shape", "null"],
		["zeroed", "\0".repeat(1024)],
	])("is taken over after a while: %s", async (_what, text) => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), text);
		expect((await hold(home)).held()).toBe(true);
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
	});
});

describe("a takeover", () => {
	it("gets by a taker before that died in the middle", async () => {
		const home = await freshHome();
		const pid = await deadPid();
		await writeFile(join(home, "lock.json"), earlierLock(pid));
		await writeFile(join(home, "lock.json.takeover"), earlierLock(pid));
		expect((await hold(home)).held()).toBe(true);
		expect(await locksIn(home)).toEqual(["lock.json"]);
	});

	it("goes to one of many who want it at once", async () => {
		const home = await freshHome();
		const pid = await deadPid();
		for (let round = 0; round < 30; round++) {
			await writeFile(join(home, "lock.json"), earlierLock(pid));
			const tries = await Promise.allSettled(Array.from({ length: 8 }, () => hold(home)));
			const won = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
			expect(won.map((one) => one.held())).toEqual([true]);
			const [winner] = won;
			await winner?.check();
			await winner?.release();
		}
	});
});
