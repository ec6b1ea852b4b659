import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { reduceWhole } from "../../../../core/review/reduce-whole.ts";
import { writeLine } from "../../../../services/learners/line.ts";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";
import { asides, type Beside, recorded } from "./recorded.ts";

describe("a record of which only empty folders are left", () => {
	it("is told of once, and its learner goes on under the same id", async () => {
		const { home, id, folder } = await recorded("copy", "snapshot");
		for (const name of await readdir(folder, { recursive: true })) {
			if (/\.jsonl?$/.test(name)) await rm(join(folder, name));
		}
		const learners = await open(home);
		expect(learners.list()).toEqual([]);
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "unreadable" }]);
		await learners.close();
		const again = await open(home);
		expect(again.takeRepairs()).toEqual([]);
		await again.append(id, named("Ana"));
		await again.close();
		const third = await open(home);
		expect(third.state(id)).toMatchObject({ name: "Ana", seq: 1 });
		expect(third.takeRepairs()).toEqual([]);
	});
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

	it("a file in the place of a learner's folder is moved aside as it is, and keeps nobody else out", async () => {
		const { home, id } = await recorded();
		await writeFile(join(home, "learners", "otra"), "a file where the folder should be");
		const learners = await open(home);
		expect(learners.list()).toMatchObject([{ id }]);
		const [repair] = learners.takeRepairs();
		expect(repair).toMatchObject({ learner: "otra", kind: "unreadable" });
		const [aside = ""] = repair?.files ?? [];
		expect(await readFile(join(home, "learners", aside), "utf8")).toBe("a file where the folder should be");
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
		const { home, id, path, bytes, ends, stateAfter } = await recorded("copy", "snapshot");
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

	it("is had from backups alone where there is nothing else, also of a record that was replaced", async () => {
		const { home, id, folder } = await recorded();
		const first = await open(home);
		const before = await first.events(id);
		await first.replace(
			id,
			before.slice(0, 3).map(({ seq: _, ...event }) => event),
		);
		await first.append(id, at("cuatro"));
		const after = await first.events(id);
		await first.close();
		for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
		const learners = await open(home, { fromBackups: async () => [...before, ...after] });
		const { name, courses } = learners.state(id) ?? {};
		expect(name).toBe("Ana");
		expect(new Set(courses?.["curso"]?.lessons["leccion"]?.reached)).toEqual(new Set(["uno", "dos", "tres", "cuatro"]));
		expect(learners.takeRepairs()).toEqual([expect.objectContaining({ learner: id, kind: "damaged" })]);
		expect(learners.takeRepairs()).toEqual([]);
		const seen = (await learners.events(id)).filter(({ fact }) => fact.type !== "record-recovered");
		expect(new Set(seen.map(({ origin }) => origin.seq)).size).toBe(seen.length);
		await learners.close();
		const again = await open(home);
		expect(again.state(id)).toMatchObject({ name: "Ana", courses });
		expect(again.takeRepairs()).toEqual([]);
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
		await writeFile(path, events.map((event) => writeLine(event, id)).join(""));
		expect((await readFile(path)).length).toBe(bytes.length);
		const learners = await open(home);
		expect(learners.state(id)).toEqual(events.reduce(reduceWhole, emptyState));
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
		const sum = createHash("sha256").update(`${id}\n${head}`).digest("hex").slice(0, 16);
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
