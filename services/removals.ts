import type { LearnerSummary } from "../core/api/views.ts";
import type { Learners } from "./learners/index.ts";

const day = 24 * 60 * 60 * 1000;

/** How long a guest who does nothing stays. */
const guestStay = 7 * day;

function isLeft({ guest, lastAt, removedUntil }: LearnerSummary, at: number): boolean {
	return guest && removedUntil === undefined && lastAt !== undefined && at - Date.parse(lastAt) > guestStay;
}

/**
 * Erases the learners whose days of grace are over, and deletes guests who have not been here for a week; those have
 * their days of grace then. A disk that refuses leaves things as they are, until the next time.
 */
export async function removeOverdue(learners: Learners, now: Date): Promise<void> {
	const at = now.getTime();
	for (const summary of learners.list()) {
		const { id, removedUntil } = summary;
		try {
			if (removedUntil !== undefined && at > Date.parse(removedUntil)) await learners.erase(id);
			else if (isLeft(summary, at)) await learners.append(id, { type: "removal-set", removed: true });
		} catch {
			// Nobody waits for it.
		}
	}
}

/** Does that now and every day. The function that comes back ends it and resolves when nothing is under way any more. */
export function keepRemoving(learners: Learners, now: () => Date): () => Promise<void> {
	let working = removeOverdue(learners, now());
	const timer = setInterval(() => {
		working = working.then(() => removeOverdue(learners, now()));
	}, day);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await working;
	};
}
