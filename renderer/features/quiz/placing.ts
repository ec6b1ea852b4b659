/** Where each piece is, by its id: in the place of that id. A piece that is absent is still to be placed. */
export type Where = Readonly<Record<string, string>>;

/**
 * A piece put in a place, or taken out of its place (`place` undefined). Where a place holds one piece only (`single`),
 * what was in it is free again.
 */
export function put(where: Where, piece: string, place: string | undefined, single: boolean): Where {
	const others = Object.entries(where).filter(([other, held]) => other !== piece && !(single && held === place));
	return Object.fromEntries(place === undefined ? others : [...others, [piece, place]]);
}

/** The piece that has to leave when another one is put in a place that holds one only. */
export function pushedOut(where: Where, piece: string, place: string, single: boolean): string | undefined {
	if (!single) return undefined;
	return Object.keys(where).find((other) => other !== piece && where[other] === place);
}

/** The first piece still to be placed after this one, round about; undefined where none is left. */
export function nextFree(pieces: readonly { id: string }[], where: Where, after: string): string | undefined {
	const start = pieces.findIndex(({ id }) => id === after) + 1;
	const round = [...pieces.slice(start), ...pieces.slice(0, start)];
	return round.find(({ id }) => !Object.hasOwn(where, id))?.id;
}

/** The other way round: what each place holds, for places that hold one piece. */
export function inverted(where: Where): Where {
	return Object.fromEntries(Object.entries(where).map(([piece, place]) => [place, piece]));
}

/** Whether two records have the same values under the same keys. */
export function sameWhere(a: Where, b: Where): boolean {
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}

/** The place, from 0, that a digit key names among `count`; undefined for every other key and with a modifier held. */
export function placeForKey(
	event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
	count: number,
): number | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return undefined;
	const place = Number(event.key) - 1;
	return place < count ? place : undefined;
}
