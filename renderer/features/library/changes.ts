import type { CourseChangesView } from "../../../core/api/library-views.ts";

type Count = CourseChangesView["counts"][number];
export type ChangedKind = Count["kind"];
type Item = CourseChangesView["items"][number];

/** What can become of a thing in an update, in the order in which it is told. */
const ways = ["stay", "changed", "moved", "new", "gone"] as const;
export type Way = (typeof ways)[number];

/** One part of "41 preguntas siguen, 2 cambian, 3 son nuevas". */
export interface ChangePart {
	way: Way;
	count: number;
}

/** The parts of the sentence on one kind of things, without those that are none. */
export function changeParts(count: Count): ChangePart[] {
	return ways.map((way) => ({ way, count: count[way] })).filter((part) => part.count > 0);
}

/** The kinds of which there is anything, before or after. */
export function toldCounts(counts: readonly Count[]): Count[] {
	return counts.filter((count) => changeParts(count).length > 0);
}

/** Whether anything is other than it was. */
export function isChanged(counts: readonly Count[]): boolean {
	return counts.some((count) => changeParts(count).some(({ way }) => way !== "stay"));
}

/** The things that do not just stay, together by kind and by what became of them, in their first order. */
export function itemsByChange(items: readonly Item[]): { kind: ChangedKind; way: Item["way"]; items: Item[] }[] {
	const groups = new Map<string, { kind: ChangedKind; way: Item["way"]; items: Item[] }>();
	for (const item of items) {
		const key = `${item.kind} ${item.way}`;
		const group = groups.get(key) ?? { kind: item.kind, way: item.way, items: [] };
		group.items.push(item);
		groups.set(key, group);
	}
	return [...groups.values()];
}
