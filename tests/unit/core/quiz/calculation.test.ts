import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markCalculation, showCalculation, strayStep } from "../../../../core/quiz/calculation.ts";
import { drawnNumbers, fittingNumbers } from "../../../../core/quiz/calculation-numbers.ts";
import { type Calculation, calculationSchema } from "../../../../core/quiz/calculation-schema.ts";
import { common } from "./questions.ts";

/** 2,100 sent, 100 bounced: 2,000 delivered; 460 opened: 23 %. Each number has one value only. */
const opening = calculationSchema.parse({
	...common,
	id: "apertura",
	kind: "calculation",
	difficulty: 2,
	variables: { enviados: { values: [2100] }, rebotados: { values: [100] }, abiertos: { values: [460] } },
	steps: [
		{
			id: "entregados",
			prompt: "¿Cuántos llegaron?",
			formula: "enviados - rebotados",
			unit: "correos",
			tolerance: { absolute: 0 },
			misconceptions: [{ formula: "enviados + rebotados", name: "sumó", feedback: "Los rebotes se restan." }],
			feedback: { right: "bien 1", wrong: "mal 1" },
		},
		{
			id: "tasa",
			prompt: "¿Y la tasa?",
			formula: "abiertos / entregados * 100",
			unit: "%",
			decimals: 1,
			tolerance: { absolute: 0.05 },
			weight: 3,
			misconceptions: [
				{ formula: "abiertos / enviados * 100", name: "entre enviados", feedback: "…" },
				{ formula: "abiertos / entregados", name: "sin por cien", feedback: "…" },
				{ formula: "entregados / abiertos * 100", name: "al revés", feedback: "…" },
			],
			feedback: { right: "bien 2", wrong: "mal 2" },
		},
	],
});

const answer = (steps: Record<string, number>) => ({
	kind: "calculation" as const,
	steps: Object.fromEntries(Object.entries(steps).map(([id, value]) => [id, { value, typed: String(value) }])),
});

const went = (question: Calculation, steps: Record<string, number>, seed = 0) => {
	const marked = markCalculation(question, answer(steps), seed);
	return [marked.score, ...marked.steps.map(({ outcome, misconception }) => misconception ?? outcome)];
};

it("asks for a pure number, such as an index, without a unit", () => {
	const [first] = opening.steps;
	const { unit: _unit, ...bare } = first ?? {};
	const pure = calculationSchema.parse({ ...opening, steps: [bare] });
	expect(showCalculation(pure, 0).steps[0]?.unit).toBeUndefined();
	expect(markCalculation(pure, answer({ entregados: 2000 }), 0).steps[0]).toMatchObject({ outcome: "right" });
});

