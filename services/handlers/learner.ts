import type { Handlers } from "../../core/api/contract.ts";
import type { Fact } from "../../core/learning/events.ts";
import { type Context, stateOf, viewLearner } from "./context.ts";

type Subject = Pick<Handlers, "learner.create" | "learner.update" | "learner.view">;

export function learnerHandlers(context: Context): Subject {
	const { learners } = context;
	return {
		"learner.create": async ({ name, settings }) => {
			const id = await learners.create();
			await learners.append(id, { type: "profile-set", name }, { type: "settings-set", settings });
			return viewLearner(context, id);
		},
		"learner.update": async ({ learner, name, settings }) => {
			const { guest } = stateOf(context, learner);
			const facts: Fact[] = [];
			if (name !== undefined) facts.push({ type: "profile-set", name });
			// Who has a name is no guest.
			if (name !== undefined && guest === true) facts.push({ type: "guest-set", guest: false });
			if (settings !== undefined) facts.push({ type: "settings-set", settings });
			await learners.append(learner, ...facts);
			return viewLearner(context, learner);
		},
		"learner.view": async ({ learner }) => viewLearner(context, learner),
	};
}
