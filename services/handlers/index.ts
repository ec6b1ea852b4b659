import type { Handlers } from "../../core/api/contract.ts";
import { createTurns } from "../learners/turns.ts";
import { appHandlers } from "./app.ts";
import { calculatorHandlers } from "./calculator.ts";
import type { Context, HandlerOptions } from "./context.ts";
import { courseHandlers } from "./course.ts";
import { learnerHandlers } from "./learner.ts";
import { practiceHandlers } from "./practice.ts";
import { quizHandlers } from "./quiz.ts";

export type { HandlerOptions } from "./context.ts";

/** The functions behind the contract. They reject with an `AppError` where a failure is to be expected. */
export function createHandlers(options: HandlerOptions): Handlers {
	const context: Context = { ...options, turns: createTurns() };
	return {
		...appHandlers(context),
		...learnerHandlers(context),
		...courseHandlers(context),
		...quizHandlers(context),
		...practiceHandlers(context),
		...calculatorHandlers(context),
	};
}
