import type { Handlers } from "../../core/api/contract.ts";
import { createTurns } from "../../core/turns.ts";
import { annotationHandlers } from "./annotation.ts";
import { appHandlers } from "./app.ts";
import { backupHandlers } from "./backup.ts";
import { calculatorHandlers } from "./calculator.ts";
import { caseHandlers } from "./case.ts";
import { type Common, type Context, createCurtain, type HandlerOptions } from "./context.ts";
import { courseHandlers } from "./course.ts";
import { draftHandlers } from "./draft.ts";
import { examHandlers } from "./exam.ts";
import { examPaperHandlers } from "./exam-paper.ts";
import { hintHandlers } from "./hint.ts";
import { keptWorkHandlers } from "./kept-work.ts";
import { learnerHandlers } from "./learner.ts";
import { createPinGuard } from "./pin-guard.ts";
import { practiceHandlers } from "./practice.ts";
import { profileHandlers } from "./profile.ts";
import { progressHandlers } from "./progress.ts";
import { quizHandlers } from "./quiz.ts";
import { recordHandlers } from "./record.ts";
import { reviewHandlers } from "./review.ts";
import { deckHandlers } from "./review-deck.ts";
import { createDesk } from "./review-desk.ts";
import { transferHandlers } from "./transfer.ts";

export type { HandlerOptions } from "./context.ts";

type CourseHandlers = Omit<Handlers, `library.${string}`>;

/** What the handlers of several courses over the same learners are to share. */
export function createCommon(now: () => Date): Common {
	return { turns: createTurns(), curtain: createCurtain(), pins: createPinGuard(now) };
}

/** The functions behind the contract, for one course. They reject with an `AppError` where a failure is to be expected. */
export function createHandlers(options: HandlerOptions, common = createCommon(options.now)): CourseHandlers {
	const context: Context = { ...options, ...common };
	const desk = createDesk(context);
	return {
		...appHandlers(context),
		...learnerHandlers(context),
		...profileHandlers(context),
		...recordHandlers(context),
		...backupHandlers(context),
		...transferHandlers(context),
		...courseHandlers(context),
		...quizHandlers(context),
		...practiceHandlers(context),
		...examHandlers(context),
		...examPaperHandlers(context),
		...hintHandlers(context),
		...calculatorHandlers(context),
		...keptWorkHandlers(context),
		...caseHandlers(context),
		...annotationHandlers(context),
		...progressHandlers(context),
		...draftHandlers(context, desk),
		...deckHandlers(context, desk),
		...reviewHandlers(context, desk),
	};
}
