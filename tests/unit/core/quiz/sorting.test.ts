import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark } from "../../../../core/quiz/mark.ts";
import { publicQuestionSchema } from "../../../../core/quiz/schema.ts";
import { markSorting, type Sorting, showSorting, sortingGroup, sortingItem } from "../../../../core/quiz/sorting.ts";
import { strayIn } from "../../../../core/quiz/stray.ts";
import { sorting } from "./placing-questions.ts";

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const two = sorting(["a1", "b1", "c2", "d2"], 2);
const three = sorting(["a1", "b1", "c2", "d2", "e3", "f3"], 3);

/** The groups of the items in their order; "-" for one that is left out. */
function answer(question: Sorting, groups: string) {
	const placed = question.items.flatMap(({ id }, index): [string, string][] =>
		groups[index] === "-" ? [] : [[sortingItem(question, id), sortingGroup(question, `g${groups[index]}`)]],
	);
	return { kind: "sorting" as const, placed: Object.fromEntries(placed) };
}

describe("markSorting", () => {
	// Of two groups, one right by chance comes with one wrong; of three, with two.
	it.each<[Sorting, string, number, number]>([
		[two, "1122", 1, 4],
		[two, "1121", 0.5, 3],
		[two, "1111", 0, 2],
		[two, "1222", 0.5, 3],
		[two, "2211", 0, 0],
		[two, "11--", 0.5, 2],
		[two, "1---", 0.25, 1],
		[two, "2---", 0, 0],
		[three, "112233", 1, 6],
		[three, "112232", 0.75, 5],
		[three, "112222", 0.5, 4],
		[three, "111111", 0, 2],
		[three, "1122--", 4 / 6, 4],
	])("gives %#: %s %s %f, %i right", (question, groups, score, right) => {
		const marked = markSorting(question, answer(question, groups));
		expect(marked.score).toBeCloseTo(score, 12);
		expect(marked).toMatchObject({ right, correct: score === 1 });
	});

	it("earns nothing on average where all is left to chance", () => {
		const all = Array.from({ length: 3 ** 6 }, (_, code) => code.toString(3).padStart(6, "0"));
		const plain = all.map((groups) => {
			const { items } = markSorting(
				three,
				answer(
					three,
					groups.replace(/\d/g, (digit) => String(Number(digit) + 1)),
				),
			);
			const right = items.filter(({ correct }) => correct).length;
			return (right - (6 - right) / 2) / 6;
		});
		expect(plain.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9);
	});

	it("names a known mistake, and never blames who is right", () => {
		const [known, other] = markSorting(two, answer(two, "2222")).items;
		expect(known).toMatchObject({ misconception: "secret name", feedback: "secret mistake" });
		expect(other).toMatchObject({ correct: false, feedback: "secret b1" });
		expect(JSON.stringify(markSorting(two, answer(two, "1122")))).not.toMatch(/misconception|mistake/);
	});

	it("gives the same mark however the items were shown, between 0 and 1, full only for all right", () => {
		const groups = fc.array(fc.constantFrom("1", "2", "3", "-"), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(groups, seeds, (given, seed) => {
				const placed = answer(three, given.join(""));
				const marked = mark(three, placed, seed);
				const turned = { ...placed, placed: Object.fromEntries(Object.entries(placed.placed).reverse()) };
				expect(marked).toEqual(mark(three, turned, 0));
				expect(marked?.score).toBeGreaterThanOrEqual(0);
				const all = given.join("") === "112233";
				expect([marked?.score === 1, marked?.correct]).toEqual([all, all]);
			}),
		);
	});
});

describe("a sorting question as it is shown", () => {
	it("has the groups in their author's order, every item once, and nothing of the key", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const shown = showSorting(three, seed);
				expect(publicQuestionSchema.parse(shown)).toEqual(shown);
				expect(shown.groups.map(({ text }) => text)).toEqual(["group 1", "group 2", "group 3"]);
				expect(shown.items.map(({ text }) => text).sort()).toEqual(["i a1", "i b1", "i c2", "i d2", "i e3", "i f3"]);
				for (const { id } of shown.items) expect(id).toMatch(/^item(-[a-z0-9]{1,7}){2}$/);
				expect(JSON.stringify(shown)).not.toMatch(/secret|feedback|misconception|"g\d"/);
			}),
		);
	});
});

describe("an answer to a sorting question", () => {
	it("is the page's mistake where it names what is not there", () => {
		expect(strayIn(two, answer(two, "1111"))).toBeUndefined();
		expect(strayIn(two, answer(two, "1131"))).toBe(sortingGroup(two, "g3"));
		expect(strayIn(two, { kind: "sorting", placed: { z: "g1" } })).toBe("z");
	});
});
