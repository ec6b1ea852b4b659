import type { ReviewSettings } from "../../../core/review/schema.ts";

export type LimitName = keyof Pick<ReviewSettings, "newPerDay" | "reviewsPerDay">;

/** The most that each limit can be. */
export const mostOf: Readonly<Record<LimitName, number>> = { newPerDay: 999, reviewsPerDay: 9999 };

/** The limit that was typed; undefined for what is no whole number from 0 to the most. */
export function readLimit(name: LimitName, typed: string): number | undefined {
	const text = typed.trim();
	if (!/^\d{1,5}$/.test(text)) return undefined;
	const limit = Number(text);
	return limit <= mostOf[name] ? limit : undefined;
}
