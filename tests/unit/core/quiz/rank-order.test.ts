import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestRun, orderedByChance } from "../../../../core/quiz/rank-order.ts";

function allOrders(count: number): number[][] {
	if (count === 0) return [[]];
	return allOrders(count - 1).flatMap((rest) =>
		Array.from({ length: count }, (_, place) => [...rest.slice(0, place), count, ...rest.slice(place)]),
	);
}

/** By trying every choice of places. */
function longestByTrying(ranks: readonly number[]): number {
	let longest = 0;
	for (let choice = 0; choice < 2 ** ranks.length; choice++) {
		const chosen = ranks.filter((_, place) => (choice >> place) % 2 === 1);
		if (chosen.every((rank, place) => place === 0 || (chosen[place - 1] ?? 0) <= rank)) {
			longest = Math.max(longest, chosen.length);
		}
	}
	return longest;
}

describe("longestRun", () => {
	it("never falls, and no longer one does not", () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 8 }), (ranks) => {
				const run = longestRun(ranks);
				const held = run.map((place) => ranks[place] ?? Number.NaN);
				expect(run).toEqual([...new Set(run)].sort((a, b) => a - b));
				expect(held).toEqual([...held].sort((a, b) => a - b));
				expect(run).toHaveLength(longestByTrying(ranks));
			}),
		);
	});
});

describe("orderedByChance", () => {
	it.each([3, 4, 5, 6, 7])("is the rounded mean over all orders of %i items", (count) => {
		const orders = allOrders(count);
		const mean = orders.reduce((sum, order) => sum + longestRun(order).length, 0) / orders.length;
		expect(orderedByChance(orders[0] ?? [])).toBe(Math.round(mean));
	});

	it("is never less than those that are in order in any order", () => {
		expect(orderedByChance([0, 0, 0, 1])).toBe(3);
	});
});
