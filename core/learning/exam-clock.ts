import type { ExamRun } from "./exam.ts";

/** How long after the end an answer that was on its way still counts, in milliseconds. */
export const graceMs = 5000;

/** When the time of a sitting is over; null where it has no limit. It goes on while the application is closed. */
export function endOf({ startedAt, minutes }: Pick<ExamRun, "startedAt" | "minutes">): string | null {
	return minutes === null ? null : new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
}

/** The time that counts for a sitting: the clock's, unless that was set back behind what the record has seen. */
export function examNow({ seenAt }: Pick<ExamRun, "seenAt">, now: Date): string {
	const at = now.toISOString();
	return at > seenAt ? at : seenAt;
}

/** Whether the time of a sitting is over; with `grace`, so long that not even an answer on its way counts. */
export function isOver(run: Pick<ExamRun, "startedAt" | "seenAt" | "minutes">, now: Date, grace = 0): boolean {
	const end = endOf(run);
	return end !== null && Date.parse(examNow(run, now)) >= Date.parse(end) + grace;
}
