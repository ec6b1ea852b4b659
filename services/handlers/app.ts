import type { Handlers } from "../../core/api/contract.ts";
import type { LearnerSummary } from "../../core/api/views.ts";
import { type Context, viewLearner } from "./context.ts";
import { summaries } from "./summaries.ts";

type Subject = Pick<Handlers, "app.start" | "app.notices">;

/**
 * Whom a page opens at once: the learner it asks for, unless their PIN has not been given; else the only one there is, if
 * that one has no PIN. Where nobody comes of that, a person has to choose.
 */
function opened(
	{ curtain }: Context,
	list: readonly LearnerSummary[],
	asked: string | undefined,
): LearnerSummary | undefined {
	const known = list.find(({ id }) => id === asked);
	if (known !== undefined) {
		if (known.removedUntil !== undefined) return undefined;
		return known.hasPin && !curtain.isOpen(known.id) ? undefined : known;
	}
	const [only, ...others] = list.filter(({ removedUntil }) => removedUntil === undefined);
	return others.length > 0 || only?.hasPin === true ? undefined : only;
}

export function appHandlers(context: Context): Subject {
	const { library, notices, version, home } = context;
	/** Whose missing name has been told of. */
	const told = new Set<string>();
	return {
		"app.start": async ({ learner: asked }) => {
			const list = summaries(context);
			const summary = opened(context, list, asked);
			const learner = summary === undefined ? undefined : viewLearner(context, summary.id);
			// A damaged record may have lost the event with the name while the rest of it can be read.
			if (learner?.name === "" && !learner.guest && !told.has(learner.id)) {
				told.add(learner.id);
				notices.add({ code: "nameless-record" });
			}
			return {
				version,
				dataFolder: home,
				learners: list,
				outline: library.outline,
				...(learner === undefined ? {} : { learner }),
			};
		},
		"app.notices": async () => ({ notices: notices.take() }),
	};
}
