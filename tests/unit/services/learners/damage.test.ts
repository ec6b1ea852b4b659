import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

interface Recorded {
	home: string;
	id: string;
	log: string;
	path: string;
	/** The file, and where each of its lines ends. */
	bytes: Buffer;
	ends: number[];
}

/** A record of five events without a snapshot. */
async function recorded(): Promise<Recorded> {
	const home = await freshHome();
	const learners = await open(home);
	const id = await learners.create();
	for (const fact of [named("Ana"), at("uno"), at("dos"), named("Ana Muñoz"), named("Ana María")]) {
		await learners.append(id, fact);
	}
	await learners.close();
	await rm(join(home, "learners", id, "snapshot.json"));
	const log = join(home, "learners", id, "log");
	const path = join(log, "2026-11.jsonl");
	const bytes = await readFile(path);
	const ends = [...bytes.keys()].filter((index) => bytes[index] === 0x0a).map((index) => index + 1);
	return { home, id, log, path, bytes, ends };
}

async function asides(log: string): Promise<string[]> {
	return (await readdir(log)).filter((name) => name !== "2026-11.jsonl").sort();
}

describe("a log cut short", () => {
	it("at any byte of its last two lines loses no earlier event, and goes on", { timeout: 60_000 }, async () => {
		const { home, id, path, log, bytes, ends } = await recorded();
		const [, , third = 0, fourth = 0, fifth = 0] = ends;
		expect(fifth).toBe(bytes.length);
		for (let length = third; length <= fifth; length++) {
			await writeFile(path, bytes.subarray(0, length));
			// A line without its line feed is whole already.
			const events = length >= fifth - 1 ? 5 : length >= fourth - 1 ? 4 : 3;
			const learners = await open(home);
			expect(learners.state(id)?.seq, `cut at ${length}`).toBe(events);
			const repairs = learners.takeRepairs();
			const torn = ![third, fourth - 1, fourth, fifth - 1, fifth].includes(length);
			expect(repairs, `cut at ${length}`).toHaveLength(torn ? 1 : 0);
			const kept = await Promise.all(repairs.map((name) => readFile(join(log, name))));
			const end = ends[events - 1] ?? 0;
			expect(Buffer.concat(kept).equals(torn ? bytes.subarray(end, length) : Buffer.alloc(0))).toBe(true);
			await learners.append(id, named("Otra"));
			await learners.close();
			await rm(join(home, "learners", id, "snapshot.json"));
			const again = await open(home);
			expect(again.state(id)).toMatchObject({ seq: events + 1, name: "Otra" });
			expect(again.takeRepairs()).toEqual([]);
			await again.close();
			await rm(join(home, "learners", id, "snapshot.json"));
			for (const name of await asides(log)) await rm(join(log, name));
		}
	});

	it("keeps what the snapshot still knows", async () => {
		const { home, id, path, ends } = await recorded();
		await (await open(home)).close();
		await truncate(path, (ends[2] ?? 0) + 10);
		const learners = await open(home);
		expect(learners.state(id)).toMatchObject({ seq: 5, name: "Ana María" });
		expect((await learners.append(id, at("tres")))[0]?.seq).toBe(6);
	});

	it("is reported by the name of what was set aside, with its time", async () => {
		const { home, log, path, ends } = await recorded();
		await truncate(path, (ends[2] ?? 0) + 10);
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual(["2026-11.jsonl.torn-2026-11-20T10-00-00.000Z"]);
		expect(await asides(log)).toEqual(["2026-11.jsonl.torn-2026-11-20T10-00-00.000Z"]);
	});
});

