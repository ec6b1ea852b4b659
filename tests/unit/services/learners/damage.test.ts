import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { named, open } from "./helpers.ts";
import { asides, recorded } from "./recorded.ts";

describe("a log cut short, with nothing beside it", () => {
	it("at any byte of its last two lines loses no earlier event, and goes on", { timeout: 60_000 }, async () => {
		const { home, id, path, folder, bytes, ends, stateAfter } = await recorded();
		const [, , third = 0, fourth = 0, fifth = 0] = ends;
		expect(fifth).toBe(bytes.length);
		for (let length = third; length <= fifth; length += 7) {
			await writeFile(path, bytes.subarray(0, length));
			// A line without its line feed is whole already.
			const events = length >= fifth - 1 ? 5 : length >= fourth - 1 ? 4 : 3;
			const learners = await open(home);
			expect(learners.state(id), `cut at ${length}`).toEqual(stateAfter(events));
			const torn = ![third, fourth - 1, fourth, fifth - 1, fifth].includes(length);
			const repairs = learners.takeRepairs();
			expect(repairs, `cut at ${length}`).toMatchObject(torn ? [{ learner: id, kind: "cut" }] : []);
			const kept = await Promise.all((repairs[0]?.files ?? []).map((name) => readFile(join(folder, "log", name))));
			expect(Buffer.concat(kept).equals(torn ? bytes.subarray(ends[events - 1], length) : Buffer.alloc(0))).toBe(true);
			await learners.append(id, named("Otra"));
			await learners.close();
			const again = await open(home);
			expect(again.state(id)).toMatchObject({ seq: events + 1, name: "Otra" });
			expect(again.takeRepairs()).toEqual([]);
			await again.close();
			await rm(join(folder, "snapshot.json"));
			await rm(join(folder, "copy"), { recursive: true });
			for (const name of await asides(folder)) await rm(join(folder, "log", name));
		}
	});

	it("in its first line is damage: a file is never there without its first line", async () => {
		const { home, id, path, folder, bytes } = await recorded();
		await writeFile(path, bytes.subarray(0, 40));
		const learners = await open(home);
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "unreadable" }]);
		const [aside = ""] = await asides(folder);
		expect((await readFile(join(folder, "log", aside))).equals(bytes.subarray(0, 40))).toBe(true);
	});

	it("names what was set aside, with its time", async () => {
		const { home, folder, path, ends } = await recorded();
		await truncate(path, (ends[2] ?? 0) + 10);
		const learners = await open(home);
		const files = ["2026-11.jsonl.torn-2026-11-20T10-00-00.000Z"];
		expect(learners.takeRepairs()).toMatchObject([{ files }]);
		expect(await asides(folder)).toEqual(files);
	});
});

describe("a log with one byte changed", () => {
	it("anywhere, with nothing beside it, loses the line that it is in and keeps the file aside", {
		timeout: 60_000,
	}, async () => {
		const { home, id, path, folder, bytes, ends } = await recorded();
		const feeds = ends.map((end) => end - 1);
		const some = [...bytes.keys()].filter((index) => index % 37 === 3 || feeds.includes(index));
		for (const index of some) {
			const damaged = Buffer.from(bytes);
			damaged[index] = (damaged[index] ?? 0) ^ 0x01;
			await writeFile(path, damaged);
			const learners = await open(home);
			const line = ends.findIndex((end) => index < end);
			const state = learners.state(id);
			const [repair] = learners.takeRepairs();
			const kept = await readFile(join(folder, "log", repair?.files[0] ?? ""));
			expect(kept.equals(damaged), `byte ${index}`).toBe(true);
			// A line feed that is none any more can be done without.
			const isFeed = ends.includes(index + 1);
			// In the last line nothing behind it tells by its number that one is missing.
			const lost = line === 4 ? {} : { lost: 1 };
			expect(repair, `byte ${index}`).toMatchObject(isFeed ? { kind: "healed" } : { kind: "damaged", ...lost });
			// Where a number is missing, an event of its own says so, and it is not told again.
			expect(state?.seq).toBe(isFeed ? 5 : line === 4 ? 4 : 6);
			await learners.close();
			await rm(join(folder, "snapshot.json"));
			const again = await open(home);
			expect(again.takeRepairs()).toEqual([]);
			expect(again.state(id)).toEqual(state);
			await again.close();
			await rm(join(folder, "snapshot.json"));
			await rm(join(folder, "copy"), { recursive: true });
			for (const name of await asides(folder)) await rm(join(folder, "log", name));
		}
	});

	it("anywhere, with its copy, loses nothing", { timeout: 60_000 }, async () => {
		const { home, id, path, folder, bytes, stateAfter } = await recorded("copy");
		for (let index = 3; index < bytes.length; index += 29) {
			const damaged = Buffer.from(bytes);
			damaged[index] = (damaged[index] ?? 0) ^ 0x10;
			await writeFile(path, damaged);
			const learners = await open(home);
			expect(learners.state(id), `byte ${index}`).toEqual(stateAfter(5));
			expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "healed" }]);
			expect((await readFile(path)).equals(bytes)).toBe(true);
			await learners.close();
			await rm(join(folder, "snapshot.json"));
		}
	});

	it("in a part that the snapshot spares reading is found and healed when every line is asked for", async () => {
		const { home, id, path, bytes, ends } = await recorded("copy", "snapshot");
		const damaged = Buffer.from(bytes);
		damaged[(ends[0] ?? 0) + 60] = 0x7e;
		await writeFile(path, damaged);
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([]);
		expect((await learners.events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "healed" }]);
		expect((await readFile(path)).equals(bytes)).toBe(true);
		expect(await learners.append(id, named("Eva"))).toMatchObject({ saved: true, events: [{ seq: 6 }] });
	});

	it("is found without being asked for some time after opening", async () => {
		const { home, path, bytes, ends } = await recorded("copy", "snapshot");
		const damaged = Buffer.from(bytes);
		damaged[(ends[0] ?? 0) + 60] = 0x7e;
		await writeFile(path, damaged);
		let told = 0;
		await open(home, { lookAfter: 10, onRepair: () => told++ });
		await expect.poll(() => told).toBe(1);
		expect((await readFile(path)).equals(bytes)).toBe(true);
	});
});

