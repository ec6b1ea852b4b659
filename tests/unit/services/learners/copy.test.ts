import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

const files = (home: string, id: string, month = "2026-11.jsonl") => ({
	log: join(home, "learners", id, "log", month),
	copy: join(home, "learners", id, "copy", month),
});

async function recorded(): Promise<{ home: string; id: string; log: string; copy: string }> {
	const home = await freshHome();
	const learners = await open(home);
	const id = await learners.create();
	await learners.append(id, named("Ana"), at("uno"), at("dos"));
	await learners.close();
	return { home, id, ...files(home, id) };
}

describe("the copy of a log", () => {
	it("follows a moment after something was saved, and nobody waits for it", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		const { log, copy } = files(home, id);
		disk.calls.length = 0;
		await learners.append(id, at("uno"));
		await learners.append(id, at("dos"));
		expect(disk.calls.filter((call) => call === "sync")).toHaveLength(2);
		await expect.poll(async () => readFile(copy, "utf8").catch(() => "")).toBe(await readFile(log, "utf8"));
	});

	it("is the same, byte by byte, in every month", async () => {
		const home = await freshHome();
		let now = "2026-11-30T23:59:00.000Z";
		const learners = await open(home, { now: () => new Date(now) });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		now = "2026-12-01T00:01:00.000Z";
		await learners.append(id, at("uno"));
		await learners.close();
		for (const month of ["2026-11.jsonl", "2026-12.jsonl"]) {
			const { log, copy } = files(home, id, month);
			expect((await readFile(copy)).equals(await readFile(log))).toBe(true);
		}
	});

	it.each([
		["in the middle of a line", (size: number) => size - 20],
		["at the end of a line", () => 0],
	])("that was cut short %s is caught up with after opening, without a word", async (_, length) => {
		const { home, log, copy } = await recorded();
		const { length: size } = await readFile(copy);
		await truncate(copy, length(size));
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([]);
		await learners.close();
		expect((await readFile(copy)).equals(await readFile(log))).toBe(true);
	});

	it("that was damaged is made again of the log, and kept aside as it was", async () => {
		const { home, id, log, copy } = await recorded();
		const damaged = (await readFile(copy, "utf8")).replace("uno", "una");
		await writeFile(copy, damaged);
		const learners = await open(home);
		expect((await learners.events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
		const [repair] = learners.takeRepairs();
		expect(repair).toMatchObject({ learner: id, kind: "healed" });
		expect(await readFile(join(home, "learners", id, "copy", repair?.files[0] ?? ""), "utf8")).toBe(damaged);
		expect((await readFile(copy)).equals(await readFile(log))).toBe(true);
	});

	it("takes nothing over that was damaged in the log since it was saved", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		await learners.append(id, at("uno"));
		const { log, copy } = files(home, id);
		await writeFile(log, (await readFile(log, "utf8")).replace("uno", "una"));
		await learners.close();
		expect(await readFile(copy, "utf8").catch(() => "")).not.toContain("una");
	});

	it("that cannot be written keeps nobody from saving", async () => {
		const { home, id, copy } = await recorded();
		await rm(copy);
		await rm(join(home, "learners", id, "copy"), { recursive: true });
		await writeFile(join(home, "learners", id, "copy"), "a file where the folder should be");
		const learners = await open(home);
		expect(await learners.append(id, at("tres"))).toMatchObject({ saved: true });
	});
});

describe("looking through a record", () => {
	it("does not keep a saving waiting, and gives what is held in memory as well", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"), at("uno"));
		const [events, appended] = await Promise.all([learners.events(id), learners.append(id, at("dos"))]);
		expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
		expect(appended).toMatchObject({ saved: true, events: [{ seq: 3 }] });
		disk.failAll("write");
		await learners.append(id, at("tres"));
		expect((await learners.events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
		expect(learners.takeRepairs()).toEqual([]);
		expect((await readdir(join(home, "learners", id, "log"))).sort()).toEqual(["2026-11.jsonl"]);
	});
});
