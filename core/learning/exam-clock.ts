import type { ExamRun } from "./exam.ts";

/** How long after the end an answer that was on its way still counts, in milliseconds. */
export const graceMs = 5000;

type Clocked = Pick<ExamRun, "startedAt" | "seenAt" | "behind" | "minutes">;

/** When the time of a sitting is over; null where it has no limit. It goes on while the application is closed. */
export function endOf({ startedAt, minutes }: Pick<Clocked, "startedAt" | "minutes">): string | null {
	return minutes === null ? null : new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
}

/**
 * A sitting whose clock shows a time. Where that is earlier than what was seen before, the clock has been set back: from
 * here on the difference is added, so that time goes on from where it was and neither stands still nor is given back.
 */
export function seen<T extends Clocked>(run: T, at: string): T {
	const time = Date.parse(at) + (run.behind ?? 0);
	const latest = Date.parse(run.seenAt);
	if (time >= latest) return time === latest ? run : { ...run, seenAt: new Date(time).toISOString() };
	return { ...run, behind: (run.behind ?? 0) + latest - time };
}

/** Milliseconds until the time of a sitting is over, negative after that; null where it has no limit. */
export function timeLeft(run: Clocked, now: Date): number | null {
	const end = endOf(run);
	return end === null ? null : Date.parse(end) - Date.parse(seen(run, now.toISOString()).seenAt);
}

/** Whether the time of a sitting is over; with `grace`, so long that not even an answer on its way counts. */
export function isOver(run: Clocked, now: Date, grace = 0): boolean {
	const left = timeLeft(run, now);
	return left !== null && left + grace <= 0;
}

/** Whether the clock has been set back since anything was last recorded. */
export function isSetBack(run: Clocked, now: Date): boolean {
	return now.getTime() + (run.behind ?? 0) < Date.parse(run.seenAt);
}
