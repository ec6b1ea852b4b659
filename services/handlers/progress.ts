import type { Handlers } from "../../core/api/contract.ts";
import { type Context, placeOf, stateOf } from "./context.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "progress.topics" | "time.add">;

export function progressHandlers(context: Context): Subject {
	const { learners } = context;
	return {
		"progress.topics": async ({ learner }) => {
			stateOf(context, learner);
			throw new Error("Not there yet.");
		},
		"time.add": async ({ learner, lesson, seconds }) => {
			stateOf(context, learner);
			const fact = { type: "time-spent", ...placeOf(context), lesson, seconds } as const;
			return savedAs(await learners.append(learner, fact));
		},
	};
}
