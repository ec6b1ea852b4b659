import { type Random, shuffle } from "./random.ts";

/** How far a list is in order. Ranks are numbers; equal ranks may stand in either order. */

/**
 * The places of a longest run of ranks that never falls, not necessarily side by side: what may stay where it is while
 * all others move. Of several that are equally long, always the same one.
 */
export function longestRun(ranks: readonly number[]): number[] {
	const best: number[][] = [];
	for (const [place, rank] of ranks.entries()) {
		const before = best.filter((_run, earlier) => (ranks[earlier] ?? 0) <= rank);
		const longest = before.reduce<number[]>((held, run) => (run.length > held.length ? run : held), []);
		best.push([...longest, place]);
	}
	return best.reduce<number[]>((held, run) => (run.length > held.length ? run : held), []);
}

/**
 * The mean length of the longest rising run of 1, 2, 3… items in random order, rounded: the means are 1, 1.5, 2, 2.42,
 * 2.79, 3.14, 3.47 and 3.77 (OEIS A003316 divided by the factorials).
 */
const meanRuns = [1, 2, 2, 2, 3, 3, 3, 4];

/**
 * How many items chance alone puts in order: the rounded mean for so many items, or as many as there are of one rank,
 * which are always in order among themselves. Below the number of items wherever there are three or more, with two
 * ranks among them.
 */
export function orderedByChance(ranks: readonly number[]): number {
	const alike = ranks.map((rank) => ranks.filter((other) => other === rank).length);
	return Math.max(meanRuns[ranks.length - 1] ?? 4, ...alike);
}

/**
 * How far ranks are in order, 0 to 1: of all that chance would not put in order, the share that is. 1 only where all are
 * there and none falls; 0 for what is no better than chance. `all`: the ranks of every item, given or not, in any order.
 */
export function orderScore(ranks: readonly number[], all: readonly number[] = ranks): number {
	const chance = orderedByChance(all);
	return Math.max(0, (longestRun(ranks).length - chance) / Math.max(1, all.length - chance));
}

/** Drawings before the order from the last to the first is taken, which is never better than chance. */
const drawings = 64;

/** The items in an order drawn at random among those that are no better than chance. */
export function shuffleApart<T extends { rank: number }>(items: readonly T[], random: Random): T[] {
	for (let drawing = 0; drawing < drawings; drawing++) {
		const drawn = shuffle(items, random);
		if (orderScore(drawn.map(({ rank }) => rank)) === 0) return drawn;
	}
	return [...items].sort((a, b) => b.rank - a.rank);
}
