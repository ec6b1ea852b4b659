import type { Fact, LearnerEvent } from "../../../../core/learning/events.ts";
import { writeRecordFile } from "../../../../services/transfer/write-record-file.ts";

export const place = { course: "curso", version: "1.0.0" };

/** Facts as the events of one writer, twelve days apart from 1 November 2026 on. */
export function eventsOf(facts: readonly Fact[], writer = "w"): LearnerEvent[] {
	return facts.map((fact, index) => ({
		seq: index + 1,
		at: new Date(Date.UTC(2026, 10, 1 + 12 * index, 10)).toISOString(),
		offset: -300,
		origin: { writer, seq: index + 1 },
		fact,
	}));
}

/** Ana, who read two sections in November, marked the lesson in December, and has a PIN. */
export const anaFacts: Fact[] = [
	{ type: "profile-set", name: "Ana" },
	{ type: "position-set", ...place, lesson: "leccion", section: "que-es" },
	{ type: "pin-set", pin: { salt: "c2FsdA==", hash: "aGFzaA==" } },
	{ type: "bookmark-set", ...place, lesson: "leccion", marked: true },
];

export const at = new Date("2026-12-24T18:00:00.000Z");

export function fileOf(events: readonly LearnerEvent[], learner = "ana-1") {
	return writeRecordFile({ learner, events, kind: "export", at, version: "0.1.0" });
}

/** Ana's record as a file. */
export const anaFile = () => fileOf(eventsOf(anaFacts));
