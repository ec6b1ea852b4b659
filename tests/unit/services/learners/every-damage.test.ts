import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { full } from "../../../support/runs.ts";
import { cutAt, type Damage, type Damaged, damages } from "./damages.ts";
import { freshHomes } from "./faults/home.ts";
import { damagedCopy, linesDeleted, openAll, openLater, type StoredRecord, storeRecord } from "./stored-record.ts";

const home = freshHomes();
let record: StoredRecord;
let backedUp: StoredRecord;

beforeAll(async () => {
	record = await storeRecord(home());
	backedUp = await storeRecord(home(), true);
});

/** Every length, or some, the first and the last among them. */
function cutsOf(bytes: Buffer, every: boolean): Damage[] {
	const sampled = [0, 1, bytes.length >> 2, bytes.length >> 1, bytes.length - 2, bytes.length - 1];
	const lengths = every ? [...bytes.keys()] : sampled;
	return lengths.map(cutAt);
}

/** What a state knows of courses, whatever the order in which it came to know it. */
function known(courses: LearnerState["courses"] | undefined): unknown {
	return Object.entries(courses ?? {}).map(([id, { lessons, ...course }]) => [
		id,
		course,
		Object.entries(lessons).map(([lesson, { reached, ...rest }]) => [lesson, rest, reached.toSorted()]),
	]);
}

/** Whether a file of the log lacks any of its lines. */
function lacksLine({ files }: StoredRecord, path: string, damaged: Damaged): boolean {
	if (!path.includes("/log")) return false;
	if (typeof damaged === "string") return true;
	const there = new Set(damaged.toString("latin1").split("\n"));
	const before = files.get(path)?.toString("latin1").split("\n") ?? [];
	return before.some((line) => line !== "" && !there.has(line));
}

/**
 * What must be there: every event, and nothing may be called lost; every event, though nobody can know that there were
 * no more; or all that the state knew.
 */
type Demand = "every event" | "every event, perhaps not all" | "the state";

/** Opens a damaged copy and says what is wrong with what comes of it, if anything. */
async function tryDamage(
	record: StoredRecord,
	files: ReadonlyMap<string, Damaged>,
	demand: Demand,
): Promise<string | undefined> {
	const folder = home();
	const { id, events, state } = record;
	await damagedCopy(record, folder, files);
	const learners = await openLater(folder);
	try {
		if (learners.state(id) === undefined) return "the learner is gone";
		const { name, courses } = learners.state(id) ?? {};
		if (!isDeepStrictEqual({ name, courses }, { name: state.name, courses: state.courses }))
			return "the state is another";
		const found = await learners.events(id);
		if (demand !== "the state" && !isDeepStrictEqual(found, events))
			return `${found.length} of ${events.length} events`;
		const repairs = learners.takeRepairs();
		const lacking = [...files].some(([path, damaged]) => lacksLine(record, path, damaged));
		if (lacking && repairs.length === 0) return "nothing is said";
		if (demand === "every event" && repairs.some(({ kind }) => kind === "damaged" || kind === "unreadable")) {
			return `nothing is lost, and yet: ${JSON.stringify(repairs)}`;
		}
		for (const [path, bytes] of files) {
			// A lock holds nothing that anyone would miss.
			if (typeof bytes === "string" || !path.startsWith("learners/")) continue;
			const [deleted] = await linesDeleted(folder, bytes);
			if (deleted !== undefined) return `deleted: ${JSON.stringify(deleted.slice(0, 60))}`;
		}
		const { saved } = await learners.append(id, { type: "profile-set", name: "Otra" });
		if (!saved) return "nothing can be saved";
	} finally {
		await learners.close();
	}
	const again = await openLater(folder);
	try {
		if (again.state(id)?.name !== "Otra") return "what was saved then is gone";
		if (!isDeepStrictEqual(known(again.state(id)?.courses), known(state.courses)))
			return "the second time the state is another";
		const repairs = again.takeRepairs();
		if (repairs.length > 0) return `it is mended again: ${JSON.stringify(repairs)}`;
	} finally {
		await again.close();
	}
	return undefined;
}

/** Some files with the same damage to each; those that it would not change are not among them. */
function damagedBy(damage: Damage, record: StoredRecord, paths: readonly string[]): Map<string, Damaged> {
	const damaged = new Map<string, Damaged>();
	for (const [index, path] of paths.entries()) {
		const bytes = record.files.get(path) ?? Buffer.alloc(0);
		const made = damage.of(bytes, index + 1);
		if (made === undefined) continue;
		if (typeof made === "string" || !made.equals(bytes)) damaged.set(path, made);
	}
	return damaged;
}

/** Of every how many damages to the same files one is tried. */
const stride = full ? 1 : 3;

/** With which of them it begins: the next files begin with the next one. */
let turn = 0;

/**
 * Tries every damage to some files, but in full only some of them, and lists what went wrong. A single file is cut at every
 * length in full.
 */
