import type { LearnerEvent } from "../../core/learning/events.ts";
import { holdingsOf } from "../../core/learning/holdings.ts";
import { readName } from "../../core/learning/person-name.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { jsonPieces } from "../json-pieces.ts";
import { currentVersion } from "../learners/migrations/index.ts";
import { monthFile } from "../learners/month.ts";
import { type Manifest, manifestName, type RecordKind, recordFormat, stateName } from "./manifest.ts";
import { reduceRecord } from "./reduce-record.ts";
import { sha256 } from "./sha256.ts";
import { writeZip } from "./write-zip.ts";

export interface RecordToWrite {
	learner: string;
	/** The whole record, in order; at least one event. */
	events: readonly LearnerEvent[];
	/** What the reducer makes of them, where that is at hand: it is used if it ends with the same event. */
	state?: LearnerState | undefined;
	kind: RecordKind;
	at: Date;
	/** Of the application. */
	version: string;
}

export interface WrittenRecord {
	bytes: Buffer;
	manifest: Manifest;
	/** All that is in it, by name. */
	files: ReadonlyMap<string, Buffer>;
}

async function pretty(value: object): Promise<Buffer> {
	const pieces: string[] = [];
	await eachInTurn(jsonPieces(value, true), (piece) => pieces.push(piece));
	return Buffer.from(`${pieces.join("")}\n`);
}

/** A file for each month, in which a clock that was set back changes nothing: names and lines are in the record's order. */
async function monthsOf(events: readonly LearnerEvent[]): Promise<Map<string, Buffer>> {
	const lines = new Map<string, string[]>();
	let current = "";
	await eachInTurn(events, (event) => {
		const name = `events/${monthFile(event.at)}`;
		if (name > current) {
			current = name;
			lines.set(current, []);
		}
		lines.get(current)?.push(`${JSON.stringify(event)}\n`);
	});
	return new Map([...lines].map(([name, month]) => [name, Buffer.from(month.join(""))]));
}

/** Makes a `.aprendiz` file of a record: docs/decisions/0008-a-record-as-one-file.md says what is in it. */
export async function writeRecordFile(record: RecordToWrite): Promise<WrittenRecord> {
	const { learner, events, kind } = record;
	const last = events.at(-1);
	if (last === undefined) throw new Error(`The record of ${learner} is empty.`);
	const atHand = record.state?.seq === last.seq ? record.state : undefined;
	const state = atHand ?? { ...(await reduceRecord(events)), seq: last.seq };
	const files = new Map([...(await monthsOf(events)), [stateName, await pretty(state)]]);
	const manifest: Manifest = {
		format: recordFormat,
		events: currentVersion,
		application: record.version,
		learner,
		name: readName(state.name ?? "") ?? "",
		kind,
		at: record.at.toISOString(),
		lastSeq: last.seq,
		holds: holdingsOf(state, events.length),
		files: [],
	};
	for (const [name, bytes] of files) {
		manifest.files.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
	}
	const all = new Map([[manifestName, await pretty(manifest)], ...files]);
	return { bytes: await writeZip(all), manifest, files: all };
}
