import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark } from "../../../../core/quiz/mark.ts";
import { markMatching, matchingItem, matchingTarget, showMatching } from "../../../../core/quiz/matching.ts";
import { publicQuestionSchema } from "../../../../core/quiz/schema.ts";
import { strayIn } from "../../../../core/quiz/stray.ts";
import { matching } from "./placing-questions.ts";

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** "ax" puts the target x with the item a. */
function answer(...pairs: string[]) {
	const placed = pairs.map(([item = "", target = ""]) => [
		matchingItem(matching, item),
		matchingTarget(matching, target),
	]);
	return { kind: "matching" as const, placed: Object.fromEntries(placed) };
}

describe("markMatching", () => {
	it.each<[string[], number, number]>([
		[["aa", "bb", "cc", "dd"], 1, 4],
		[["aa", "bb", "cc", "dx"], 0.75, 3],
		[["aa", "bb", "cd", "dc"], 0.5, 2],
		[["aa", "bx", "cd", "dc"], 0.25, 1],
		[["ab", "bc", "cd", "da"], 0, 0],
		[["ax", "ba", "cb", "dc"], 0, 0],
		[["aa", "bb"], 0.5, 2],
		[["ab"], 0, 0],
	])("gives %j %f: %i right", (pairs, score, right) => {
		expect(markMatching(matching, answer(...pairs))).toMatchObject({ score, right, correct: score === 1 });
	});

	it("tells of each pair where its item was put, where it belongs and why", () => {
		const [first, second] = markMatching(matching, answer("ab", "bb")).items;
		expect(first).toEqual({
			id: matchingItem(matching, "a"),
			placed: matchingTarget(matching, "b"),
			expected: matchingTarget(matching, "a"),
			correct: false,
			feedback: "secret a",
		});
		expect(second).toMatchObject({ correct: true, feedback: "secret b" });
	});

	it("names a known mistake, and never blames who is right", () => {
		const [known] = markMatching(matching, answer("ax")).items;
		expect(known).toMatchObject({ misconception: "secret name", feedback: "secret mistake" });
		for (const item of markMatching(matching, answer("aa", "bb", "cc", "dx")).items) {
			expect(item.misconception).toBeUndefined();
		}
	});

	const anyAnswer = fc
		.tuple(fc.shuffledSubarray(["a", "b", "c", "d"]), fc.shuffledSubarray(["a", "b", "c", "d", "x"], { minLength: 4 }))
		.map(([items, targets]) => items.map((item, index) => `${item}${targets[index]}`));

	it("gives the same mark in whatever order the pairs come and however they were shown, full only for all right", () => {
		fc.assert(
			fc.property(anyAnswer, seeds, (pairs, seed) => {
				const marked = mark(matching, answer(...pairs), seed);
				expect(marked).toEqual(mark(matching, answer(...[...pairs].reverse()), 0));
				expect(marked?.score).toBeGreaterThanOrEqual(0);
				expect(marked?.score).toBeLessThanOrEqual(1);
				const all = ["aa", "bb", "cc", "dd"].every((pair) => pairs.includes(pair));
				expect([marked?.score === 1, marked?.correct]).toEqual([all, all]);
			}),
		);
	});
});

describe("a matching question as it is shown", () => {
	it("has every item and target once, and nothing by which a target could be told to belong to an item", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const shown = showMatching(matching, seed);
				expect(publicQuestionSchema.parse(shown)).toEqual(shown);
				expect(shown).toEqual(showMatching(matching, seed));
				expect(shown.items.map(({ text }) => text).sort()).toEqual(["i a", "i b", "i c", "i d"]);
				expect(shown.targets.map(({ text }) => text).sort()).toEqual(["t a", "t b", "t c", "t d", "t x"]);
				const ids = [...shown.items, ...shown.targets].map(({ id }) => id);
				expect(new Set(ids).size).toBe(9);
				for (const id of ids) expect(id).toMatch(/^(item|target)(-[a-z0-9]{1,7}){2}$/);
				expect(JSON.stringify(shown)).not.toMatch(/secret|feedback|pairs|distractor|misconception/);
			}),
		);
	});

	it("has the right target in each place about equally often", () => {
		const places = [0, 0, 0, 0, 0];
		for (let seed = 0; seed < 4000; seed++) {
			const place = showMatching(matching, seed).targets.findIndex(({ text }) => text === "t a");
			places[place] = (places[place] ?? 0) + 1;
		}
		// Chi-squared with 4 degrees of freedom: 18.5 is passed by chance once in a thousand.
		expect(places.reduce((sum, count) => sum + (count - 800) ** 2 / 800, 0)).toBeLessThan(18.5);
	});
});

describe("an answer to a matching question", () => {
	it("is the page's mistake where it names what is not there, or one target twice", () => {
		expect(strayIn(matching, answer("aa", "bx"))).toBeUndefined();
		expect(strayIn(matching, answer("za"))).toBe(matchingItem(matching, "z"));
		expect(strayIn(matching, answer("az"))).toBe(matchingTarget(matching, "z"));
		expect(strayIn(matching, answer("aa", "ba"))).toBe(matchingTarget(matching, "a"));
		expect(strayIn(matching, { kind: "one-choice", option: "a" })).toBe("one-choice");
	});

	it("does not find a place under the name of what every object inherits", () => {
		expect(markMatching(matching, { kind: "matching", placed: {} }).items[0]).not.toHaveProperty("placed");
		expect(strayIn(matching, { kind: "matching", placed: { constructor: "a" } })).toBe("constructor");
	});
});
