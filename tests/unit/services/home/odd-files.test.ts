import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinOf } from "../../../../services/home/index.ts";
import { setLastWriter } from "../../../../services/home/last-writer.ts";
import { freshHome, hold, lockIn } from "./helpers.ts";

const makes: Record<string, (path: string) => Promise<unknown>> = {
	"a folder": (path) => mkdir(path),
	"a link to nothing": (path) => symlink("/nowhere/at-all", path),
	"a link to itself": (path) => symlink(path, path),
	"a file that may not be read": async (path) => {
		await writeFile(path, "{}");
		await chmod(path, 0o000);
	},
	...(process.platform === "win32" ? {} : { "a pipe": async (path) => execFileSync("mkfifo", [path]) }),
};

const names = ["lock.json", "lock.json.takeover", "last-writer.json"];
const cases = Object.keys(makes).flatMap((what) => names.map((name) => [what, name] as const));

describe("something of no use that has the name of a file of ours", () => {
	it.each(cases)("(%s called %s) keeps nobody from holding the folder", async (what, name) => {
		const home = await freshHome();
		// Someone who was there left a lock behind, so that the takeover is asked for, too.
		if (name === "lock.json.takeover") await writeFile(join(home, "lock.json"), "{");
		await makes[what]?.(join(home, name));
		expect(await joinOf(home)).toBeUndefined();
		const held = await hold(home);
		expect(held.held()).toBe(true);
		await held.check();
		expect(await lockIn(home)).toMatchObject({ pid: process.pid });
		await held.release();
		expect((await readdir(home)).filter((one) => one === "lock.json")).toEqual([]);
	});

	it.each(Object.keys(makes))("(%s in place of the lock meanwhile) is replaced at the next write", async (what) => {
		const home = await freshHome();
		const held = await hold(home, { beat: 600_000 });
		await rm(join(home, "lock.json"));
		await makes[what]?.(join(home, "lock.json"));
		await held.check();
		expect(held.held()).toBe(true);
	});

	it("is named where it cannot be moved either", async () => {
		const home = await freshHome();
		await mkdir(join(home, "last-writer.json"));
		await chmod(home, 0o500);
		const refusal = setLastWriter(home, "a").finally(() => chmod(home, 0o700));
		// Whoever may do everything is refused nothing.
		if (process.getuid?.() === 0) await refusal;
		else await expect(refusal).rejects.toMatchObject({ path: join(home, "last-writer.json") });
	});
});
