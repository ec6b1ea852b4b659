import type { LearnerSummary } from "../../core/api/views.ts";
import type { LearnerState } from "../../core/learning/state.ts";

const day = 24 * 60 * 60 * 1000;

/** How long a learner who was deleted can be brought back. */
export const removalGrace = 30 * day;

/** How long the one who knows a PIN has to say no before it can be taken away. */
export const pinResetGrace = day;

function later(at: string, milliseconds: number): string {
	return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** What is shown of a learner where one is chosen. */
export function summaryOf(id: string, state: LearnerState): LearnerSummary {
	const { lastAt, pinResetAskedAt, removedAt } = state;
	return {
		id,
		name: state.name ?? "",
		picture: state.picture ?? { kind: "initials", hue: 1 },
		hasPin: state.pin !== undefined,
		guest: state.guest === true,
		...(lastAt === undefined ? {} : { lastAt }),
		...(pinResetAskedAt === undefined
			? {}
			: { pinReset: { askedAt: pinResetAskedAt, from: later(pinResetAskedAt, pinResetGrace) } }),
		...(removedAt === undefined ? {} : { removedUntil: later(removedAt, removalGrace) }),
	};
}

/** Orders learners by who was here last. */
export function byRecency(a: LearnerSummary, b: LearnerSummary): number {
	return (b.lastAt ?? "").localeCompare(a.lastAt ?? "") || a.id.localeCompare(b.id);
}
