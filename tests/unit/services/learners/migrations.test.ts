import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readLine } from "../../../../services/learners/line.ts";
import { at, freshHome, named, open } from "./helpers.ts";

const records = fileURLToPath(new URL("../../../fixtures/records", import.meta.url));

/** A data folder with the stored record of a version in it. */
async function stored(version: string): Promise<{ home: string; id: string; folder: string }> {
	const home = await freshHome();
	const [id = ""] = await readdir(join(records, version));
	const folder = join(home, "learners", id);
	await mkdir(join(home, "learners"));
	await cp(join(records, version, id), folder, { recursive: true });
	return { home, id, folder };
}

const answered = (score: number, correct: boolean, minute: number) =>
	expect.objectContaining({ score, correct, at: expect.stringContaining(`T09:0${minute}:`) });

/** What was recorded when the example was taken, said in the words of today. */
const whatAnaDid = {
	seq: 12,
	name: "Ana Muñoz",
	createdAt: "2026-10-31T20:17:02.000Z",
	lastAt: "2026-11-02T09:07:07.000Z",
	settings: { language: "es", theme: "dark", textSize: "large" },
	courses: {
		"marketing-de-relaciones": {
			lastLesson: "metricas-de-email",
			bookmarks: {},
			annotations: {},
			days: {},
			lessons: {
				"metricas-de-email": {
					openedAt: "2026-10-31T20:18:03.000Z",
					lastAt: "2026-11-02T09:05:05.000Z",
					section: "tasa-de-apertura",
					reached: ["tasa-de-apertura"],
					seconds: 0,
					best: 0.5,
					runsFinished: 1,
					practice: {
						"clics-unicos": {
							...{ answer: { kind: "one-choice", option: "b" }, score: 1, correct: true },
							at: "2026-10-31T20:20:05.000Z",
						},
					},
					run: {
						id: "6c0e1f3e-run",
						seed: 281474976710000,
						questions: ["clics-unicos", "cuanto-rinde"],
						finishedAt: "2026-11-02T09:05:05.000Z",
						answers: {
							"clics-unicos": answered(0, false, 2),
							rebotes: answered(0.5, false, 3),
							"cuanto-rinde": answered(1, true, 5),
						},
					},
					questions: {
						"clics-unicos": { answered: 2, right: 1, score: 0, correct: false },
						rebotes: { answered: 1, right: 0, score: 0.5, correct: false },
						"cuanto-rinde": { answered: 1, right: 1, score: 1, correct: true },
					},
				},
			},
			calculators: [
				{
					...{ metric: "tasa-apertura", lesson: null, locale: "es", segment: "Clientes de León" },
					values: { aperturas_unicas: "1.400", entregados: "6000" },
				},
				{ metric: "cac", lesson: "metricas-de-email", values: { gasto: "" }, locale: "en" },
			],
		},
	},
};

describe("a record of version 1", () => {
	it("has everything in it after opening, without a word of damage", async () => {
		const { home, id } = await stored("v1");
		const learners = await open(home);
		expect(learners.state(id)).toMatchObject(whatAnaDid);
		expect(learners.takeRepairs()).toEqual([]);
	});

	it("gives events with an origin that is the same in every copy of it", async () => {
		const { home, id, folder } = await stored("v1");
		const events = await (await open(home)).events(id);
		expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(events.every(({ offset }) => offset === 0)).toBe(true);
		const [line = ""] = (await readFile(join(folder, "log", "2026-10.jsonl"), "utf8")).split("\n");
		expect(events[0]?.origin).toEqual({ writer: `v1-${JSON.parse(line).sum}`, seq: 1 });
		expect(new Set(events.map(({ origin }) => origin.writer)).size).toBe(12);
	});

	it("goes on in the same folder: its lines stay as they are, new ones follow, and the next start is quick again", async () => {
		const { home, id, folder } = await stored("v1");
		const before = await readFile(join(folder, "log", "2026-11.jsonl"), "utf8");
		const learners = await open(home);
		expect(await learners.append(id, named("Ana María"))).toMatchObject({ saved: true, events: [{ seq: 13 }] });
		await learners.close();
		const after = await readFile(join(folder, "log", "2026-11.jsonl"), "utf8");
		expect(after.startsWith(before)).toBe(true);
		expect(after.slice(before.length)).toMatch(/^\{"v":3,"event":\{"seq":13,.*\n$/);
		expect(await readFile(join(folder, "copy", "2026-11.jsonl"), "utf8")).toBe(after);
		expect(JSON.parse(await readFile(join(folder, "snapshot.json"), "utf8"))).toMatchObject({
			format: 3,
			place: { generation: 0, file: "2026-11.jsonl", end: Buffer.byteLength(after) },
			state: { seq: 13 },
		});
		const reopened = await open(home);
		expect(reopened.state(id)).toMatchObject({ ...whatAnaDid, seq: 13, name: "Ana María", lastAt: expect.any(String) });
		expect(reopened.takeRepairs()).toEqual([]);
	});

	it("lends its snapshot to what the log lost", async () => {
		const { home, id, folder } = await stored("v1");
		await rm(join(folder, "log", "2026-10.jsonl"));
		const learners = await open(home);
		// Tallies are what version 1 did not have in its snapshots.
		const {
			questions: _,
			section: __,
			...lesson
		} = whatAnaDid.courses["marketing-de-relaciones"].lessons["metricas-de-email"];
		expect(learners.state(id)).toMatchObject({
			name: "Ana Muñoz",
			settings: whatAnaDid.settings,
			courses: { "marketing-de-relaciones": { lessons: { "metricas-de-email": lesson } } },
		});
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "healed" }]);
		await learners.close();
		const reopened = await open(home);
		expect(reopened.state(id)?.name).toBe("Ana Muñoz");
		expect(reopened.takeRepairs()).toEqual([]);
	});
});

