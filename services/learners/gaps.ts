import { seqOf } from "./line.ts";
import type { Entry } from "./union.ts";

/**
 * The numbers from `first` to `last` of which nothing is there. What is missing before the last `record-recovered` is
 * not among them: that fact stands in its place, and a person has been told.
 */
export function missingNumbers(entries: readonly Entry[], first: number, last: number): number[] {
	const there = new Set(entries.map(({ line }) => seqOf(line)));
	let from = first;
	for (const { line } of entries) {
		if (line.kind === "event" && line.event.fact.type === "record-recovered") from = line.event.seq + 1;
	}
	const missing: number[] = [];
	for (let seq = from; seq <= last; seq++) if (!there.has(seq)) missing.push(seq);
	return missing;
}
