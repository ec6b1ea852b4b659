import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawRun, runSizeOf } from "../../../../core/quiz/draw.ts";
import { canFill, type Drawable, type Needs } from "../../../../core/quiz/quotas.ts";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import { choice } from "./questions.ts";

const sections = ["uno", "dos", "tres"] as const;
const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const questions = fc
	.array(fc.record({ difficulty: fc.integer({ min: 1, max: 3 }), section: fc.constantFrom(...sections) }), {
		minLength: 1,
		maxLength: 9,
	})
	.map((list): Drawable[] => list.map((one, index) => ({ ...one, id: `q-${index}` })));
const quota = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

function subsets<T>(items: readonly T[]): T[][] {
	const all: T[][] = [[]];
	for (const item of items) all.push(...all.map((some) => [...some, item]));
	return all;
}

function meets(drawn: readonly Drawable[], { total, difficulties, sections: bySection }: Needs): boolean {
	const count = (has: (one: Drawable) => boolean) => drawn.filter(has).length;
	return (
		drawn.length === total &&
		[...difficulties].every(([key, need]) => count(({ difficulty }) => difficulty === key) === need) &&
		[...bySection].every(([key, need]) => count(({ section }) => section === key) === need)
	);
}

const needs = fc
	.record({ total: fc.integer({ min: 0, max: 6 }), d: fc.tuple(quota, quota, quota), s: fc.tuple(quota, quota, quota) })
	.map(({ total, d, s }): Needs => {
		const given = <K>(keys: readonly K[], counts: readonly (number | undefined)[]) =>
			new Map(keys.flatMap((key, index) => (counts[index] === undefined ? [] : [[key, counts[index]] as const])));
		return { total, difficulties: given([1, 2, 3], d), sections: given(sections, s) };
	});

/** Questions with needs that some of them meet: those of a subset that was chosen first. */
const met = fc
	.record({
		all: questions,
		chosen: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
		withQuota: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
	})
	.map(({ all, chosen, withQuota }) => {
		const some = all.filter((_, index) => index === 0 || chosen[index]);
		const count = (has: (one: Drawable) => boolean) => some.filter(has).length;
		const difficulties = new Map<number, number>();
		const bySection = new Map<string, number>();
		for (const key of [1, 2, 3]) {
			if (withQuota[key - 1])
				difficulties.set(
					key,
					count(({ difficulty }) => difficulty === key),
				);
		}
		for (const [index, key] of sections.entries()) {
			if (withQuota[index + 3])
				bySection.set(
					key,
					count(({ section }) => section === key),
				);
		}
		return { all, needed: { total: some.length, difficulties, sections: bySection } };
	});

describe("canFill", () => {
	it("says yes exactly where some of the questions meet every quota: against trying them all", () => {
		fc.assert(
			fc.property(questions, needs, (all, needed) => {
				expect(canFill(all, needed)).toBe(subsets(all).some((some) => meets(some, needed)));
			}),
		);
	});

	it("moves a question to another section where only that makes room", () => {
		const all = [
			{ id: "a", difficulty: 1, section: "uno" },
			{ id: "b", difficulty: 1, section: "dos" },
			{ id: "c", difficulty: 2, section: "uno" },
		];
		const needed = (difficulties: [number, number][], bySection: [string, number][]): Needs => ({
			total: 2,
			difficulties: new Map(difficulties),
			sections: new Map(bySection),
		});
		const both: [number, number][] = [
			[1, 1],
			[2, 1],
		];
		expect(canFill(all, needed(both, [["dos", 1]]))).toBe(true);
		expect(canFill(all, needed(both, [["dos", 0]]))).toBe(true);
		expect(canFill(all, needed([[1, 2]], [["dos", 0]]))).toBe(false);
	});
});

function bankWith(blueprint: unknown, all: readonly Drawable[]): Bank {
	const written = all.map(({ id, difficulty, section }) => ({ ...choice(id, difficulty), section }));
	return bankSchema.parse({ lesson: "leccion", blueprint, questions: written });
}

describe("drawRun with a blueprint", () => {
	it("meets every quota exactly, draws each question once, and the same for the same seed", () => {
		fc.assert(
			fc.property(met, seeds, ({ all, needed }, seed) => {
				const blueprint = {
					size: needed.total,
					difficulty: Object.fromEntries(needed.difficulties),
					sections: Object.fromEntries(needed.sections),
				};
				const bank = bankWith(blueprint, all);
				const drawn = drawRun(bank, seed);
				const taken = drawn.flatMap((id) => all.find((one) => one.id === id) ?? []);
				expect(new Set(drawn).size).toBe(drawn.length);
				expect(meets(taken, needed)).toBe(true);
				expect(drawRun(bank, seed)).toEqual(drawn);
			}),
		);
	});

	it("draws as without one where it only gives the usual size", () => {
		fc.assert(
			fc.property(questions, seeds, (all, seed) => {
				const bank = bankWith({ mastery: 90 }, all);
				expect(runSizeOf(bank)).toBe(Math.min(10, all.length));
				expect(drawRun(bank, seed)).toEqual(drawRun(bankWith(undefined, all), seed));
			}),
		);
	});

	it("keeps the mix of difficulties among those without a quota, and gives every question its turn", () => {
		const all = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3].map((difficulty, index) => ({
			id: `q-${index}`,
			difficulty,
			section: index % 2 === 0 ? "uno" : "dos",
		}));
		const bank = bankWith({ size: 6, difficulty: { 3: 2 }, sections: { uno: 3 } }, all);
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 600; seed++) {
			const drawn = drawRun(bank, seed);
			for (const id of drawn) counts.set(id, (counts.get(id) ?? 0) + 1);
			const easy = drawn.filter((id) => all.find((one) => one.id === id)?.difficulty === 1).length;
			expect(Math.abs(easy - 2)).toBeLessThanOrEqual(1);
		}
		// Half of the twelve are drawn: 300 of 600 each, give or take five standard deviations (12 each).
		for (const { id } of all) expect(Math.abs((counts.get(id) ?? 0) - 300)).toBeLessThan(62);
	});
});
