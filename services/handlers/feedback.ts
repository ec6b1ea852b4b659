import { AppError } from "../../core/api/errors.ts";
import type { Feedback } from "../../core/api/views.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { Answer, Mark, PublicQuestion, Question } from "../../core/quiz/schema.ts";
import type { Context } from "./context.ts";

/**
 * Marks an answer just given. AppError("bad-input") where it does not fit the question, because it is of another kind or
 * chooses an option that is not there: that is the page's mistake and must not count against the learner.
 */
export function markNew(question: Question, answer: Answer): Mark {
	const marked = mark(question, answer);
	if (marked === undefined || question.kind !== answer.kind) {
		throw new AppError("bad-input", `An answer of kind ${answer.kind} does not fit question ${question.id}.`);
	}
	const options = question.kind === "number" ? [] : question.options.map((option) => option.id);
	const chosen = answer.kind === "number" ? [] : answer.kind === "one-choice" ? [answer.option] : answer.options;
	const stray = chosen.find((option) => !options.includes(option));
	if (stray !== undefined) throw new AppError("bad-input", `Question ${question.id} has no option ${stray}.`);
	return marked;
}

/** The mark with its texts as HTML and its options in the order in which they were shown. */
function showMark({ library }: Context, shown: PublicQuestion, marked: Mark): Mark {
	if (marked.kind === "number") {
		const { misconception } = marked;
		return {
			...marked,
			feedback: library.inline(marked.feedback),
			...(misconception === undefined ? {} : { misconception: library.inline(misconception) }),
		};
	}
	const order = shown.kind === "number" ? [] : shown.options.map((option) => option.id);
	const options = marked.options
		.map((option) => ({ ...option, feedback: library.inline(option.feedback) }))
		.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
	return { ...marked, options };
}

/** What is said after an answer to a question that was shown in some order. */
export function feedbackOn(
	context: Context,
	lesson: string,
	question: Question,
	shown: PublicQuestion,
	given: { answer: Answer; at: string; saved?: boolean },
): Feedback {
	const { library } = context;
	const marked = mark(question, given.answer);
	if (marked === undefined) throw new AppError("not-found", `Question ${question.id} is another one by now.`);
	return {
		question: question.id,
		answer: given.answer,
		mark: showMark(context, shown, marked),
		explanation: library.inline(question.explanation),
		section: { lesson, id: question.section, title: library.sectionTitle(lesson, question.section) ?? "" },
		at: given.at,
		saved: given.saved ?? true,
	};
}
