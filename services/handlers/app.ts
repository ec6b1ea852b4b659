import type { Handlers } from "../../core/api/contract.ts";
import { type Context, viewLearner } from "./context.ts";

type Subject = Pick<Handlers, "app.start" | "app.notices">;

export function appHandlers(context: Context): Subject {
	const { library, learners, notices, version } = context;
	/** Whose missing name has been told of. */
	const told = new Set<string>();
	return {
		"app.start": async ({ learner: id }) => {
			const list = learners.list();
			// A page may remember someone whose record is elsewhere by now.
			const asked = list.find((summary) => summary.id === id) ?? list[0];
			const learner = asked === undefined ? undefined : viewLearner(context, asked.id);
			// A damaged record may have lost the event with the name while the rest of it can be read.
			if (learner?.name === "" && !told.has(learner.id)) {
				told.add(learner.id);
				notices.add({ code: "nameless-record" });
			}
			return {
				version,
				learners: list,
				outline: library.outline,
				...(learner === undefined ? {} : { learner }),
			};
		},
		"app.notices": async () => ({ notices: notices.take() }),
	};
}
