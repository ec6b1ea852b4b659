import type { ReviewOverview } from "../../../core/api/review-views.ts";

export interface OfferedRetention {
	retention: number;
	/** Whole reviews a day; absent where that is not known, or so few cards are known that it tells no share from another. */
	perDay: number | undefined;
	/** How many reviews that is beside the usual. */
	amount: "fewer" | "usual" | "more";
}

const usual = 0.9;

/** The shares to be known that can be chosen: those offered, and the one that holds if it is another. From few to many. */
export function offeredRetentions(loads: ReviewOverview["loads"], current: number): OfferedRetention[] {
	const others = loads.some(({ retention }) => retention === current)
		? []
		: [{ retention: current, perDay: undefined }];
	const counts = loads.map(({ perDay }) => Math.round(perDay));
	const tells = Math.min(...counts) > 0 && new Set(counts).size === counts.length;
	return [...loads, ...others]
		.sort((one, other) => one.retention - other.retention)
		.map(({ retention, perDay }) => {
			const amount = retention < usual ? "fewer" : retention > usual ? "more" : "usual";
			return { retention, perDay: tells && perDay !== undefined ? Math.round(perDay) : undefined, amount };
		});
}
