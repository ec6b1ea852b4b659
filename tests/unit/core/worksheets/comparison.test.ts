import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, sensitivities, standingsOf } from "../../../../core/worksheets/comparison.ts";

/** Totals by the definition: each criterion's new share is set, and the others divide the rest as their weights do. */
function totalsAt({ weights, scores }: Comparison, criterion: number, share: number): number[] {
	let others = 0;
	for (const [index, weight] of weights.entries()) if (index !== criterion) others += weight;
	return scores.map((row) => {
		let total = 0;
		for (const [index, weight] of weights.entries()) {
			const part = index === criterion ? share : ((1 - share) * weight) / others;
			total += part * (row[index] ?? 0);
		}
		return total;
	});
}

/** Those whose total is the highest, but for the noise of fractions. */
function leadersOf(totals: readonly number[]): number[] {
	const best = Math.max(...totals);
	return [...totals.keys()].filter((index) => best - (totals[index] ?? 0) < 1e-7);
}

const crm: Comparison = {
	weights: [30, 25, 20, 15, 10],
	scores: [
		[5, 4, 2, 4, 5],
		[3, 5, 4, 5, 2],
		[4, 2, 4, 3, 4],
	],
};

describe("standings", () => {
	it("are weighted means on the scale of the scores, with their rank", () => {
		expect(standingsOf(crm)).toEqual([
			{ total: 4, rank: 1 },
			{ total: 3.9, rank: 2 },
			{ total: 3.35, rank: 3 },
		]);
	});

	it("share a rank where totals are equal, and the next one is left out", () => {
		// 0.1 and 0.2 make noise of fractions: 0.1 × 3 + 0.2 × 3 is 0.9000000000000001.
		const tied: Comparison = {
			weights: [0.1, 0.2],
			scores: [
				[3, 3],
				[9, 0],
				[1, 1],
			],
		};
		expect(standingsOf(tied)?.map(({ rank }) => rank)).toEqual([1, 1, 3]);
	});

	it("depend on the proportion of the weights alone, and are none where nothing has weight", () => {
		const tenfold = { ...crm, weights: crm.weights.map((weight) => weight * 10) };
		expect(standingsOf(tenfold)).toEqual(standingsOf(crm));
		expect(standingsOf({ weights: [0, 0], scores: [[1, 2]] })).toBeUndefined();
		expect(sensitivities({ weights: [0, 0], scores: [[1, 2]] })).toBeUndefined();
	});
});

describe("sensitivity", () => {
	it("tells how far a weight must go before another wins, as worked out by hand", () => {
		// Of cost: the others' means are 4.5 and 3.875 (3.6 ÷ 0.8 and 3.1 ÷ 0.8); 4.5 − 2.5 s = 3.875 + 0.125 s.
		const [, , cost] = sensitivities(crm) ?? [];
		expect(cost?.share).toBeCloseTo(0.2, 9);
		expect(cost?.up).toEqual({ share: expect.closeTo(0.625 / 2.625, 9), leaders: [1] });
		expect(cost?.down).toBeUndefined();
		// Of fit: 2.5 ÷ 0.7 and 3 ÷ 0.7 of the others; 25/7 + (10/7) s = 30/7 − (9/7) s at s = 5/19.
		const [fit] = sensitivities(crm) ?? [];
		expect(fit?.up).toBeUndefined();
		expect(fit?.down).toEqual({ share: expect.closeTo(5 / 19, 9), leaders: [1] });
	});

	it("says that nothing changes where one option is the best in everything", () => {
		const best: Comparison = {
			weights: [1, 2],
			scores: [
				[5, 5],
				[4, 1],
				[1, 4],
			],
		};
		for (const one of sensitivities(best) ?? []) {
			expect(one).toMatchObject({ up: undefined, down: undefined });
			expect(one?.swaps.map(({ above, below }) => [above, below].sort())).toEqual([[1, 2]]);
		}
	});

	it("breaks a tie at once, towards whoever is better in what weighs more", () => {
		const tied: Comparison = {
			weights: [1, 1],
			scores: [
				[4, 2],
				[2, 4],
			],
		};
		expect(sensitivities(tied)?.[0]).toMatchObject({
			share: 0.5,
			up: { share: 0.5, leaders: [0] },
			down: { share: 0.5, leaders: [1] },
			swaps: [],
		});
	});

	it("says nothing of a criterion that has all the weight", () => {
		const [alone, other] =
			sensitivities({
				weights: [1, 0],
				scores: [
					[5, 1],
					[1, 5],
				],
			}) ?? [];
		expect(alone).toBeUndefined();
		expect(other).toMatchObject({ share: 0, up: { share: 0.5, leaders: [1] }, down: undefined });
	});

	const comparison = fc
		.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
		.chain(([criteria, options]) =>
			fc.record({
				weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria }),
				scores: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: criteria, maxLength: criteria }), {
					minLength: options,
					maxLength: options,
				}),
			}),
		);

	it("agrees with the totals worked out anew at any other share", () => {
		fc.assert(
			fc.property(comparison, (given) => {
				const now = leadersOf(totalsAt(given, 0, (given.weights[0] ?? 0) / given.weights.reduce((a, b) => a + b)));
				for (const [criterion, one] of (sensitivities(given) ?? []).entries()) {
					if (one === undefined) throw new Error("every criterion has others beside it");
					const ends = [one.up?.share ?? 1, one.down?.share ?? 0] as const;
					// Up to the turn, the same lead as now; past it, those that are told.
					for (const [end, direction] of [
						[ends[0], 1],
						[ends[1], -1],
					] as const) {
						const turn = direction === 1 ? one.up : one.down;
						if (turn?.share !== one.share && Math.abs(end - one.share) > 1e-6) {
							const middle = (one.share + end) / 2;
							expect(leadersOf(totalsAt(given, criterion, middle))).toEqual(now);
						}
						if (turn === undefined) continue;
						// Shares are fractions of small numbers: lines meet no nearer to each other than this.
						const past = turn.share + direction * 1e-5;
						const totals = totalsAt(given, criterion, past);
						const best = Math.max(...totals);
						expect(turn.leaders.map((leader) => best - (totals[leader] ?? 0) < 1e-9)).toEqual(
							turn.leaders.map(() => true),
						);
						expect(turn.leaders).not.toEqual(now);
					}
					for (const { share, above, below } of one.swaps) {
						const totals = totalsAt(given, criterion, share);
						expect(Math.abs((totals[above] ?? 0) - (totals[below] ?? 0))).toBeLessThan(1e-7);
					}
				}
			}),
		);
	});
});
