import { readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Owner } from "../../../../services/home/index.ts";
import { earlierLock, foreignLock, freshHome, hold, lockIn, locksIn } from "./helpers.ts";

/** An owner on another computer that gives a sign of life now and then, one after the other, until the test is over. */
function beating(path: string, apart: number): void {
	let over = false;
	const beats = (async () => {
		for (let beat = 2; !over; beat++) {
			await writeFile(`${path}.new`, foreignLock(beat));
			await rename(`${path}.new`, path);
			await pause(apart);
		}
	})();
	onTestFinished(() => {
		over = true;
		return beats;
	});
}

describe("a lock of another computer", () => {
	it("that beats is respected, and the door can say whom it waits for", async () => {
		const home = await freshHome();
		const path = join(home, "lock.json");
		await writeFile(path, foreignLock(1));
		beating(path, 50);
		const waitedFor: Owner[] = [];
		const second = hold(home, { patience: 600, onWait: (owner) => waitedFor.push(owner) });
		await expect(second).rejects.toMatchObject({ name: "HomeInUse", owner: { host: "otro-equipo" } });
		expect(waitedFor).toEqual([{ pid: process.pid, host: "otro-equipo", since: "2026-11-19T08:00:00.000Z" }]);
		expect(await lockIn(home)).toMatchObject({ token: "someone" });
	});

	it.each([
		["of today's format", foreignLock(5)],
		["of today's format without any mark", foreignLock(5, { machine: undefined, boot: undefined, mark: undefined })],
		["of the earlier format", earlierLock(process.pid, "otro-equipo")],
	])("that stands still, %s, is taken over, not before its time", async (_what, text) => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), text);
		const started = performance.now();
		expect((await hold(home, { patience: 300 })).held()).toBe(true);
		expect(performance.now() - started).toBeGreaterThanOrEqual(300);
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
		expect(await locksIn(home)).toEqual(["lock.json"]);
	});

	it("that is given back meanwhile is free at once", async () => {
		const home = await freshHome();
		await writeFile(join(home, "lock.json"), foreignLock(5));
		const waiting = hold(home, { patience: 600_000, onWait: () => void unlink(join(home, "lock.json")) });
		expect((await waiting).held()).toBe(true);
	});

	it.each([
		["goes back by years", (count: number) => 2_000_000_000_000 - count * 1e11],
		["jumps ahead by years", (count: number) => count * 1e11],
	])("is judged the same while the clock %s", async (_what, clock) => {
		let count = 0;
		const now = () => new Date(clock(++count));
		const [beats, still] = [await freshHome(), await freshHome()];
		for (const home of [beats, still]) {
			await writeFile(join(home, "lock.json"), foreignLock(1, { since: "2999-01-01T00:00:00.000Z" }));
		}
		beating(join(beats, "lock.json"), 50);
		await expect(hold(beats, { now, patience: 600 })).rejects.toMatchObject({ name: "HomeInUse" });
		const held = await hold(still, { now, patience: 100 });
		await held.check();
		expect(held.held()).toBe(true);
	});

	it("that stands still goes to one of many who waited for it", async () => {
		for (let round = 0; round < 10; round++) {
			const home = await freshHome();
			await writeFile(join(home, "lock.json"), foreignLock(5));
			const tries = await Promise.allSettled(Array.from({ length: 6 }, () => hold(home, { patience: 60 })));
			expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		}
	});
});

describe("the owner's own beat", () => {
	it("changes the lock and nothing but its beat", async () => {
		const home = await freshHome();
		await hold(home, { beat: 20 });
		const { beat, ...before } = await lockIn(home);
		await expect.poll(async () => Number((await lockIn(home))["beat"])).toBeGreaterThan(Number(beat) + 3);
		const { beat: _later, ...after } = await lockIn(home);
		expect(after).toEqual(before);
	});

	it("is never seen half written", async () => {
		const home = await freshHome();
		const held = await hold(home, { beat: 1 });
		await held.announce({ address: "http://127.0.0.1:4000", secret: "s" });
		for (let look = 0; look < 2_000; look++) {
			expect(JSON.parse(await readFile(join(home, "lock.json"), "utf8"))).toMatchObject({ pid: process.pid });
		}
	});

	it("keeps another from taking over, and never overwrites one who has", async () => {
		const home = await freshHome();
		const path = join(home, "lock.json");
		const held = await hold(home, { beat: 5 });
		await writeFile(`${path}.new`, foreignLock(9));
		await rename(`${path}.new`, path);
		const before = await readFile(path, "utf8");
		await held.announce({ address: "http://127.0.0.1:4000", secret: "s" });
		for (let look = 0; look < 50; look++) expect(await readFile(path, "utf8")).toBe(before);
		await held.release();
		expect(await readFile(path, "utf8")).toBe(before);
	});
});