describe("marking a calculation", () => {
	// Worked by hand: 460 ÷ 2,200 = 20.909 %; 460 ÷ 2,100 = 21.905 %; 2,200 ÷ 460 = 4.7826; 2,000 ÷ 460 = 4.3478.
	it.each<[string, Record<string, number>, (number | string)[]]>([
		["everything right", { entregados: 2000, tasa: 23 }, [1, "right", "right"]],
		["right at the edge of the tolerance", { entregados: 2000, tasa: 23.05 }, [1, "right", "right"]],
		["a known wrong way, followed rightly", { entregados: 2200, tasa: 20.9 }, [0.75, "sumó", "followed"]],
		["any wrong result, followed rightly", { entregados: 1900, tasa: 24.2 }, [0.75, "wrong", "followed"]],
		["following looks like a wrong way", { entregados: 2100, tasa: 21.9 }, [0.75, "wrong", "followed"]],
		["right in spite of a wrong result before", { entregados: 2200, tasa: 23 }, [0.75, "sumó", "right"]],
		["a wrong way from a right result", { entregados: 2000, tasa: 21.9 }, [0.25, "right", "entre enviados"]],
		["without × 100", { entregados: 2000, tasa: 0.23 }, [0.25, "right", "sin por cien"]],
		["swapped", { entregados: 2000, tasa: 434.8 }, [0.25, "right", "al revés"]],
		["swapped, rounded to whole numbers", { entregados: 2000, tasa: 435 }, [0.25, "right", "al revés"]],
		["swapped, from one's own wrong result", { entregados: 2200, tasa: 478.26 }, [0, "sumó", "al revés"]],
		["wrong in no known way", { entregados: 1, tasa: 1 }, [0, "wrong", "wrong"]],
		["dividing by one's own zero", { entregados: 0, tasa: 50 }, [0, "wrong", "wrong"]],
		["only the second step", { tasa: 23 }, [0.75, "empty", "right"]],
		["only the first step", { entregados: 2000 }, [0.25, "right", "empty"]],
		["nothing", {}, [0, "empty", "empty"]],
	])("%s", (_what, steps, expected) => {
		expect(went(opening, steps)).toEqual(expected);
	});

	it("takes what follows from a rightly rounded result as right", () => {
		// 1,240 of 5,600 is 22.142857 %; of 10,000 that is 2,214.29, but of the rounded 22.1 % it is 2,210.
		const question = calculationSchema.parse({
			...opening,
			variables: { abiertos: { values: [1240] }, entregados: { values: [5600] } },
			steps: [
				{ ...opening.steps[1], misconceptions: [], weight: 1 },
				{ ...opening.steps[0], id: "esperados", formula: "tasa * 10000 / 100", misconceptions: [] },
			].map((step) => ({ ...step, tolerance: { absolute: 0.5 } })),
		});
		expect(went(question, { tasa: 22.1, esperados: 2210 })).toEqual([1, "right", "right"]);
		expect(went(question, { tasa: 22.1, esperados: 2214 })).toEqual([1, "right", "right"]);
		expect(went(question, { tasa: 20, esperados: 2000 })).toEqual([0.5, "wrong", "followed"]);
	});

	it("says the right result, and no key but that of what was wrong", () => {
		const { steps } = markCalculation(opening, answer({ entregados: 2200, tasa: 20.9 }), 0);
		expect(steps[0]).toMatchObject({ given: 2200, expected: 2000, earned: 0, worth: 0.25 });
		expect(steps[0]?.feedback).toBe("Los rebotes se restan.");
		expect(steps[1]).toMatchObject({ given: 20.9, expected: 23, earned: 0.75, worth: 0.75 });
		expect(steps[1]?.feedback).toBeUndefined();
	});

	it("refuses a step that is not there", () => {
		expect(strayStep(opening, answer({ entregados: 1, otro: 2 }))).toBe("otro");
		expect(strayStep(opening, answer({ tasa: 2 }))).toBeUndefined();
	});
});

/** With numbers that vary: of 20 to 60 hundred sent, some bounced, a part opened. */
const varied = calculationSchema.parse({
	...opening,
	id: "varia",
	prompt: "Enviaste {{enviados}} y rebotaron {{rebotados}}; {{abiertos}} abrieron.",
	explanation: "Llegaron {{entregados}}: {{abiertos / entregados * 100 | 1}} %.",
	variables: {
		enviados: { from: 2000, to: 6000, step: 100 },
		rebotados: { from: 0, to: 400, step: 50 },
		abiertos: { from: 100, to: 3000, step: 10 },
		parte: { formula: "abiertos / (enviados - rebotados)" },
	},
	conditions: ["parte <= 0.5", "parte >= 0.1"],
});

const seeds = fc.nat({ max: 2 ** 40 });
const results = fc.record(
	{
		entregados: fc.double({ noNaN: true, noDefaultInfinity: true }),
		tasa: fc.double({ noNaN: true, noDefaultInfinity: true }),
	},
	{ requiredKeys: [] },
);

