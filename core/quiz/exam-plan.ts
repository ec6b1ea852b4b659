import type { DrawnExam } from "../course/exam-schema.ts";
import type { ExamPool, PoolQuestion } from "./exam-pool.ts";
import { fillTable } from "./fill-table.ts";

/** So many questions of these, drawn at random. */
export interface PlanCell {
	candidates: readonly PoolQuestion[];
	count: number;
}

/** What there is of a topic or a difficulty, and what its quota asks for. */
export interface Quota {
	wanted: number;
	available: number;
}

export interface ExamPlan {
	size: number;
	cells: PlanCell[];
	/** In the order of `quotas.topics`, or of the lessons where there are none. Those that are not written ask for nothing. */
	topics: Quota[];
	/** Recall, apply, decide; empty where the exam has no quotas of difficulty. */
	difficulties: Quota[];
}

/**
 * Shares out `size` by weights: the largest remainder, ties to the earlier one. In whole numbers, so that no machine
 * rounds otherwise than another.
 */
export function apportion(size: number, weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (total === 0) return weights.map(() => 0);
	const counts = weights.map((weight) => Math.floor((size * weight) / total));
	const left = size - counts.reduce((sum, count) => sum + count, 0);
	const byRemainder = weights
		.map((weight, index) => ({ index, remainder: (size * weight) % total }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
	return counts;
}

/** The questions of each topic, each question in the first topic that it belongs to. */
function candidatesOf(exam: DrawnExam, pool: ExamPool): { share: number; questions: PoolQuestion[] }[] {
	const all = pool.lessons.flatMap(({ questions }) => questions);
	const { topics } = exam.quotas;
	if (topics === undefined) return pool.lessons.map(({ questions }) => ({ share: 1, questions: [...questions] }));
	const taken = new Set<PoolQuestion>();
	return topics.map(({ lesson, section, share }) => {
		const written = pool.lessons.some(({ id }) => id === lesson);
		const questions = all.filter(
			(one) => !taken.has(one) && one.lesson === lesson && (section === undefined || one.topic === section),
		);
		for (const question of questions) taken.add(question);
		return { share: written ? share : 0, questions };
	});
}

const levels = [1, 2, 3] as const;

function planFor(exam: DrawnExam, pool: ExamPool, size: number): ExamPlan & { filled: boolean } {
	const rows = candidatesOf(exam, pool);
	const { difficulty } = exam.quotas;
	const shares = difficulty === undefined ? undefined : levels.map((level) => difficulty[level]);
	const columns = shares === undefined ? [size] : apportion(size, shares);
	const wanted = apportion(
		size,
		rows.map(({ share }) => share),
	);
	const cells = rows.map(({ questions }) =>
		shares === undefined ? [questions] : levels.map((level) => questions.filter((one) => one.difficulty === level)),
	);
	const table = fillTable(
		wanted,
		columns,
		cells.map((row) => row.map((cell) => cell.length)),
	);
	const shared = columns.reduce((sum, count) => sum + count, 0);
	return {
		size,
		filled: table !== undefined && wanted.reduce((sum, count) => sum + count, 0) === size && shared === size,
		cells: cells.flatMap((row, r) => row.map((candidates, c) => ({ candidates, count: table?.[r]?.[c] ?? 0 }))),
		topics: rows.map(({ questions }, r) => ({ wanted: wanted[r] ?? 0, available: questions.length })),
		difficulties: (shares === undefined ? [] : columns).map((count, c) => ({
			wanted: count,
			available: cells.reduce((sum, row) => sum + (row[c]?.length ?? 0), 0),
		})),
	};
}

/** The plan at its full size, whether or not it can be filled: what its quotas ask for and what there is. */
export function fullPlan(exam: DrawnExam, pool: ExamPool): ExamPlan {
	return planFor(exam, pool, exam.size);
}

/**
 * How many questions an exam draws of what. It says nothing of chance: only which questions of each cell are taken is
 * drawn. Where the exam's size cannot be had, because its lessons are not all written, it is the largest that can;
 * undefined where nothing can be drawn.
 */
export function planExam(exam: DrawnExam, pool: ExamPool): ExamPlan | undefined {
	for (let size = exam.size; size > 0; size--) {
		const { filled, ...plan } = planFor(exam, pool, size);
		if (filled) return plan;
	}
	return undefined;
}

/** Time in proportion to the questions, in whole minutes, where fewer are drawn than the author planned; null: no limit. */
export function minutesOf(exam: DrawnExam, plan: ExamPlan): number | null {
	return exam.minutes === undefined ? null : Math.ceil((exam.minutes * plan.size) / exam.size);
}
