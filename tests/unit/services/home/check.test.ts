import { cp, mkdir, readdir, rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HomeInUse } from "../../../../services/home/index.ts";
import { foreignLock, freshHome, hold, lockIn, locksIn } from "./helpers.ts";

const calm = { beat: 600_000 };

describe("asking before a write", () => {
	it("is answered at once where the folder is held", async () => {
		const held = await hold(await freshHome());
		for (let count = 0; count < 100; count++) await held.check();
		expect(held.held()).toBe(true);
	});

	it("takes a lock again that a person deleted, once for all who ask", async () => {
		const home = await freshHome();
		const held = await hold(home, calm);
		const before = await lockIn(home);
		await unlink(join(home, "lock.json"));
		await Promise.all(Array.from({ length: 10 }, () => held.check()));
		expect(await lockIn(home)).toEqual(before);
		expect(await locksIn(home)).toEqual(["lock.json"]);
	});

	it("takes it again although everything was deleted", async () => {
		const home = await freshHome();
		const held = await hold(home, calm);
		for (const name of await readdir(home)) await rm(join(home, name), { recursive: true });
		await held.check();
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
	});

	it("repairs a lock that was damaged", async () => {
		const home = await freshHome();
		const held = await hold(home, calm);
		await writeFile(join(home, "lock.json"), "{");
		await held.check();
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
		expect(await locksIn(home)).toEqual(["lock.json"]);
	});

	it("is refused, for good, to one who slept while another took over", async () => {
		const home = await freshHome();
		const sleeper = await hold(home, calm);
		await writeFile(join(home, "lock.json"), foreignLock(3));
		await expect(sleeper.check()).rejects.toMatchObject({ name: "HomeInUse", owner: { host: "otro-equipo" } });
		expect(sleeper.held()).toBe(false);
		await unlink(join(home, "lock.json"));
		await expect(sleeper.check()).rejects.toBeInstanceOf(HomeInUse);
		expect(await locksIn(home)).toEqual([]);
	});

	it("is refused to one who slept while another came and went", async () => {
		const home = await freshHome();
		const sleeper = await hold(home, calm);
		await unlink(join(home, "lock.json"));
		await (await hold(home)).release();
		await expect(sleeper.check()).rejects.toBeInstanceOf(HomeInUse);
		expect(sleeper.held()).toBe(false);
		expect(await locksIn(home)).toEqual([]);
		expect((await hold(home)).held()).toBe(true);
	});
});

describe("a folder that vanished", () => {
	it.each([
		["is gone", async () => {}],
		["left its empty place", (home: string) => mkdir(home)],
		["left a file", (home: string) => writeFile(home, "")],
		["left a link to nothing", (home: string) => symlink(`${home}-none`, home)],
	])("and %s is not written, and is held again when it is back", async (_what, leave) => {
		const home = join(await freshHome(), "data");
		await mkdir(home);
		const held = await hold(home, { beat: 5 });
		await rename(home, `${home}-stick`);
		await leave(home);
		await expect(held.check()).rejects.toMatchObject({ code: "ENOENT" });
		expect(held.held()).toBe(false);
		await expect(held.check()).rejects.toMatchObject({ code: "ENOENT" });
		expect(await readdir(home).catch(() => [])).toEqual([]);
		await rm(home, { recursive: true, force: true });
		await rename(`${home}-stick`, home);
		await held.check();
		expect(held.held()).toBe(true);
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
	});

	it("is known when it is back without its lock, and under another number", async () => {
		const home = join(await freshHome(), "data");
		await mkdir(home);
		const held = await hold(home, calm);
		await cp(home, `${home}-copy`, { recursive: true });
		await rename(home, `${home}-old`);
		await rename(`${home}-copy`, home);
		await unlink(join(home, "lock.json"));
		await held.check();
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
	});
});