describe("the numbers of a calculation", () => {
	it("are the same for the same seed, whatever was asked before", () => {
		// Fixed for ever: a record names a seed and nothing else.
		const { enviados, rebotados, abiertos } = Object.fromEntries(drawnNumbers(varied, 12345));
		expect({ enviados, rebotados, abiertos }).toEqual({ enviados: 5800, rebotados: 200, abiertos: 2110 });
		fc.assert(
			fc.property(seeds, seeds, (seed, other) => {
				const first = [...drawnNumbers(varied, seed)];
				drawnNumbers(varied, other);
				expect([...drawnNumbers({ ...varied }, seed)]).toEqual(first);
			}),
		);
	});

	it("meet the conditions and tell every wrong way from the right one, for every seed", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const numbers = fittingNumbers(varied, seed);
				const [sent = 0, bounced = 0, opened = 0] = ["enviados", "rebotados", "abiertos"].map((name) =>
					numbers?.get(name),
				);
				const delivered = sent - bounced;
				expect(opened / delivered).toBeGreaterThanOrEqual(0.1);
				expect(opened / delivered).toBeLessThanOrEqual(0.5);
				// Nothing bounced: both wrong ways would give the right results.
				expect(bounced).toBeGreaterThan(0);
				expect(Math.abs((opened / sent - opened / delivered) * 100)).toBeGreaterThan(0.05);
			}),
		);
	});

	it("are found where hardly any meet the conditions", () => {
		const rare = calculationSchema.parse({
			...varied,
			variables: { ...varied.variables, abiertos: { values: [700, 730] } },
			conditions: ["enviados == 4700", "abiertos == 730", "rebotados == 150"],
		});
		for (const seed of [0, 1, 2]) expect(fittingNumbers(rare, seed)?.get("abiertos")).toBe(730);
		const impossible = calculationSchema.parse({ ...varied, conditions: ["enviados < 0"] });
		expect(fittingNumbers(impossible, 0)).toBeUndefined();
	});

	it("are written in the texts, and no result of a step is among them", () => {
		const shown = showCalculation(opening, 0);
		expect(shown.steps).toEqual([
			{ id: "entregados", prompt: "¿Cuántos llegaron?", unit: "correos" },
			{ id: "tasa", prompt: "¿Y la tasa?", unit: "%" },
		]);
		expect(showCalculation({ ...opening, prompt: "De {{enviados}}, {{rebotados}}." }, 0).prompt).toBe(
			"De {{2100|}}, {{100|}}.",
		);
		expect(JSON.stringify(shown)).not.toContain("formula");
	});
});

describe("the mark of a calculation", () => {
	it("lies between 0 and 1, and is the same for the same answer", () => {
		fc.assert(
			fc.property(seeds, results, (seed, steps) => {
				const given = answer(Object.fromEntries(Object.entries(steps).filter(([, value]) => value !== undefined)));
				const marked = markCalculation(varied, given, seed);
				expect(marked.score).toBeGreaterThanOrEqual(0);
				expect(marked.score).toBeLessThanOrEqual(1);
				expect(marked.correct).toBe(marked.score === 1);
				expect(markCalculation({ ...varied }, given, seed)).toEqual(marked);
			}),
		);
	});

	it("is full for the right results, which are never blamed", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const numbers = drawnNumbers(varied, seed);
				const delivered = (numbers.get("enviados") ?? 0) - (numbers.get("rebotados") ?? 0);
				const rate = Math.round(((numbers.get("abiertos") ?? 0) / delivered) * 1000) / 10;
				expect(went(varied, { entregados: delivered, tasa: rate }, seed)).toEqual([1, "right", "right"]);
			}),
		);
	});

	it("is for following never above what the same steps earn when all is right", () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: 1, max: 9000 }), (seed, delivered) => {
				const numbers = drawnNumbers(varied, seed);
				const right = (numbers.get("enviados") ?? 0) - (numbers.get("rebotados") ?? 0);
				fc.pre(delivered !== right);
				const tasa = ((numbers.get("abiertos") ?? 0) / delivered) * 100;
				const followed = markCalculation(varied, answer({ entregados: delivered, tasa }), seed);
				const plain = markCalculation(varied, answer({ entregados: right, tasa: (tasa * delivered) / right }), seed);
				expect(plain.score).toBe(1);
				expect(followed.score).toBe(0.75);
				for (const [index, { earned }] of followed.steps.entries()) {
					expect(earned).toBeLessThanOrEqual(plain.steps[index]?.earned ?? 0);
				}
			}),
		);
	});

	it("names every listed wrong way", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const numbers = drawnNumbers(varied, seed);
				const [sent = 0, bounced = 0, opened = 0] = ["enviados", "rebotados", "abiertos"].map((name) =>
					numbers.get(name),
				);
				const delivered = sent - bounced;
				const named = (steps: Record<string, number>) => went(varied, steps, seed).slice(1);
				expect(named({ entregados: sent + bounced, tasa: 0 })[0]).toBe("sumó");
				expect(named({ entregados: delivered, tasa: (opened / sent) * 100 })[1]).toBe("entre enviados");
				expect(named({ entregados: delivered, tasa: opened / delivered })[1]).toBe("sin por cien");
				expect(named({ entregados: delivered, tasa: (delivered / opened) * 100 })[1]).toBe("al revés");
			}),
		);
	});
});
