import { z } from "zod";

/** How far from the answer a number may lie and still be right; `absolute` in the answer's unit, `relative` as a fraction. */
export const toleranceSchema = z.union([
	z.strictObject({ absolute: z.number().nonnegative() }),
	z.strictObject({ relative: z.number().positive().max(0.5) }),
]);
export type Tolerance = z.infer<typeof toleranceSchema>;

/** A hair's breadth, so that a value written exactly at the edge of the tolerance is not lost to binary fractions. */
const roundingSlack = 1e-9;

/** Whether a value is the target, as near as the tolerance asks. What is not finite is near nothing. */
export function within(value: number, target: number, tolerance: Tolerance): boolean {
	if (!Number.isFinite(target)) return false;
	const width = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(target);
	return Math.abs(value - target) <= width + roundingSlack * Math.max(1, Math.abs(target));
}

/** Whether a number could lie as near one target as the other. */
export function nearBoth(one: number, other: number, tolerance: Tolerance): boolean {
	const middle = (one + other) / 2;
	return within(middle, one, tolerance) && within(middle, other, tolerance);
}

/** Whether two values are the same but for binary fractions. */
export function same(one: number, other: number): boolean {
	return within(one, other, { absolute: 0 });
}

/** The one whose value lies nearest; of those as near, the first. */
export function nearestOf<T extends { value: number }>(ways: readonly T[], value: number): T | undefined {
	const distances = ways.map((way) => Math.abs(way.value - value));
	const least = Math.min(...distances);
	return ways[distances.findIndex((distance) => same(distance, least))];
}
