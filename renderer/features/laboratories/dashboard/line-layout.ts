import type { Point } from "../../../../core/laboratories/dashboard-trend.ts";
import { monthsApart } from "../../../../core/laboratories/month.ts";

/** Points in runs without a month missing between: a line is drawn only over what is known. */
export function lineRuns(points: readonly Point[]): Point[][] {
	const runs: Point[][] = [];
	for (const point of points) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		if (run !== undefined && before !== undefined && monthsApart(before.month, point.month) === 1) run.push(point);
		else runs.push([point]);
	}
	return runs;
}

/** From the least to the greatest of some values, with room around them; never of no height. */
export function lineExtent(values: readonly number[]): [number, number] {
	if (values.length === 0) return [0, 1];
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = (most - least) * 0.15 || Math.abs(most) * 0.15 || 1;
	return [least - room, most + room];
}
