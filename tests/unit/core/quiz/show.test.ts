import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicQuestionSchema, questionSchema } from "../../../../core/quiz/schema.ts";
import { showQuestion } from "../../../../core/quiz/show.ts";
import { choice, common } from "./questions.ts";

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe("showQuestion", () => {
	const number = questionSchema.parse({
		...common,
		id: "numero",
		difficulty: 2,
		kind: "number",
		answer: 22.1,
		unit: "%",
		tolerance: { absolute: 0.1 },
		misconceptions: [{ value: 4.5, name: "secret name", feedback: "secret way" }],
		feedback: { right: "secret right", wrong: "secret wrong" },
		hints: [{ text: "secret hint", cost: 0.25 }],
		solution: ["secret step"],
	});

	it("shows nothing but the public fields", () => {
		for (const question of [choice("una", 1), choice("varias", 2, "several-choices"), number]) {
			const shown = showQuestion(question, 3);
			expect(publicQuestionSchema.parse(shown)).toEqual(shown);
			const text = JSON.stringify(shown);
			expect(text).not.toMatch(/secret|correct|feedback|explanation|answer|misconception|tolerance|22\.1/);
		}
		expect(showQuestion(number, 3)).toEqual({
			kind: "number",
			id: "numero",
			seed: 3,
			prompt: "¿Qué es?",
			hints: [{ cost: 0.25 }],
			unit: "%",
		});
	});

	it("shows every option once, in the same order for the same seed", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const shown = showQuestion(choice("una", 1), seed);
				expect(shown).toEqual(showQuestion(choice("una", 1), seed));
				const ids = !("options" in shown) ? [] : shown.options.map((option) => option.id);
				expect([...ids].sort()).toEqual(["a", "b", "c", "d"]);
			}),
		);
	});

	it("puts the right option in every place about equally often", () => {
		const places = [0, 0, 0, 0];
		for (let seed = 0; seed < 4000; seed++) {
			const shown = showQuestion(choice("una", 1), seed);
			const place = !("options" in shown) ? -1 : shown.options.findIndex((option) => option.id === "b");
			places[place] = (places[place] ?? 0) + 1;
		}
		// Chi-squared with 3 degrees of freedom: 16.3 is passed by chance once in a thousand.
		expect(places.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(16.3);
	});

	it("orders the options of each question of a run independently", () => {
		const orders = Array.from({ length: 10 }, (_, index) => {
			const shown = showQuestion(choice(`q-${index}`, 1), 5);
			return !("options" in shown) ? "" : shown.options.map((option) => option.id).join("");
		});
		expect(new Set(orders).size).toBeGreaterThan(3);
	});
});
