import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { writeLine } from "../../../../services/learners/line.ts";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

interface Recorded {
	home: string;
	id: string;
	/** The learner's folder. */
	folder: string;
	/** The only month of the log, and where each of its lines ends. */
	path: string;
	bytes: Buffer;
	ends: number[];
	/** The state after so many of its events. */
	stateAfter(events: number): LearnerState;
}

/** What else there is beside the log. */
type Beside = "copy" | "snapshot";

/** A record of five events, with nothing beside its log but what is named. */
async function recorded(...beside: Beside[]): Promise<Recorded> {
	const home = await freshHome();
	const learners = await open(home);
	const id = await learners.create();
	for (const fact of [named("Ana"), at("uno"), at("dos"), named("Ana Muñoz"), at("tres")]) {
		await learners.append(id, fact);
	}
	const events = await learners.events(id);
	await learners.close();
	const folder = join(home, "learners", id);
	if (!beside.includes("snapshot")) await rm(join(folder, "snapshot.json"));
	if (!beside.includes("copy")) await rm(join(folder, "copy"), { recursive: true });
	const path = join(folder, "log", "2026-11.jsonl");
	const bytes = await readFile(path);
	const ends = [...bytes.keys()].filter((index) => bytes[index] === 0x0a).map((index) => index + 1);
	expect(ends).toHaveLength(5);
	return {
		home,
		id,
		folder,
		path,
		bytes,
		ends,
		stateAfter: (count) => events.slice(0, count).reduce(reduce, emptyState),
	};
}

async function asides(folder: string): Promise<string[]> {
	return (await readdir(join(folder, "log"))).filter((name) => name !== "2026-11.jsonl").sort();
}

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
		await expect.poll(async () => (await readFile(path)).equals(bytes), { timeout: 4000 }).toBe(true);
		expect(told).toBe(1);
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

describe("things in the place of others", () => {
	it("a folder in the place of a month is moved out of the way, with what is in it", async () => {
		const { home, id, path, folder, bytes, stateAfter } = await recorded("copy");
		await rm(path);
		await mkdir(path);
		await writeFile(join(path, "algo"), "algo");
		const learners = await open(home);
		expect(learners.state(id)).toEqual(stateAfter(5));
		expect(learners.takeRepairs()).toMatchObject([
			{ kind: "healed", files: [expect.stringMatching(/^2026-11\.jsonl\.damaged-/)] },
		]);
		const [aside = ""] = await asides(folder);
		expect(await readFile(join(folder, "log", aside, "algo"), "utf8")).toBe("algo");
		expect((await readFile(path)).equals(bytes)).toBe(true);
	});

	it.each(["log", "copy", "snapshot.json"])("a file in the place of %s, or a folder, loses nothing", async (name) => {
		for (const put of [(path: string) => writeFile(path, "algo"), (path: string) => mkdir(path)]) {
			const { home, id, folder, stateAfter } = await recorded("copy", "snapshot");
			await rm(join(folder, name), { recursive: true });
			await put(join(folder, name));
			const learners = await open(home);
			expect(learners.state(id)).toEqual(stateAfter(5));
			expect(await learners.append(id, named("Eva"))).toMatchObject({ saved: true, events: [{ seq: 6 }] });
			expect((await learners.events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
			await learners.close();
			const again = await open(home);
			expect(again.state(id)).toMatchObject({ seq: 6, name: "Eva" });
			expect(again.takeRepairs()).toEqual([]);
			await again.close();
		}
	});

	it("a file in the place of a learner's folder is left as it is, named, and keeps nobody else out", async () => {
		const { home, id } = await recorded();
		await writeFile(join(home, "learners", "otra"), "a file where the folder should be");
		const learners = await open(home);
		expect(learners.list()).toMatchObject([{ id }]);
		expect(learners.takeRepairs()).toEqual([{ learner: "otra", kind: "unreadable", files: ["otra"] }]);
		expect(await readFile(join(home, "learners", "otra"), "utf8")).toBe("a file where the folder should be");
	});

	it("a file in the place of everyone's folder is moved out of the way", async () => {
		const home = await freshHome();
		await writeFile(join(home, "learners"), "algo");
		const learners = await open(home);
		expect(learners.takeRepairs()).toMatchObject([{ kind: "unreadable", files: [expect.stringMatching(/damaged/)] }]);
		const id = await learners.create();
		expect(await learners.append(id, named("Ana"))).toMatchObject({ saved: true });
	});
});

describe("what is missing", () => {
	it.each<[string, Beside[], string]>([
		["the log", ["copy"], "healed"],
		["the log", ["copy", "snapshot"], "healed"],
		["the log", ["snapshot"], "damaged"],
	])("%s, with %s there, is told and made again", async (_, beside, kind) => {
		const { home, id, folder, stateAfter } = await recorded(...beside);
		await rm(join(folder, "log"), { recursive: true });
		const learners = await open(home);
		const { courses, name } = stateAfter(5);
		expect(learners.state(id)).toMatchObject({ courses, name });
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind }]);
		await learners.close();
		await rm(join(folder, "snapshot.json"));
		await rm(join(folder, "copy"), { recursive: true });
		const again = await open(home);
		expect(again.state(id)).toMatchObject({ courses, name });
		expect(again.takeRepairs()).toEqual([]);
	});

	it("is had from backups where it is nowhere else, and not asked of them where it is", async () => {
		const { home, id, path, bytes, ends, stateAfter } = await recorded("copy");
		const asked: string[] = [];
		const first = await open(home, {
			fromBackups: async () => {
				asked.push(id);
				return [];
			},
		});
		const events = await first.events(id);
		await first.close();
		expect(asked).toEqual([]);
		for (const name of ["snapshot.json", "copy"]) await rm(join(home, "learners", id, name), { recursive: true });
		await writeFile(path, bytes.subarray(ends[2]));
		async function* kept() {
			yield* events.slice(0, 4);
		}
		const learners = await open(home, { fromBackups: () => kept() });
		expect(learners.state(id)).toEqual(stateAfter(5));
		expect(learners.takeRepairs()).toMatchObject([{ kind: "healed" }]);
		expect(await learners.events(id)).toEqual(events);
	});

	it("for good is told once, with how much it is", async () => {
		const { home, id, path, bytes, ends } = await recorded();
		const lines = bytes.toString().split("\n");
		await writeFile(path, [lines[0], "basura", lines[3], lines[4], ""].join("\n"));
		expect(ends).toHaveLength(5);
		const learners = await open(home);
		expect(learners.takeRepairs()).toMatchObject([{ kind: "damaged", lost: 2 }]);
		await learners.append(id, at("cuatro"));
		const { courses } = learners.state(id) ?? {};
		await learners.close();
		await rm(join(home, "learners", id, "snapshot.json"));
		const again = await open(home);
		expect(again.state(id)).toMatchObject({ seq: 7, courses });
		expect(again.takeRepairs()).toEqual([]);
		expect((await again.events(id)).map(({ seq }) => seq)).toEqual([1, 4, 5, 6, 7]);
		expect(again.takeRepairs()).toEqual([]);
		await again.close();
		await rm(join(home, "learners", id, "snapshot.json"));
		await writeFile(path, (await readFile(path, "utf8")).replace("Ana Mu", "Eva Mu"));
		// Another damage, healed by now, is no reason to tell the old one again.
		const third = await open(home);
		expect(third.takeRepairs()).toMatchObject([{ kind: "healed" }]);
		expect(third.state(id)).toMatchObject({ seq: 7, courses });
	});
});

