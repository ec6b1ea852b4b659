import type { OrderingMark } from "../../../core/quiz/ordering.ts";

type Item = Pick<OrderingMark["items"][number], "inOrder" | "from" | "to">;

/**
 * What is said of one item of an order beside its word. `where`: it belongs elsewhere. `once`: it is in order with the
 * others that are, and comes to its place once the rest is moved. `before`, `after`: it stands at its own place, yet what
 * stands at `other` (from 1) on that side of it belongs on the other.
 */
export type OrderNote =
	| { key: "where"; from: number; to: number }
	| { key: "once"; from: number; to: number }
	| { key: "before"; other: number }
	| { key: "after"; other: number };

/** What is said of the item at `place` (from 0) of an order once marked; nothing where its word says it all. */
export function orderNote(items: readonly Item[], place: number): OrderNote | undefined {
	const item = items[place];
	if (item === undefined) return undefined;
	const { inOrder, from, to } = item;
	const atHome = from <= place + 1 && place + 1 <= to;
	if (!atHome) return { key: inOrder ? "once" : "where", from, to };
	if (inOrder) return undefined;
	const before = items.findIndex((other, at) => at < place && other.from > to);
	if (before !== -1) return { key: "before", other: before + 1 };
	const after = items.findIndex((other, at) => at > place && other.to < from);
	return after === -1 ? undefined : { key: "after", other: after + 1 };
}
