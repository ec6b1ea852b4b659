/** Items with one of them moved to the place `to`, from 0, or as near to it as there is one. */
export function moved(items: readonly string[], item: string, to: number): string[] {
	const others = items.filter((other) => other !== item);
	const place = Math.max(0, Math.min(others.length, to));
	return [...others.slice(0, place), item, ...others.slice(place)];
}

/** Where a key moves an item that is at `from`, from 0, among `count`; undefined for every other key. */
export function moveForKey(
	event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
	from: number,
	count: number,
): number | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	switch (event.key) {
		case "ArrowUp":
			return Math.max(0, from - 1);
		case "ArrowDown":
			return Math.min(count - 1, from + 1);
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return undefined;
	}
}

/** How the rows of a list stand: the upper edge and the height of each, in pixels. */
export type Rows = readonly { top: number; height: number }[];

/** Where the row `from` comes to lie when it has been dragged down by `by` pixels. */
export function droppedAt(rows: Rows, from: number, by: number): number {
	const dragged = rows[from];
	if (dragged === undefined) return from;
	const top = dragged.top + by;
	const bottom = top + dragged.height;
	const middle = ({ top, height }: Rows[number]) => top + height / 2;
	// A row gives way once the edge that comes towards it has passed its middle.
	const above = rows.slice(0, from).filter((row) => middle(row) < top).length;
	const below = rows.slice(from + 1).filter((row) => middle(row) < bottom).length;
	return by < 0 ? above : from + below;
}

/** How far each other row gives way, in pixels, while the row `from` is held over the place `to`. */
export function wayGiven(rows: Rows, from: number, to: number, index: number): number {
	const dragged = rows[from];
	const neighbour = rows[from + 1] ?? rows[from - 1];
	if (dragged === undefined || neighbour === undefined || index === from) return 0;
	const [upper, lower] = neighbour.top > dragged.top ? [dragged, neighbour] : [neighbour, dragged];
	const step = dragged.height + lower.top - upper.top - upper.height;
	if (index > from && index <= to) return -step;
	if (index < from && index >= to) return step;
	return 0;
}
