import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fact, LearnerEvent } from "../../../../core/learning/events.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { eventsOnShelf } from "../../../../services/backups/index.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { type Learners, openLearners } from "../../../../services/learners/index.ts";
import { openServices, type Services } from "../../../../services/open.ts";
import type { Damaged } from "./damages.ts";

const place = { course: "curso", version: "1.0.0", lesson: "leccion" };

/** Facts of several kinds, long and short, with letters beyond ASCII. Each shows in the state for good. */
function factsOf(count: number): Fact[] {
	return Array.from({ length: count }, (_, index): Fact => {
		if (index === 0) return { type: "profile-set", name: "Ana Muñoz" };
		if (index % 4 === 3) {
			const anchor = { section: null, quote: "campaña", prefix: "", suffix: "" };
			return { type: "annotation-set", ...place, annotation: `nota-${index}`, anchor, text: `Así, ${index}` };
		}
		return { type: "position-set", ...place, section: `s-${index}` };
	});
}

/** A data folder as an application left it that was closed in good order, and what is in it. */
export interface StoredRecord {
	home: string;
	id: string;
	events: LearnerEvent[];
	state: LearnerState;
	/** Every file below the data folder, by its path from there. */
	files: Map<string, Buffer>;
}

export async function filesBelow(folder: string, below = ""): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) for (const [name, bytes] of await filesBelow(folder, path)) files.set(name, bytes);
		else files.set(path, await readFile(join(folder, path)));
	}
	return files;
}

/** A clock that goes on a minute each time it is looked at. */
function clockFrom(time: number): { now: () => Date; skip: (days: number) => void } {
	let clock = time;
	return {
		now: () => {
			clock += 60_000;
			return new Date(clock);
		},
		skip: (days) => {
			clock += days * 24 * 60 * 60_000;
		},
	};
}

const projectFolder = (name: string) => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));

/** Everything behind a door, on a data folder. */
export function openAll(home: string, now: () => Date): Promise<Services> {
	return openServices({
		home,
		now,
		content: projectFolder("tests/courses/review/content"),
		quizzes: projectFolder("tests/courses/review/quizzes"),
		version: "1.2.3",
		reportBug: (method, error) => {
			throw new Error(`${method} failed unexpectedly.`, { cause: error });
		},
	});
}

/**
 * Records sixteen events in three months. The lock of a process that lives no more is left behind.
 *
 * @param backedUp also makes a backup of them
 */
export async function storeRecord(home: string, backedUp = false): Promise<StoredRecord> {
	const { now, skip } = clockFrom(Date.UTC(2026, 8, 20, 10));
	const learners = await openLearners({ home, now });
	const id = "0a1b2c3d-0000-4000-8000-000000000001";
	await learners.createAs(id);
	for (const [index, fact] of factsOf(16).entries()) {
		if (index === 5 || index === 10) skip(31);
		await learners.append(id, fact);
	}
	const events = await learners.events(id);
	const state = learners.state(id);
	if (state === undefined) throw new Error("There is no record.");
	const lock = await readFile(join(home, "lock.json"), "utf8");
	await learners.close();
	if (backedUp) {
		const services = await openAll(home, now);
		const reply = await services.serve("backup.create", { learner: id });
		await services.close();
		if (!reply.ok) throw new Error(`There is no backup: ${reply.message}`);
	}
	await writeFile(join(home, "lock.json"), lock.replace(/"pid":\d+/, '"pid":2147483646'));
	return { home, id, events, state, files: await filesBelow(home) };
}

/** A copy of a stored record with some of its files damaged. */
export async function damagedCopy(
	record: StoredRecord,
	home: string,
	files: ReadonlyMap<string, Damaged>,
): Promise<void> {
	await cp(record.home, home, { recursive: true });
	for (const [path, damaged] of files) {
		const target = join(home, path);
		await mkdir(dirname(target), { recursive: true });
		await rm(target);
		if (damaged === "gone") continue;
		if (typeof damaged !== "string") {
			await writeFile(target, damaged);
			continue;
		}
		await mkdir(target);
		if (damaged === "folder with something in it")
			await writeFile(join(target, "algo"), "algo que alguien guardó aquí");
	}
}

/** Opens a data folder at a later time than that of the record. */
export function openLater(home: string): Promise<Learners> {
	const { now } = clockFrom(Date.UTC(2026, 11, 1));
	return openLearners({ home, now, fromBackups: (_id, folder) => eventsOnShelf(realDisk, folder) });
}

/** The lines of damaged bytes that are nowhere below a folder any more. */
export async function linesDeleted(home: string, damaged: Buffer): Promise<string[]> {
	const there = [...(await filesBelow(home)).values()].map((bytes) => bytes.toString("latin1"));
	return damaged
		.toString("latin1")
		.split("\n")
		.filter((line) => line !== "" && !there.some((text) => text.includes(line)));
}
