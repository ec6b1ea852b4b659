import type { LearnerView } from "../core/api/views.ts";
import type { Fact } from "../core/learning/events.ts";
import { reduce } from "../core/learning/reduce.ts";

/**
 * A view of the learner with one more fact in it, made by the very reducer that makes it on the far side. Undefined where
 * the fact is not the next one after the view: another window wrote in between, and the services have to be asked.
 */
export function withFact(
	view: LearnerView,
	course: string,
	fact: Fact,
	saved: { at: string; seq: number; offset: number },
): LearnerView | undefined {
	if (saved.seq !== view.seq + 1) return undefined;
	const state = { seq: view.seq, courses: { [course]: view.record } };
	const record = reduce(state, { ...saved, fact }).courses[course];
	return record && { ...view, seq: saved.seq, record };
}
