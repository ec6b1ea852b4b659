import { z } from "zod";

/** The smallest window in which the page still fits. Device-independent pixels, as everything here. */
export const smallest = { width: 360, height: 480 } as const;
export const usual = { width: 1180, height: 820 } as const;

const pixels = z.int().min(-100_000).max(100_000);

/** Size and place of the window, as kept in home/window.json. */
export const windowPlaceSchema = z.object({
	x: pixels,
	y: pixels,
	width: pixels,
	height: pixels,
	maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

function overlap(a: Area, b: Area): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return Math.max(0, width) * Math.max(0, height);
}

/** The value itself where it is between the two, else the nearer one; `low` where they contradict each other. */
function between(low: number, value: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}

function sizeFor(size: { width: number; height: number }, area: Area): { width: number; height: number } {
	return {
		width: between(smallest.width, size.width, area.width),
		height: between(smallest.height, size.height, area.height),
	};
}

/**
 * Where the window opens: where it was left, moved and shrunk to lie wholly on the display that shows most of it; in
 * the middle of the first display where nothing is remembered or that display is gone.
 *
 * @param remembered what was kept, undefined at the first start
 * @param displays the usable areas of the displays present, the main one first
 */
export function placeOn(
	remembered: WindowPlace | undefined,
	displays: readonly Area[],
): Partial<Area> & {
	width: number;
	height: number;
} {
	const first = displays[0];
	const wanted = remembered ?? usual;
	if (first === undefined) return { width: wanted.width, height: wanted.height };
	let best = first;
	let most = 0;
	if (remembered !== undefined) {
		for (const display of displays) {
			const shown = overlap(remembered, display);
			if (shown > most) {
				best = display;
				most = shown;
			}
		}
	}
	const size = sizeFor(wanted, best);
	if (remembered === undefined || most === 0) {
		return {
			...size,
			x: best.x + Math.max(0, Math.floor((best.width - size.width) / 2)),
			y: best.y + Math.max(0, Math.floor((best.height - size.height) / 2)),
		};
	}
	return {
		...size,
		x: between(best.x, remembered.x, best.x + best.width - size.width),
		y: between(best.y, remembered.y, best.y + best.height - size.height),
	};
}
