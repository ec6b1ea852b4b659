import { AppError } from "../../core/api/errors.ts";
import type { Feedback } from "../../core/api/views.ts";
import { scoreAfterHints } from "../../core/quiz/hints.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { Answer, Mark, Question } from "../../core/quiz/schema.ts";
import { strayIn } from "../../core/quiz/stray.ts";
import { markWithHtml } from "../../core/quiz/texts.ts";
import { withNumbers } from "../../core/quiz/with-numbers.ts";
import type { Context } from "./context.ts";

/**
 * Marks an answer just given to a question shown with this seed; `score` is what counts, after the cost of the hints
 * taken. AppError("bad-input") where the answer does not fit the question, because it is of another kind or names
 * something that is not there: that is the page's mistake and must not count against the learner.
 */
export function markNew(
	{ library }: Pick<Context, "library">,
	question: Question,
	answer: Answer,
	seed: number,
	hints = 0,
): { score: number; correct: boolean } {
	const marked = mark(question, answer, seed, library.course.language);
	if (marked === undefined) {
		throw new AppError("bad-input", `An answer of kind ${answer.kind} does not fit question ${question.id}.`);
	}
	const stray = strayIn(question, answer);
	if (stray !== undefined) throw new AppError("bad-input", `Question ${question.id} has no ${stray}.`);
	return { score: scoreAfterHints(question, marked, hints), correct: marked.correct };
}

/** An answer that was given to a question as it was shown with a seed, after so many of its hints. */
export interface Given {
	answer: Answer;
	seed: number;
	hints?: number | undefined;
	at: string;
	/** Absent where it has been on the disk for long. */
	saved?: boolean;
}

/** What is said after an answer. */
export function feedbackOn(context: Context, lesson: string, question: Question, given: Given): Feedback {
	const { library } = context;
	const marked: Mark | undefined = mark(question, given.answer, given.seed, library.course.language);
	if (marked === undefined) throw new AppError("not-found", `Question ${question.id} is another one by now.`);
	const said = withNumbers(question, given.seed);
	return {
		question: question.id,
		answer: given.answer,
		seed: given.seed,
		mark: markWithHtml(marked, library.inline),
		score: scoreAfterHints(question, marked, given.hints ?? 0),
		hintsTaken: given.hints ?? 0,
		explanation: library.inline(said.explanation),
		solution: said.solution.map((text) => library.inline(text)),
		section: { lesson, id: question.section, title: library.sectionTitle(lesson, question.section) ?? "" },
		at: given.at,
		saved: given.saved ?? true,
	};
}
