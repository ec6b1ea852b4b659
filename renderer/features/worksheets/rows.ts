/** A list with the item at `from` in the place `to`, from 0, or as near to it as there is one. */
export function movedTo<T>(items: readonly T[], from: number, to: number): T[] {
	const item = items[from];
	if (item === undefined) return [...items];
	const others = items.filter((_, index) => index !== from);
	const place = Math.max(0, Math.min(others.length, to));
	return [...others.slice(0, place), item, ...others.slice(place)];
}

/** A list without the item at a place, and with one at a place. */
export const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);
export const withAt = <T>(items: readonly T[], at: number, item: T): T[] => [
	...items.slice(0, at),
	item,
	...items.slice(at),
];

/** A key for a row, criterion or option that is added. */
export const newKey = (): string => crypto.randomUUID();
