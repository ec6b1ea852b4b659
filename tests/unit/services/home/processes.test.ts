import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { full } from "../../../support/runs.ts";
import { earlierLock, foreignLock, freshHome, lockIn, locksIn } from "./helpers.ts";
import { buildHoldingProcess, type Holder, startHolder } from "./processes.ts";

let program = "";
let remove = async () => {};

beforeAll(async () => {
	({ program, remove } = await buildHoldingProcess());
}, 60_000);

afterAll(() => remove());

const start = (home: string, options = {}): Holder => startHolder(program, home, options);

/** As if the lock of a process of this computer came from another, of which nothing can be known. */
async function disguise(home: string): Promise<void> {
	const lock = await lockIn(home);
	const text = JSON.stringify({ ...lock, host: "otro-equipo", machine: "other", boot: "other", mark: "other 1" });
	// In place and as long as before, as the owner itself writes it, which goes on with its own text at its next beat.
	await writeFile(join(home, "lock.json"), text.padEnd(1024), { flag: "r+" });
}

describe("processes that want one data folder", () => {
	it("have it one after the other", async () => {
		const home = await freshHome();
		const first = start(home);
		expect(await first.says()).toBe("held");
		expect(await start(home).says()).toBe(`in use by ${first.pid}`);
		expect(await first.ask("release")).toBe("released");
		const next = start(home);
		expect(await next.says()).toBe("held");
		await next.kill();
		expect(await start(home).says()).toBe("held");
	});

	it("get a lock that was left behind to one of them, time after time", { timeout: 600_000 }, async () => {
		for (let round = 0; round < (full ? 200 : 6); round++) {
			const home = await freshHome();
			const dead = start(home);
			await dead.says();
			await dead.kill();
			// Every other time nothing can be known of the dead, and all of them wait for its beat.
			const text = round % 2 === 0 ? earlierLock(dead.pid) : foreignLock(4);
			await writeFile(join(home, "lock.json"), text);
			const rivals = Array.from({ length: 4 }, () => start(home, { patience: 150 }));
			const said = await Promise.all(rivals.map((one) => one.says()));
			expect(said.filter((line) => line === "held")).toHaveLength(1);
			expect(await lockIn(home)).toMatchObject({ pid: rivals[said.indexOf("held")]?.pid });
			expect(await locksIn(home)).toEqual(["lock.json"]);
			await Promise.all(rivals.map((one) => one.kill()));
		}
	});

	it("tell by its beat that one of another computer lives", async () => {
		const home = await freshHome();
		const owner = start(home, { beat: 100 });
		await owner.says();
		await disguise(home);
		expect(await start(home, { patience: 5_000 }).says()).toBe(`in use by ${owner.pid}`);
		expect(await owner.ask("check")).toBe("held");
	});

	it("take over from one that was put to sleep, which finds out before it writes", async () => {
		if (process.platform === "win32") return;
		const home = await freshHome();
		const sleeper = start(home, { beat: 20 });
		await sleeper.says();
		sleeper.signal("SIGSTOP");
		await disguise(home);
		const next = start(home);
		expect(await next.says()).toBe("held");
		sleeper.signal("SIGCONT");
		expect(await sleeper.ask("check")).toBe(`in use by ${next.pid}`);
		await next.ask("release");
		expect(await sleeper.ask("check")).toBe(`in use by ${next.pid}`);
		expect(await locksIn(home)).toEqual([]);
	});
});

describe("a data folder that cannot be written", () => {
	const nobody = 65_534;

	it("is held as soon as it can", async () => {
		if (process.platform === "win32") return;
		const home = await freshHome();
		await chmod(home, 0o555);
		const holder = start(home, { user: nobody });
		expect(await holder.says()).toBe("waiting");
		expect(await holder.ask("check")).toBe("EACCES");
		expect(await locksIn(home)).toEqual([]);
		await chmod(home, 0o777);
		expect(await holder.ask("check")).toBe("held");
		expect(await lockIn(home)).toMatchObject({ pid: holder.pid });
	});

	it("is not held by one who waited while another came and went", async () => {
		if (process.platform === "win32") return;
		const home = await freshHome();
		await chmod(home, 0o555);
		const holder = start(home, { user: nobody });
		expect(await holder.says()).toBe("waiting");
		await chmod(home, 0o777);
		const other = start(home, { user: nobody });
		expect(await other.says()).toBe("held");
		expect(await holder.ask("check")).toBe(`in use by ${other.pid}`);
		await other.ask("release");
		expect(await holder.ask("check")).toBe("in use by undefined");
		expect(await locksIn(home)).toEqual([]);
	});

	it("is still another's where that one lives", async () => {
		if (process.platform === "win32") return;
		const home = await freshHome();
		const owner = start(home);
		await owner.says();
		await chmod(join(home, "lock.json"), 0o644);
		await chmod(home, 0o555);
		expect(await start(home, { user: nobody }).says()).toBe(`in use by ${owner.pid}`);
		await chmod(home, 0o755);
	});

	it("because no file may grow is left as it was, without an empty lock", async () => {
		if (process.platform === "win32") return;
		const home = join(await freshHome(), "data");
		await mkdir(home);
		const holder = start(home, { before: "trap '' XFSZ; ulimit -f 0" });
		expect(await holder.says()).toBe("waiting");
		expect(await holder.ask("check")).toBe("EFBIG");
		expect(await locksIn(home)).toEqual([]);
		expect(await start(home).says()).toBe("held");
	});

	it("although its lock was left behind leaves that lock as it is", async () => {
		if (process.platform === "win32") return;
		const home = await freshHome();
		const text = foreignLock(3);
		await writeFile(join(home, "lock.json"), text);
		await chmod(home, 0o555);
		const holder = start(home, { user: nobody });
		expect(await holder.says()).toBe("waiting");
		expect(await holder.ask("check")).toBe("EACCES");
		expect(await readFile(join(home, "lock.json"), "utf8")).toBe(text);
		await chmod(home, 0o777);
		expect(await holder.ask("check")).toBe("held");
	});
});
