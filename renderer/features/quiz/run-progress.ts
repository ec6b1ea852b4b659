import type { Feedback, RunView } from "../../../core/api/views.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { sameWhere } from "./placing.ts";
import { sameGaps, sameRecords, sameSteps } from "./same-parts.ts";

/** The place in the run of the first question without an answer; undefined once there is none. */
export function firstUnanswered(run: RunView): number | undefined {
	const answered = new Set(run.answered.map((feedback) => feedback.question));
	const index = run.questions.findIndex((question) => !answered.has(question.id));
	return index === -1 ? undefined : index;
}

/** The place in the run of the answer given last; undefined while there is none. */
export function lastAnswered(run: RunView): number | undefined {
	let last: { place: number; at: string } | undefined;
	for (const [place, question] of run.questions.entries()) {
		const at = run.answered.find((one) => one.question === question.id)?.at;
		if (at !== undefined && (last === undefined || at >= last.at)) last = { place, at };
	}
	return last?.place;
}

/** Whether two answers to one question are the same choice or the same number, however it was typed. */
export function sameAnswer(a: Answer, b: Answer): boolean {
	if (a.kind === "one-choice" && b.kind === "one-choice") return a.option === b.option;
	if (a.kind === "number" && b.kind === "number") return a.value === b.value && a.unit === b.unit;
	if (a.kind === "short-text" && b.kind === "short-text") return a.text === b.text;
	if (a.kind === "true-false" && b.kind === "true-false") return a.verdict === b.verdict && a.reason === b.reason;
	if (a.kind === "cloze" && b.kind === "cloze") return sameGaps(a, b);
	if (a.kind === "calculation" && b.kind === "calculation") return sameSteps(a, b);
	if (a.kind === "case" && b.kind === "case") return sameRecords(a.parts, b.parts, sameAnswer);
	if (a.kind === "ordering" && b.kind === "ordering") return a.order.join() === b.order.join();
	if (a.kind === "matching" && b.kind === "matching") return sameWhere(a.placed, b.placed);
	if (a.kind === "sorting" && b.kind === "sorting") return sameWhere(a.placed, b.placed);
	if (a.kind !== "several-choices" || b.kind !== "several-choices") return false;
	const chosen = new Set(a.options);
	return chosen.size === new Set(b.options).size && b.options.every((option) => chosen.has(option));
}

/** What a new version of the course made of a run that was shown before. */
export interface RunChange {
	/** How many of its questions are no longer there. */
	gone: number;
	/** Whether one that is still to be answered is another by now. */
	others: boolean;
}

export function changeIn(shown: RunView, now: RunView): RunChange {
	const open = (run: RunView, id: string) => !run.answered.some(({ question }) => question === id);
	const before = new Map(shown.questions.map((question) => [question.id, question]));
	const others = now.questions.some((question) => {
		const known = before.get(question.id);
		return known !== undefined && open(now, question.id) && !asksTheSame(known, question);
	});
	return { gone: Math.max(0, shown.questions.length - now.questions.length), others };
}

/** Whether two questions ask alike, whichever of their hints were told by then. */
export function asksTheSame(a: PublicQuestion | undefined, b: PublicQuestion | undefined): boolean {
	return JSON.stringify({ ...a, hints: [] }) === JSON.stringify({ ...b, hints: [] });
}

/** The run with one answer more. An answer that is there already stands. */
export function withFeedback(run: RunView, feedback: Feedback): RunView {
	if (run.answered.some((one) => one.question === feedback.question)) return run;
	return { ...run, answered: [...run.answered, feedback] };
}

export type Outcome = "right" | "partly" | "wrong";

export function outcomeOf(mark: { score: number; correct: boolean }): Outcome {
	if (mark.correct) return "right";
	return mark.score > 0 ? "partly" : "wrong";
}

export interface Results {
	/** Wholly right answers. */
	right: number;
	total: number;
	/** The share of all points, with those of partly right answers; as the record counts it. */
	share: number;
	/** The sections to read again with how many questions of each went wrong, the neediest first. */
	rereading: { section: Feedback["section"]; count: number }[];
}

export function resultsOf(run: RunView): Results {
	const total = run.questions.length;
	const right = run.answered.filter((feedback) => feedback.mark.correct).length;
	const marked = run.answered.reduce((sum, feedback) => sum + feedback.score, 0) / Math.max(1, total);
	// What was recorded stands, also where a changed course would mark the answers otherwise by now.
	const share = run.score ?? marked;
	const bySection = new Map<string, Results["rereading"][number]>();
	for (const { mark, section } of run.answered) {
		if (mark.correct) continue;
		const key = `${section.lesson} ${section.id}`;
		bySection.set(key, { section, count: (bySection.get(key)?.count ?? 0) + 1 });
	}
	// Sorting is stable: sections that need it equally stay in the order of the run.
	const rereading = [...bySection.values()].sort((a, b) => b.count - a.count);
	return { right, total, share, rereading };
}
