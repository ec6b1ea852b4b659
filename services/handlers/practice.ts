import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import type { CourseRecord } from "../../core/learning/state.ts";
import { tellHints } from "../../core/quiz/hints.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { PublicQuestion, Question } from "../../core/quiz/schema.ts";
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
export function practiceOf(context: Context, lesson: string, id: string): Question {
	const found = findPractice(context, lesson, id);
	if (found === undefined) throw new AppError("not-found", `Lesson ${lesson} does not ask ${id}.`);
	return found;
}

/** How many hints were taken for a question inside a lesson that is being answered. */
export function hintsTaken(context: Context, learner: string, lesson: string, id: string): number {
	const hints = own(recordIn(context, stateOf(context, learner)).lessons, lesson)?.hints ?? {};
	return own(hints, id)?.taken ?? 0;
}

/** A question inside a lesson as it is asked, with the hints taken, its texts as HTML. */
export function showPractice({ library }: Context, question: Question, seed: number, taken: number): PublicQuestion {
	return shownWithHtml(tellHints(showQuestion(question, seed), question, taken), library.inline);
}

/** The seeds of the questions inside a lesson whose answer is begun. */
function draftSeeds({ drafts = {} }: CourseRecord, lesson: string): Record<string, number> {
	const begun = Object.values(drafts).flatMap(({ place }) =>
		place.in === "lesson" && place.lesson === lesson ? [[place.question, place.seed] as const] : [],
	);
	return Object.fromEntries(begun);
}

export function practiceHandlers(context: Context): Subject {
	const { learners, library, random, turns } = context;
	return {
		"practice.answer": ({ learner, lesson, question: id, seed, answer }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const question = practiceOf(context, lesson, id);
				const hints = hintsTaken(context, learner, lesson, id);
				const { score, correct } = markNew(context, question, answer, seed, hints);
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
						...(hints === 0 ? {} : { hints }),
					}),
				);
				return feedbackOn(context, lesson, question, { answer, seed, hints, at, saved });
			}),
		"practice.again": async ({ learner, lesson, question }) => {
			stateOf(context, learner);
			const taken = hintsTaken(context, learner, lesson, question);
			return showPractice(context, practiceOf(context, lesson, question), random.seed(), taken);
		},
		"practice.recall": async ({ learner, lesson }) => {
			const course = recordIn(context, stateOf(context, learner));
			const { practice = {}, hints = {} } = own(course.lessons, lesson) ?? {};
			lessonOf(context, lesson);
			const answered = Object.entries(practice).flatMap(([id, kept]) => {
				const question = findPractice(context, lesson, id);
				const given = { ...kept, seed: kept.seed ?? 0 };
				// A new version of the course may have dropped the question, or made another one of it.
				if (question === undefined || mark(question, given.answer, given.seed) === undefined) return [];
				const shown = shownWithHtml(showQuestion(question, given.seed), library.inline);
				return [{ question: shown, feedback: feedbackOn(context, lesson, question, given) }];
			});
			const hinted = Object.entries(hints).map(([id, { seed = 0 }]) => [id, seed] as const);
			const open = { ...Object.fromEntries(hinted), ...draftSeeds(course, lesson) };
			const asked = Object.entries(open).flatMap(([id, seed]) => {
				const question = findPractice(context, lesson, id);
				return question === undefined ? [] : [showPractice(context, question, seed, own(hints, id)?.taken ?? 0)];
			});
			return { answered, asked };
		},
	};
}
