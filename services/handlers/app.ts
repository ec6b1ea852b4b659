import type { Handlers } from "../../core/api/contract.ts";
import { type Context, viewLearner } from "./context.ts";

type Subject = Pick<Handlers, "app.start" | "app.notices">;

export function appHandlers(context: Context): Subject {
	const { library, learners, notices, version } = context;
	return {
		"app.start": async ({ learner }) => {
			const list = learners.list();
			// A page may remember someone whose record is elsewhere by now.
			const asked = list.find((summary) => summary.id === learner) ?? list[0];
			return {
				version,
				learners: list,
				outline: library.outline,
				...(asked === undefined ? {} : { learner: viewLearner(context, asked.id) }),
			};
		},
		"app.notices": async () => ({ notices: notices.take() }),
	};
}
