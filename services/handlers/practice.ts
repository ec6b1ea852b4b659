import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { Question } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import { bankOf, type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { feedbackOn, markNew } from "./feedback.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "practice.answer" | "practice.again" | "practice.recall">;

/** A question that stands inside a lesson; the rest of the bank cannot be asked for here. */
function findPractice(context: Context, lesson: string, id: string): Question | undefined {
	if (own(lessonOf(context, lesson).questions, id) === undefined) return undefined;
	return bankOf(context, lesson).questions.find((one) => one.id === id);
}

/** The same, or AppError("not-found"). */
function practiceOf(context: Context, lesson: string, id: string): Question {
	const found = findPractice(context, lesson, id);
	if (found === undefined) throw new AppError("not-found", `Lesson ${lesson} does not ask ${id}.`);
	return found;
}

export function practiceHandlers(context: Context): Subject {
	const { learners, library, random } = context;
	return {
		"practice.answer": async ({ learner, lesson, question: id, seed, answer }) => {
			stateOf(context, learner);
			const question = practiceOf(context, lesson, id);
			const { score, correct } = markNew(question, answer, seed);
			const { at, saved } = savedAs(
				await learners.append(learner, {
					type: "practice-answered",
					...placeOf(context),
					lesson,
					question: id,
					answer,
					score,
					correct,
					...(seed === 0 ? {} : { seed }),
				}),
			);
			return feedbackOn(context, lesson, question, { answer, seed, at, saved });
		},
		"practice.again": async ({ learner, lesson, question }) => {
			stateOf(context, learner);
			return shownWithHtml(showQuestion(practiceOf(context, lesson, question), random.seed()), library.inline);
		},
		"practice.recall": async ({ learner, lesson }) => {
			const practice = own(recordIn(context, stateOf(context, learner)).lessons, lesson)?.practice ?? {};
			lessonOf(context, lesson);
			const answered = Object.entries(practice).flatMap(([id, kept]) => {
				const question = findPractice(context, lesson, id);
				const given = { ...kept, seed: kept.seed ?? 0 };
				// A new version of the course may have dropped the question, or made another one of it.
				if (question === undefined || mark(question, given.answer, given.seed) === undefined) return [];
				const shown = shownWithHtml(showQuestion(question, given.seed), library.inline);
				return [{ question: shown, feedback: feedbackOn(context, lesson, question, given) }];
			});
			return { answered };
		},
	};
}
