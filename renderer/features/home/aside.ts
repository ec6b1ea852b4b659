import type { ExamSummary } from "../../../core/api/exam-views.ts";
import type { Sitting } from "../../shell/exams-now.ts";
import type { Next, Place } from "../../shell/where-next.ts";

/** What the second card offers: a quiz begun elsewhere, the result of the last quiz or exam, the quiz ahead, a placement test, or calculators. */
export type Aside =
	| { kind: "under-way"; place: Place; answered: number; total: number; retry: boolean }
	| { kind: "result"; place: Place; right: number; total: number; score: number; passes: boolean }
	| { kind: "exam"; sitting: Sitting }
	| { kind: "ahead"; place: Place }
	| { kind: "test"; exam: ExamSummary }
	| { kind: "calculators" };

/**
 * Never the same as the first card: where that one already leads to a quiz, this one looks for something else.
 *
 * @param exam the exam last handed in, if one was
 * @param test the placement test, where nothing was read yet: later it would come too late
 */
export function asideOf(places: readonly Place[], next: Next, exam?: Sitting, test?: ExamSummary): Aside {
	const taken = next.kind === "quiz" ? next.place.lesson.id : undefined;
	const free = places.filter((place) => place.lesson.available && place.lesson.id !== taken);
	for (const place of free) {
		if (place.progress.underWay !== undefined) return { kind: "under-way", place, ...place.progress.underWay };
	}
	const [newest] = free
		.flatMap((place) => (place.progress.finished === undefined ? [] : [{ place, ...place.progress.finished }]))
		.sort((a, b) => b.at.localeCompare(a.at));
	if (exam !== undefined && (newest === undefined || exam.at > newest.at)) return { kind: "exam", sitting: exam };
	if (newest !== undefined) return { kind: "result", ...newest };
	if (next.kind === "read" && next.place.lesson.quizSize > 0) return { kind: "ahead", place: next.place };
	if (test !== undefined) return { kind: "test", exam: test };
	return { kind: "calculators" };
}
