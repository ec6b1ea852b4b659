import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded, shuffle, xoshiro128 } from "../../../../core/quiz/random.ts";

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe("xoshiro128**", () => {
	it("gives the numbers of the reference implementation", () => {
		// Reference C code, version 1.1, from state {1, 2, 3, 4}; the same vector stands in the tests of Rust's rand_xoshiro.
		const random = xoshiro128([1, 2, 3, 4]);
		expect(Array.from({ length: 10 }, () => random.bits())).toEqual([
			11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
		]);
	});
});

describe("seeded", () => {
	it("gives the same numbers for the same seed and purpose", () => {
		fc.assert(
			fc.property(seeds, fc.string(), (seed, purpose) => {
				const [one, other] = [seeded(seed, purpose), seeded(seed, purpose)];
				for (let draw = 0; draw < 5; draw++) expect(one.bits()).toBe(other.bits());
			}),
		);
	});

	it("tells apart seeds that differ only above 32 bits, and purposes", () => {
		expect(seeded(7, "run").bits()).not.toBe(seeded(7 + 2 ** 32, "run").bits());
		expect(seeded(7, "run").bits()).not.toBe(seeded(7, "options").bits());
	});

	it("draws every number below a count about equally often, over neighbouring seeds", () => {
		const counts = [0, 0, 0, 0, 0, 0];
		for (let seed = 0; seed < 6000; seed++) {
			const drawn = seeded(seed, "die").below(6);
			counts[drawn] = (counts[drawn] ?? 0) + 1;
		}
		// Chi-squared with 5 degrees of freedom: 20.5 is passed by chance once in a thousand.
		const chiSquared = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
		expect(chiSquared).toBeLessThan(20.5);
	});

	it("draws fractions from 0 to below 1", () => {
		const random = seeded(1, "fractions");
		const drawn = Array.from({ length: 2000 }, () => random.fraction());
		expect(drawn.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
		expect(drawn.reduce((sum, fraction) => sum + fraction, 0) / 2000).toBeCloseTo(0.5, 1);
	});
});

describe("shuffle", () => {
	it("keeps every item once and leaves the list it is given alone", () => {
		fc.assert(
			fc.property(seeds, fc.array(fc.option(fc.integer(), { nil: undefined })), (seed, items) => {
				const before = [...items];
				const shuffled = shuffle(items, seeded(seed, "test"));
				expect([...shuffled].sort()).toEqual([...before].sort());
				expect(items).toEqual(before);
			}),
		);
	});

	it("gives every order of three about equally often", () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 6000; seed++) {
			const order = shuffle(["a", "b", "c"], seeded(seed, "orders")).join("");
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect([...counts.keys()].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
		const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
		expect(chiSquared).toBeLessThan(20.5);
	});
});
