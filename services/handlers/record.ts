import type { Handlers } from "../../core/api/contract.ts";
import { type Context, stateOf } from "./context.ts";

type Subject = Pick<Handlers, "record.status" | "record.retry">;

export function recordHandlers(context: Context): Subject {
	const { learners } = context;
	return {
		"record.status": async ({ learner }) => {
			stateOf(context, learner);
			return learners.status(learner);
		},
		"record.retry": async ({ learner }) => {
			stateOf(context, learner);
			return learners.retry(learner);
		},
	};
}