const spoilings: [string, (bytes: Buffer) => Buffer][] = [
	["filled with zeros", (bytes) => Buffer.alloc(bytes.length)],
	["empty", () => Buffer.alloc(0)],
	["in UTF-16", (bytes) => Buffer.from(bytes.toString(), "utf16le")],
	["in Latin-1", (bytes) => Buffer.from(bytes.toString(), "latin1")],
	["with a mark of its encoding", (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
	["with another computer's line ends", (bytes) => Buffer.from(bytes.toString().replaceAll("\n", "\r\n"))],
	["random bytes", (bytes) => Buffer.from(bytes.map((_, index) => (index * 7919) % 251))],
	["longer than it was", (bytes) => Buffer.concat([bytes, Buffer.alloc(4096, 0xa5)])],
];

/** Whether what is spoilt still holds the last line of what it was. */
function isEndThere(spoil: (bytes: Buffer) => Buffer): boolean {
	const bytes = Buffer.from('first\n{"v":2}\n');
	return spoil(bytes).includes('{"v":2}') && spoil(bytes).length < 2 * bytes.length;
}

describe("a log that is", () => {
	it.each(spoilings)("%s is healed from its copy", async (_, spoil) => {
		const { home, id, path, bytes, stateAfter } = await recorded("copy");
		await writeFile(path, spoil(bytes));
		const learners = await open(home);
		expect(learners.state(id)).toEqual(stateAfter(5));
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "healed" }]);
		expect((await readFile(path)).equals(bytes)).toBe(true);
	});

	it.each(spoilings)(
		"%s, without copy, is what the snapshot knows, and the log holds all of that again",
		async (_, spoil) => {
			const { home, id, path, folder, bytes, stateAfter } = await recorded("snapshot");
			await writeFile(path, spoil(bytes));
			const learners = await open(home);
			const { courses, name } = stateAfter(5);
			expect(learners.state(id)).toMatchObject({ courses, name });
			// Where nothing is left behind the damage, nobody can know whether anything was written after the snapshot.
			const kind = isEndThere(spoil) ? "healed" : "damaged";
			expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind }]);
			await learners.close();
			await rm(join(folder, "snapshot.json"));
			const again = await open(home);
			expect(again.state(id)).toMatchObject({ courses, name });
			expect(again.takeRepairs()).toEqual([]);
		},
	);

	it.each(spoilings.filter(([, spoil]) => !spoil(Buffer.from("first\n")).includes("first")))(
		"%s, with nothing beside it, keeps nobody from starting and going on under the same id",
		async (_, spoil) => {
			const { home, id, path, folder, bytes } = await recorded();
			const spoilt = spoil(bytes);
			await writeFile(path, spoilt);
			const learners = await open(home);
			expect(learners.state(id)?.seq).toBe(0);
			expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "unreadable" }]);
			for (const name of await asides(folder)) {
				expect((await readFile(join(folder, "log", name))).equals(spoilt)).toBe(true);
			}
			await learners.append(id, named("Ana"));
			await learners.close();
			const again = await open(home);
			expect(again.list()).toMatchObject([{ id, name: "Ana" }]);
			expect(again.takeRepairs()).toEqual([]);
		},
	);
});