describe("a record of version 2", () => {
	const met = { "clics-unicos": "2026-10-30", "cuanto-rinde": "2026-11-01" };

	it("has cards to review of all that was answered and worked out, though its snapshot knew none", async () => {
		const { home, id, folder } = await stored("v2");
		expect(await readFile(join(folder, "snapshot.json"), "utf8")).not.toContain("reviews");
		const learners = await open(home);
		expect(learners.takeRepairs()).toEqual([]);
		const { name, seq, reviews } = learners.state(id) ?? {};
		expect({ name, seq }).toEqual({ name: "Inés Peña", seq: 11 });
		const { questions, metrics } = reviews?.["marketing-de-relaciones"] ?? {};
		const days = Object.entries(questions?.["metricas-de-email"] ?? {}).map(([card, { met }]) => [card, met]);
		expect(Object.fromEntries(days)).toEqual(met);
		expect(metrics).toMatchObject({ "tasa-apertura": { due: "2026-10-31" } });
	});

	it("is opened from a snapshot of today the next time", async () => {
		const { home, id, folder } = await stored("v2");
		const learners = await open(home);
		const state = learners.state(id);
		await learners.close();
		const written = JSON.parse(await readFile(join(folder, "snapshot.json"), "utf8"));
		expect(written).toMatchObject({ format: 3, state: { seq: 11, reviews: { "marketing-de-relaciones": {} } } });
		expect((await open(home)).state(id)).toEqual(state);
	});

	it("lends its snapshot to what the log lost: what is left of the log has its cards", async () => {
		const { home, id, folder } = await stored("v2");
		for (const name of ["log", "copy"]) await rm(join(folder, name, "2026-10.jsonl"));
		const learners = await open(home);
		const { name, courses, reviews } = learners.state(id) ?? {};
		expect(name).toBe("Inés Peña");
		const lesson = courses?.["marketing-de-relaciones"]?.lessons["metricas-de-email"];
		expect(Object.keys(lesson?.questions ?? {}).sort()).toEqual(["clics-unicos", "cuanto-rinde"]);
		const cards = reviews?.["marketing-de-relaciones"]?.questions["metricas-de-email"];
		expect(Object.keys(cards ?? {})).toEqual(["cuanto-rinde"]);
		expect(learners.takeRepairs()).toMatchObject([{ learner: id, kind: "healed" }]);
	});
});

describe("a line of a version to come", () => {
	const lineOf = (head: string) => {
		const sum = createHash("sha256").update(`ana\n${head}`).digest("hex").slice(0, 16);
		return Buffer.from(`${head},"sum":"${sum}"}`);
	};

	it("is whole but not understood, and keeps its number", () => {
		expect(readLine(lineOf('{"v":4,"event":{"seq":7,"anything":[true]}'), "ana")).toEqual({ kind: "foreign", seq: 7 });
	});

	it("is not what a changed version number makes of a line of today", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, at("uno"));
		const [line = ""] = (await readFile(join(home, "learners", id, "log", "2026-11.jsonl"), "utf8")).split("\n");
		expect(readLine(Buffer.from(line), id).kind).toBe("event");
		for (const version of [1, 2, 20, 999_999]) {
			expect(readLine(Buffer.from(line.replace('"v":3', `"v":${version}`)), id)).toEqual({ kind: "damaged" });
		}
	});
});
