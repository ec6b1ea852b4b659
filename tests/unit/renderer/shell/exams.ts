import type { ExamSummary } from "../../../../core/api/exam-views.ts";
import type { ExamRecord } from "../../../../core/learning/exam.ts";

/** A phase exam of fifteen questions in 25 minutes that nobody has begun, with what is changed about it. */
export function summary(id: string, change: Partial<ExamSummary> = {}): ExamSummary {
	return {
		id,
		kind: "phase",
		title: id,
		size: 15,
		minutes: 25,
		pass: 0.7,
		lessons: { written: 2, total: 2 },
		available: true,
		finished: 0,
		passed: false,
		...change,
	};
}

/** What a record holds of exams, by exam: when each sitting was handed in, and its share. With none, one is under way. */
export function examRecord(exams: Record<string, readonly [at: string, score: number][]>): Record<string, ExamRecord> {
	return Object.fromEntries(
		Object.entries(exams).map(([id, sittings]) => {
			const finished = sittings.map(([at, score], index) => ({ run: `${id}-${index}`, at, score }));
			const last = finished.at(-1)?.at;
			const run = {
				id: `${id}-run`,
				version: "1.0.0",
				seed: 1,
				questions: [],
				answers: {},
				flagged: [],
				minutes: 25,
				startedAt: "2026-01-01",
				seenAt: "2026-01-01",
				...(last === undefined ? {} : { finishedAt: last }),
			};
			return [id, { run, finished }];
		}),
	);
}
