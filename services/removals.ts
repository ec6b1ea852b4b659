import type { LearnerSummary } from "../core/api/views.ts";
import type { Learners } from "./learners/index.ts";
import type { Sights, SightsFile } from "./removal-sights.ts";

const day = 24 * 60 * 60 * 1000;

/** How long a guest who does nothing stays. */
const guestStay = 7 * day;

/** A clock that went on by more than this since it was last seen may be wrong. */
const leap = 7 * day;

/** How often, each a day after the one before, someone must be seen to be overdue: more often by a clock that leaps. */
const enough = { times: 2, leaping: 4 };

function isLeft({ guest, lastAt, removedUntil }: LearnerSummary, at: number): boolean {
	return guest && removedUntil === undefined && lastAt !== undefined && at - Date.parse(lastAt) > guestStay;
}

/** What the clock said when this application was last here, as far as anything tells. */
function clockBefore(list: readonly LearnerSummary[], { clock }: Sights): number | undefined {
	const known = clock ?? list.flatMap(({ lastAt }) => lastAt ?? []).reduce((a, b) => (a > b ? a : b), "");
	return known === "" ? undefined : Date.parse(known);
}

/**
 * Nothing brings back who was erased, and a computer's clock may be wrong: so nobody is erased when first seen to be
 * overdue, but when that is seen again a day later, by a clock that did not leap. Who is overdue no more, because the
 * clock was set right, is forgotten.
 *
 * @returns who is to be erased, and what to remember
 */
function lookForOverdue(list: readonly LearnerSummary[], before: Sights, now: Date): { due: string[]; sights: Sights } {
	const at = now.getTime();
	const last = clockBefore(list, before);
	const times = last !== undefined && at - last > leap ? enough.leaping : enough.times;
	const due: string[] = [];
	const overdue: Sights["overdue"] = {};
	for (const { id, removedUntil } of list) {
		if (removedUntil === undefined || at <= Date.parse(removedUntil)) continue;
		const seen = before.overdue[id];
		const since = seen === undefined ? -1 : at - Date.parse(seen.at);
		if (seen === undefined || since < 0) overdue[id] = { at: now.toISOString(), times: 1 };
		else if (since < day) overdue[id] = seen;
		else {
			overdue[id] = { at: now.toISOString(), times: seen.times + 1 };
			if (seen.times + 1 >= times) due.push(id);
		}
	}
	return { due, sights: { clock: now.toISOString(), overdue } };
}

async function eraseOverdue(learners: Learners, sightsFile: SightsFile, now: Date): Promise<void> {
	const { due, sights } = lookForOverdue(learners.list(), await sightsFile.read(), now);
	// What cannot be remembered cannot be seen a second time.
	await sightsFile.write(sights);
	for (const id of due) await learners.erase(id).catch(() => undefined);
}

/**
 * Erases the learners whose days of grace are over, and deletes guests who have not been here for a week; those have
 * their days of grace then. A disk that refuses leaves things as they are, until the next time.
 */
export async function removeOverdue(learners: Learners, sightsFile: SightsFile, now: Date): Promise<void> {
	await eraseOverdue(learners, sightsFile, now).catch(() => undefined);
	for (const summary of learners.list().filter((one) => isLeft(one, now.getTime()))) {
		await learners.append(summary.id, { type: "removal-set", removed: true }).catch(() => undefined);
	}
}

/** Does that now and every day. The function that comes back ends it and resolves when nothing is under way any more. */
export function keepRemoving(learners: Learners, sightsFile: SightsFile, now: () => Date): () => Promise<void> {
	let working = removeOverdue(learners, sightsFile, now());
	const timer = setInterval(() => {
		working = working.then(() => removeOverdue(learners, sightsFile, now()));
	}, day);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await working;
	};
}