async function tryAll(record: StoredRecord, paths: readonly string[], demand: Demand): Promise<string[]> {
	const [first = ""] = paths;
	const cuts = cutsOf(record.files.get(first) ?? Buffer.alloc(0), full && paths.length === 1);
	const cases = [...damages, ...cuts]
		.map((damage) => ({ name: damage.name, files: damagedBy(damage, record, paths) }))
		.filter(({ files }) => files.size > 0);
	expect(cases.length).toBeGreaterThan(10);
	turn++;
	const tried = cases.filter((_, index) => index % stride === turn % stride);
	const wrong: string[] = [];
	// What is no lock is waited for, a second each time, as someone might be writing it: so many at once.
	const atOnce = first === "lock.json" ? 16 : 1;
	for (let start = 0; start < tried.length; start += atOnce) {
		const some = tried.slice(start, start + atOnce).map(async ({ name, files }) => {
			const found = await tryDamage(record, files, demand).catch((error: unknown) => `it does not open: ${error}`);
			if (found !== undefined) wrong.push(`${paths.join(" and ")} ${name}: ${found}`);
		});
		await Promise.all(some);
	}
	process.stdout.write(`damage: ${tried.length} of ${cases.length} to ${paths.join(" and ")}\n`);
	return wrong;
}

describe("a data folder in which one file was damaged", { timeout: 3_600_000 }, () => {
	it("opens, has every event, says so, deletes nothing and goes on", async () => {
		const wrong: string[] = [];
		for (const path of record.files.keys()) wrong.push(...(await tryAll(record, [path], "every event")));
		const backups = [...backedUp.files.keys()].filter((path) => path.includes("/backups/"));
		expect(backups.length).toBeGreaterThan(0);
		for (const path of backups) wrong.push(...(await tryAll(backedUp, [path], "every event")));
		expect(wrong, `${wrong.length} in all`).toEqual([]);
	});
});

function monthOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Every pair of the files that hold the record; but in full, only those with the last month's log or copy. */
function pairs(): [string, string][] {
	const paths = [...record.files.keys()].filter((path) => path.startsWith("learners/"));
	const all = paths.flatMap((one, index) => paths.slice(index + 1).map((other): [string, string] => [one, other]));
	const last = paths
		.filter((path) => path.includes("/log"))
		.map(monthOf)
		.sort()
		.at(-1);
	return full ? all : all.filter(([one, other]) => monthOf(one) === last && !other.includes("/log/2026-0"));
}

/** The files of the first or the last month, and the snapshot. */
function allOf(files: Iterable<string>, place: number): string[] {
	const paths = [...files].filter((path) => path.startsWith("learners/"));
	const months = [...new Set(paths.filter((path) => path.includes("/log")).map(monthOf))].sort();
	return paths.filter((path) => monthOf(path) === months.at(place) || monthOf(path) === "snapshot.json");
}

describe("a data folder in which a month, its copy and the snapshot were damaged at once", {
	timeout: 3_600_000,
}, () => {
	it("has every event from the last backup, says so and goes on", async () => {
		const wrong: string[] = [];
		for (const place of [0, -1]) {
			wrong.push(...(await tryAll(backedUp, allOf(backedUp.files.keys(), place), "every event, perhaps not all")));
		}
		expect(wrong, `${wrong.length} in all`).toEqual([]);
	});
});

describe("the application on a damaged data folder", { timeout: 60_000 }, () => {
	it.each(["zeroed", "random bytes", "replaced by a folder", "in UTF-16"])(
		"%s starts and says what happened",
		async (name) => {
			const damage = damages.find((one) => one.name === name);
			const folder = home();
			const files = new Map<string, Damaged>();
			for (const path of allOf(record.files.keys(), -1)) {
				const damaged = damage?.of(record.files.get(path) ?? Buffer.alloc(0), 1);
				if (damaged !== undefined) files.set(path, damaged);
			}
			expect(files.size).toBe(3);
			await damagedCopy(record, folder, files);
			const services = await openAll(folder, () => new Date("2026-12-01T00:00:00.000Z"));
			try {
				const start = await services.serve("app.start", {});
				expect(start).toMatchObject({ ok: true, value: { learner: { id: record.id, name: "Ana Muñoz" } } });
				const told = await services.serve("app.notices", {});
				expect(told).toMatchObject({ ok: true, value: { notices: [{ code: "record-damaged", name: "Ana Muñoz" }] } });
			} finally {
				await services.close();
			}
		},
	);
});

describe("a data folder in which two files were damaged at once", { timeout: 3_600_000 }, () => {
	it("loses no event where the two do not hold the same, and else nothing that the state knew", async () => {
		const wrong: string[] = [];
		for (const pair of pairs())
			wrong.push(...(await tryAll(record, pair, monthOf(pair[0]) === monthOf(pair[1]) ? "the state" : "every event")));
		expect(wrong, `${wrong.length} in all`).toEqual([]);
	});
});
