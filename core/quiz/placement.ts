import type { AskedQuestion } from "./exam-draw.ts";
import type { PoolLesson, PoolQuestion } from "./exam-pool.ts";
import { seeded, shuffle } from "./random.ts";

/** How many lessons of a phase to study in a row make the rest of the phase be suggested without asking. */
export const lessonsInARow = 2;

/** What a placement test found out with a question. "I do not know" is a wrong answer. */
export interface Outcome extends AskedQuestion {
	correct: boolean;
	/** Whether that was "I do not know". */
	unknown?: boolean;
}

/**
 * Why a lesson is suggested. `apply-wrong`: its question of application was answered wrongly. `decide-wrong`: that one was
 * right, the one of decision was not. `apply-unknown`, `decide-unknown`: the same, with "I do not know" for an answer. `both-right`: both were right (or the only one, where a lesson has one).
 * `two-before`: two lessons before it in its phase are to be studied, so it was not asked about. `not-reached`: the test
 * ended, or was ended, before it.
 */
export type PlacementReason =
	| "apply-wrong"
	| "decide-wrong"
	| "apply-unknown"
	| "decide-unknown"
	| "both-right"
	| "two-before"
	| "not-reached";

export interface PlacementLesson {
	lesson: string;
	/** null where nothing was found out. */
	advice: "skip" | "study" | null;
	reason: PlacementReason;
}

export interface Placement {
	lessons: PlacementLesson[];
	/** The question to ask next; undefined where the test is over. */
	next?: AskedQuestion;
}

/** The order in which difficulties stand in for the one wanted. */
const standIns = { apply: [2, 1, 3], decide: [3, 2, 1] };

function pick(lesson: PoolLesson, wanted: readonly number[], not: string | undefined, seed: number): PoolQuestion[] {
	for (const difficulty of wanted) {
		const fitting = lesson.questions.filter((one) => one.difficulty === difficulty && one.id !== not);
		if (fitting.length > 0) return shuffle(fitting, seeded(seed, `placement ${lesson.id} ${difficulty}`)).slice(0, 1);
	}
	return [];
}

type Step = { advice: "skip" | "study"; reason: PlacementReason } | { ask: AskedQuestion };

/** What is known of a lesson after the answers about it, or what to ask about it next. */
function stepIn(lesson: PoolLesson, outcomes: readonly Outcome[], seed: number): Step {
	const ask = ({ lesson, id }: PoolQuestion): Step => ({ ask: { lesson, question: id } });
	const [first, second] = outcomes.filter((outcome) => outcome.lesson === lesson.id);
	if (first === undefined) {
		const [question] = pick(lesson, standIns.apply, undefined, seed);
		return question === undefined ? { advice: "study", reason: "not-reached" } : ask(question);
	}
	if (!first.correct) return { advice: "study", reason: first.unknown === true ? "apply-unknown" : "apply-wrong" };
	if (second !== undefined) {
		if (second.correct) return { advice: "skip", reason: "both-right" };
		return { advice: "study", reason: second.unknown === true ? "decide-unknown" : "decide-wrong" };
	}
	const [question] = pick(lesson, standIns.decide, first.question, seed);
	return question === undefined ? { advice: "skip", reason: "both-right" } : ask(question);
}

/**
 * Where a placement test stands after some answers, by a rule that can be said in four sentences:
 *
 * 1. Of each lesson, in the order of the course, comes one question of application (difficulty 2). Who fails it is
 *    advised to study the lesson.
 * 2. Who gets it right is asked to decide (difficulty 3). Right again: the lesson may be skipped; wrong: study it.
 * 3. After two lessons of a phase in a row that are to be studied, the rest of that phase is suggested without asking.
 * 4. After `size` questions, or when the learner stops, the test ends; of what was not reached it says nothing.
 *
 * Where a lesson has no question of application, one of recall stands in, else one of decision; for one of decision, the
 * hardest other one. The rule looks at nothing but the answers: no estimate of ability is behind it, which 20
 * questions over two dozen lessons could not bear, and everyone can check why a lesson is advised.
 *
 * @param outcomes in the order of asking, of questions that the course still has
 */
export function placeLearner(
	lessons: readonly PoolLesson[],
	seed: number,
	outcomes: readonly Outcome[],
	size: number,
): Placement {
	const placed: PlacementLesson[] = [];
	let next: AskedQuestion | undefined;
	let row = { phase: "", length: 0 };
	for (const lesson of lessons) {
		if (row.phase !== lesson.phase) row = { phase: lesson.phase, length: 0 };
		if (next !== undefined) {
			placed.push({ lesson: lesson.id, advice: null, reason: "not-reached" });
			continue;
		}
		if (row.length >= lessonsInARow) {
			placed.push({ lesson: lesson.id, advice: "study", reason: "two-before" });
			continue;
		}
		const step = stepIn(lesson, outcomes, seed);
		if ("ask" in step) {
			next = step.ask;
			placed.push({ lesson: lesson.id, advice: null, reason: "not-reached" });
			continue;
		}
		placed.push({ lesson: lesson.id, ...step });
		row.length = step.advice === "study" ? row.length + 1 : 0;
	}
	return { lessons: placed, ...(next === undefined || outcomes.length >= size ? {} : { next }) };
}
