import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { PublicQuestion, Question } from "../../core/quiz/schema.ts";
import { bankOf, type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { feedbackOn, markNew } from "./feedback.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "practice.answer" | "practice.recall">;

/** A question that stands inside a lesson, and as the lesson shows it; the rest of the bank cannot be asked for here. */
function practiceOf(
	context: Context,
	lesson: string,
	id: string,
): { question: Question; shown: PublicQuestion } | undefined {
	const shown = own(lessonOf(context, lesson).questions, id);
	const question = bankOf(context, lesson).questions.find((one) => one.id === id);
	return shown === undefined || question === undefined ? undefined : { question, shown };
}

export function practiceHandlers(context: Context): Subject {
	const { learners } = context;
	return {
		"practice.answer": async ({ learner, lesson, question: id, answer }) => {
			stateOf(context, learner);
			const found = practiceOf(context, lesson, id);
			if (found === undefined) throw new AppError("not-found", `Lesson ${lesson} does not ask ${id}.`);
			const { score, correct } = markNew(found.question, answer);
			const saved = savedAs(
				await learners.append(learner, {
					type: "practice-answered",
					...placeOf(context),
					lesson,
					question: id,
					answer,
					score,
					correct,
				}),
			);
			return feedbackOn(context, lesson, found.question, found.shown, { answer, at: saved.at, saved: saved.saved });
		},
		"practice.recall": async ({ learner, lesson }) => {
			const practice = own(recordIn(context, stateOf(context, learner)).lessons, lesson)?.practice ?? {};
			lessonOf(context, lesson);
			const answered = Object.entries(practice).flatMap(([id, given]) => {
				const found = practiceOf(context, lesson, id);
				// A new version of the course may have dropped the question, or made another one of it.
				if (found === undefined || mark(found.question, given.answer) === undefined) return [];
				return [feedbackOn(context, lesson, found.question, found.shown, given)];
			});
			return { answered };
		},
	};
}