describe("a snapshot beside a log that is not the one it was made of", () => {
	it("is not believed where another line ends at its place", async () => {
		const { home, id, path, folder, bytes, stateAfter } = await recorded("snapshot");
		const events = bytes
			.toString()
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).event);
		events[4].fact.section = "seis";
		await writeFile(path, events.map(writeLine).join(""));
		expect((await readFile(path)).length).toBe(bytes.length);
		const learners = await open(home);
		expect(learners.state(id)).toEqual(events.reduce(reduce, emptyState));
		expect(learners.state(id)).not.toEqual(stateAfter(5));
		await learners.close();
		expect(JSON.parse(await readFile(join(folder, "snapshot.json"), "utf8")).state).toEqual(learners.state(id));
	});

	it("does not hide that the log lost its end, where the copy has it", async () => {
		const { home, id, path, folder, bytes } = await recorded("copy", "snapshot");
		const snapshot = await readFile(join(folder, "snapshot.json"));
		const learners = await open(home);
		await learners.append(id, at("cuatro"));
		await learners.append(id, at("cinco"));
		const state = learners.state(id);
		await learners.close();
		await writeFile(join(folder, "snapshot.json"), snapshot);
		const whole = await readFile(path);
		await truncate(path, whole.indexOf(0x0a, bytes.length) + 1);
		const again = await open(home);
		expect(again.state(id)).toEqual(state);
		expect(again.takeRepairs()).toMatchObject([{ kind: "healed" }]);
		expect((await readFile(path)).equals(whole)).toBe(true);
	});
});

describe("a line of a later version", () => {
	it("stays where it is", async () => {
		const { home, id, path, folder, bytes } = await recorded();
		const { createHash } = await import("node:crypto");
		const head = '{"v":3,"event":{"seq":6,"at":"2027-01-01T00:00:00.000Z","fact":{"type":"not-yet-known"}}';
		const sum = createHash("sha256").update(head).digest("hex").slice(0, 16);
		const later = `${bytes.toString()}${head},"sum":"${sum}"}\n`;
		await writeFile(path, later);
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([]);
		expect(await learners.append(id, named("Ana"))).toMatchObject({ events: [{ seq: 7 }] });
		await learners.close();
		expect((await readFile(path, "utf8")).startsWith(later)).toBe(true);
		// A snapshot would hide the line from the version that knows it.
		expect(await readdir(folder)).toEqual(["copy", "log"]);
	});
});

describe("a disk that cannot be written", () => {
	it("shows what can be read, and is repaired before anything is written to it", async () => {
		const { home, id, path, bytes, ends } = await recorded();
		const cut = (ends[3] ?? 0) + 5;
		await writeFile(path, bytes.subarray(0, cut));
		const disk = failingDisk();
		disk.failAll("open", "write", "rename");
		const learners = await open(home, { disk });
		expect(learners.state(id)?.seq).toBe(4);
		expect(await learners.append(id, named("Eva"))).toMatchObject({ saved: false });
		expect((await readFile(path)).equals(bytes.subarray(0, cut))).toBe(true);
		disk.heal();
		expect(await learners.append(id, named("Eva María"))).toMatchObject({ saved: true });
		const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line).event.seq)).toEqual([1, 2, 3, 4, 5, 6]);
	});
});
