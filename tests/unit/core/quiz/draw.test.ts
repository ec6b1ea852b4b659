import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawRun, runSizeOf } from "../../../../core/quiz/draw.ts";
import type { Bank } from "../../../../core/quiz/schema.ts";
import { choice } from "./questions.ts";

function bankOf(difficulties: number[]): Bank {
	return {
		lesson: "leccion",
		questions: difficulties.map((difficulty, index) => choice(`q-${index}`, difficulty)),
	};
}

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const difficulties = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 30 });

function drawnDifficulties(bank: Bank, seed: number): number[] {
	return drawRun(bank, seed).map((id) => bank.questions.find((question) => question.id === id)?.difficulty ?? 0);
}

describe("drawRun", () => {
	it("draws the same questions in the same order for the same seed", () => {
		fc.assert(
			fc.property(difficulties, seeds, (list, seed) => {
				expect(drawRun(bankOf(list), seed)).toEqual(drawRun(bankOf(list), seed));
			}),
		);
	});

	it("draws ten questions of the bank, or all where there are fewer, each once", () => {
		fc.assert(
			fc.property(difficulties, seeds, (list, seed) => {
				const bank = bankOf(list);
				const drawn = drawRun(bank, seed);
				expect(drawn).toHaveLength(Math.min(10, list.length));
				expect(drawn).toHaveLength(runSizeOf(bank));
				expect(new Set(drawn).size).toBe(drawn.length);
				for (const id of drawn) expect(bank.questions.some((question) => question.id === id)).toBe(true);
			}),
		);
	});

	it("asks everything of difficulty 1 before anything of difficulty 3", () => {
		fc.assert(
			fc.property(difficulties, seeds, (list, seed) => {
				const order = drawnDifficulties(bankOf(list), seed);
				const firstHard = order.indexOf(3);
				expect(firstHard === -1 ? -1 : order.slice(firstHard).indexOf(1)).toBe(-1);
			}),
		);
	});

	it("keeps the bank's mix of difficulties to within one question, and every difficulty that the bank has", () => {
		fc.assert(
			fc.property(difficulties, seeds, (list, seed) => {
				const order = drawnDifficulties(bankOf(list), seed);
				for (const difficulty of new Set(list)) {
					const share = (list.filter((one) => one === difficulty).length * order.length) / list.length;
					const drawn = order.filter((one) => one === difficulty).length;
					expect(drawn).toBeGreaterThanOrEqual(1);
					// Giving each of the two rare difficulties its one question may cost the common one a little more than one.
					expect(Math.abs(drawn - share)).toBeLessThan(2);
				}
			}),
		);
	});

	it("gives every question of a difficulty its turn, about equally often", () => {
		const bank = bankOf([...Array(8).fill(1), ...Array(8).fill(2), ...Array(4).fill(3)]);
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 2000; seed++) {
			for (const id of drawRun(bank, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		// Half of each group is drawn: 1000 of 2000, give or take five standard deviations (22 each).
		for (const question of bank.questions) expect(Math.abs((counts.get(question.id) ?? 0) - 1000)).toBeLessThan(112);
	});

	it("mingles neighbours in difficulty in most runs", () => {
		const bank = bankOf([1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
		const mingled = Array.from({ length: 200 }, (_, seed) => drawnDifficulties(bank, seed)).filter(
			(order) => order.join("") !== [...order].sort().join(""),
		);
		expect(mingled.length).toBeGreaterThan(100);
	});
});
