import { dirname, join } from "node:path";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { type Disk, writeNew } from "./disk.ts";
import { type Generation, removeTree, unfinished } from "./generation.ts";
import { readLine, writeLine } from "./line.ts";
import { monthFile } from "./month.ts";
import { endOf } from "./opening.ts";
import type { Place } from "./snapshot.ts";
import { type Entry, layOut } from "./union.ts";

/** Each event in the file of its month, or of a later one where those before it are there: files follow as numbers do. */
async function entriesOf(events: readonly LearnerEvent[], learner: string): Promise<Entry[]> {
	let file = "";
	const entries: Entry[] = [];
	await eachInTurn(events, (event) => {
		const month = monthFile(event.at);
		if (month > file) file = month;
		const bytes = Buffer.from(writeLine(event, learner).trimEnd());
		const line = readLine(bytes, learner);
		if (line.kind === "damaged") throw new Error("A line that was just written cannot be read.");
		entries.push({ file, bytes, line });
	});
	return entries;
}

/** How a new generation took effect. */
export interface Written {
	place: Place | undefined;
	/** It is in effect, but a power cut could still undo that: before anything goes on in it, its name must be made safe. */
	unsafeNames: boolean;
}

/**
 * Writes a whole log beside the present one and puts it into effect by giving it its name: before that moment the old
 * record is the record, after it the new one. Rejects where the disk refuses, with the old record in effect.
 *
 * @param above the folders above the learner's own, up to the data folder
 */
export async function writeGeneration(
	disk: Disk,
	generation: Generation,
	above: readonly string[],
	events: readonly LearnerEvent[],
): Promise<Written> {
	const folder = dirname(generation.log);
	const made = unfinished(generation);
	const entries = await entriesOf(events, generation.learner);
	try {
		await removeTree(disk, made).catch(() => undefined);
		await disk.makeFolder(made);
		for (const [file, bytes] of layOut(entries)) await writeNew(disk, join(made, file), bytes);
		await disk.syncFolder(made);
		await disk.rename(made, generation.log);
	} catch (error) {
		await removeTree(disk, made).catch(() => undefined);
		throw error;
	}
	const place = endOf(generation, entries);
	try {
		for (const name of [folder, ...above]) await disk.syncFolder(name);
	} catch (error) {
		try {
			await disk.rename(generation.log, made);
		} catch {
			return { place, unsafeNames: true };
		}
		await disk.syncFolder(folder).catch(() => undefined);
		throw error;
	}
	return { place, unsafeNames: false };
}
