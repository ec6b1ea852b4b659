import { AppError } from "../../core/api/errors.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";

/** When something was saved, and as which event. */
export function savedAs(events: readonly LearnerEvent[]): { at: string; seq: number } {
	const last = events.at(-1);
	if (last === undefined) throw new AppError("not-saved", "Nothing was recorded.");
	return { at: last.at, seq: last.seq };
}
