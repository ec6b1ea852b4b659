import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { reduceWhole } from "../../../../core/review/reduce-whole.ts";
import { at, freshHome, named, open } from "./helpers.ts";

export interface Recorded {
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
export type Beside = "copy" | "snapshot";

/** A record of five events, with nothing beside its log but what is named. */
export async function recorded(...beside: Beside[]): Promise<Recorded> {
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
		stateAfter: (count) => events.slice(0, count).reduce(reduceWhole, emptyState),
	};
}

/** What lies in the log's folder beside the month. */
export async function asides(folder: string): Promise<string[]> {
	return (await readdir(join(folder, "log"))).filter((name) => name !== "2026-11.jsonl").sort();
}