describe("a damaged log", () => {
	it("with one byte changed anywhere loses at most the line that it is in, and keeps the file aside", {
		timeout: 60_000,
	}, async () => {
		const { home, id, path, log, bytes, ends } = await recorded();
		for (let index = 3; index < bytes.length; index += 7) {
			const damaged = Buffer.from(bytes);
			damaged[index] = (damaged[index] ?? 0) ^ 0x01;
			await writeFile(path, damaged);
			const learners = await open(home);
			const line = ends.findIndex((end) => index < end);
			const isFeed = ends.includes(index + 1);
			const state = learners.state(id);
			// Without its line feed a line runs into the next one.
			const last = line === 4 || (line === 3 && isFeed);
			expect(state?.seq, `byte ${index}`).toBe(last ? (isFeed && line === 3 ? 3 : 4) : 5);
			const [aside = ""] = learners.takeRepairs();
			const kept = await readFile(join(log, aside));
			if (aside.includes(".damaged-")) expect(kept.equals(damaged)).toBe(true);
			else expect(kept.equals(damaged.subarray(ends[isFeed && line === 3 ? 2 : 3]))).toBe(true);
			await learners.close();
			await rm(join(home, "learners", id, "snapshot.json"));
			for (const name of await asides(log)) await rm(join(log, name));
		}
	});

	it("in the middle gives what the other events say", async () => {
		const { home, id, path, bytes } = await recorded();
		const events = bytes
			.toString()
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).event);
		const lines = bytes.toString().split("\n");
		lines[1] = "basura";
		await writeFile(path, lines.join("\n"));
		const learners = await open(home);
		expect(learners.state(id)).toEqual(events.filter(({ seq }) => seq !== 2).reduce(reduce, emptyState));
		expect(learners.takeRepairs()).toHaveLength(1);
		await learners.append(id, at("tres"));
		await learners.close();
		const again = await open(home);
		expect(again.state(id)?.seq).toBe(6);
		expect(again.takeRepairs()).toEqual([]);
	});

	it.each([
		["filled with zeros", (bytes: Buffer) => Buffer.alloc(bytes.length)],
		["empty", () => Buffer.alloc(0)],
		["in UTF-16", (bytes: Buffer) => Buffer.from(bytes.toString(), "utf16le")],
		["random bytes", (bytes: Buffer) => Buffer.from(bytes.map((_, index) => (index * 7919) % 251))],
	])("that is %s keeps nobody from starting and going on", async (_, spoil) => {
		const { home, id, path, log, bytes } = await recorded();
		const spoilt = spoil(bytes);
		await writeFile(path, spoilt);
		const learners = await open(home);
		expect(learners.state(id)?.seq).toBe(0);
		const repairs = learners.takeRepairs();
		expect(repairs).toHaveLength(spoilt.length === 0 ? 0 : 1);
		for (const name of repairs) expect((await readFile(join(log, name))).equals(spoilt)).toBe(true);
		await learners.append(id, named("Ana"));
		expect(learners.state(id)?.name).toBe("Ana");
	});

	it("that is a folder is moved out of the way", async () => {
		const { home, id, path } = await recorded();
		await rm(path);
		await mkdir(path);
		await writeFile(join(path, "algo"), "algo");
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([expect.stringMatching(/^2026-11\.jsonl\.damaged-/)]);
		await learners.append(id, named("Ana"));
	});

	it("with a line of a later version keeps that line where it is", async () => {
		const { home, id, path, bytes } = await recorded();
		const { createHash } = await import("node:crypto");
		const event = '{"seq":6,"at":"2027-01-01T00:00:00.000Z","fact":{"type":"not-yet-known"}}';
		const sum = createHash("sha256").update(event).digest("hex").slice(0, 16);
		const later = `${bytes.toString()}{"event":${event},"sum":"${sum}"}\n`;
		await writeFile(path, later);
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([]);
		expect((await learners.append(id, named("Ana")))[0]?.seq).toBe(7);
		await learners.close();
		expect(await readFile(path, "utf8")).toContain(later);
		// A snapshot would hide the line from the version that knows it.
		expect(await readdir(join(home, "learners", id))).toEqual(["log"]);
	});

	it("that cannot be repaired yet can be read, and is repaired before anything is written to it", async () => {
		const { home, id, path, bytes, ends } = await recorded();
		const cut = (ends[3] ?? 0) + 5;
		await writeFile(path, bytes.subarray(0, cut));
		const disk = failingDisk();
		disk.failAll("open", "write", "rename");
		const learners = await open(home, { disk });
		expect(learners.state(id)?.seq).toBe(4);
		await expect(learners.append(id, named("Eva"))).rejects.toMatchObject({ code: "not-saved" });
		expect((await readFile(path)).equals(bytes.subarray(0, cut))).toBe(true);
		disk.heal();
		await learners.append(id, named("Eva"));
		const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line).event.seq)).toEqual([1, 2, 3, 4, 5]);
	});
});

describe("records that cannot be read at all", () => {
	it("keep nobody else from starting and are named", async () => {
		const { home, id } = await recorded();
		await cp(join(home, "learners", id), join(home, "learners", "otra"), { recursive: true });
		await rm(join(home, "learners", "otra", "log"), { recursive: true });
		await writeFile(join(home, "learners", "otra", "log"), "a file where the folder should be");
		const learners = await open(home);
		expect(learners.list()).toMatchObject([{ id }]);
		expect(learners.takeRepairs()).toEqual(["otra"]);
	});
});
