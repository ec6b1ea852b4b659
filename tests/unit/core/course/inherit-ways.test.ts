import { describe, expect, it } from "vitest";
import { inheritWays } from "../../../../core/course/inherit-ways.ts";
import { metricsFileSchema } from "../../../../core/metrics/schema.ts";
import { mark } from "../../../../core/quiz/mark.ts";
import { bankSchema, type Question } from "../../../../core/quiz/schema.ts";

const { metrics } = metricsFileSchema.parse({
	metrics: [
		{
			id: "tasa",
			name: "Tasa",
			summary: "Una parte de un total.",
			formula: "parte / total * 100",
			inputs: [
				{ id: "parte", label: "Parte", unit: "u", kind: "count", example: 20 },
				{ id: "total", label: "Total", unit: "u", kind: "count", example: 80 },
			],
			output: { unit: "%", decimals: 1 },
			direction: "higher-better",
			misconceptions: [
				{ name: "Olvidó × 100", formula: "parte / total", feedback: "De la métrica." },
				{ name: "Invirtió la fracción", formula: "total / parte * 100", feedback: "De la métrica." },
			],
		},
	],
});

const common = { difficulty: 1, section: "s", prompt: "P", explanation: "E" };
const feedback = { right: "R", wrong: "W" };
const number = {
	...common,
	id: "n",
	kind: "number",
	given: { parte: 20, total: 80 },
	formula: "parte / total * 100",
	unit: "%",
	tolerance: { absolute: 0.1 },
	metric: "tasa",
	feedback,
};
const step = {
	id: "t",
	prompt: "T",
	formula: "parte / total * 100",
	unit: "%",
	tolerance: { absolute: 0.5 },
	feedback,
};
const calculation = {
	...common,
	id: "c",
	kind: "calculation",
	variables: { parte: { values: [20, 30] }, total: { values: [80, 90] } },
	steps: [{ ...step, metric: "tasa" }],
};

function inherited(question: object): Question {
	const bank = bankSchema.parse({ lesson: "l", questions: [question] });
	const [first] = inheritWays(bank, metrics).questions;
	if (first === undefined) throw new Error("no question");
	return first;
}

/** Each known wrong way as "name: feedback". */
function waysOf(question: object): string[] {
	const found = inherited(question);
	const holder = found.kind === "case" ? found.parts[0] : found;
	const ways =
		holder?.kind === "number"
			? holder.misconceptions
			: holder?.kind === "calculation"
				? holder.steps.flatMap(({ misconceptions }) => misconceptions)
				: [];
	return ways.map((way) => `${way.name}: ${way.feedback}`);
}

const all = ["Olvidó × 100: De la métrica.", "Invirtió la fracción: De la métrica."];
const own = (name: string, way: object) => ({ name, feedback: "Propia.", ...way });

describe("a question that names a metric", () => {
	it("has the metric's known wrong ways, whatever holds it", () => {
		expect(waysOf(number)).toEqual(all);
		expect(waysOf(calculation)).toEqual(all);
		const parts = [number, { ...number, id: "m" }];
		expect(waysOf({ ...common, id: "k", kind: "case", situation: "S", parts })).toEqual(all);
		expect(waysOf({ ...number, metric: undefined })).toEqual([]);
		expect(waysOf({ ...number, metric: "otra" })).toEqual([]);
	});

	it("is marked by them", () => {
		// 20 ÷ 80 = 0,25, and 80 ÷ 20 × 100 = 400.
		const marked = (value: number) => mark(inherited(number), { kind: "number", value, typed: String(value) }, 0);
		expect(marked(0.25)).toMatchObject({ correct: false, misconception: "Olvidó × 100" });
		expect(marked(400)).toMatchObject({ correct: false, misconception: "Invirtió la fracción" });
		expect(marked(25)).toMatchObject({ correct: true });
	});

	it("keeps its own where they have the same name", () => {
		expect(waysOf({ ...number, misconceptions: [own("Olvidó × 100", { value: 0.25 })] })).toEqual([
			"Olvidó × 100: Propia.",
			"Invirtió la fracción: De la métrica.",
		]);
		const steps = [{ ...step, metric: "tasa", misconceptions: [own("Olvidó × 100", { formula: "parte / total" })] }];
		expect(waysOf({ ...calculation, steps })).toEqual([
			"Olvidó × 100: Propia.",
			"Invirtió la fracción: De la métrica.",
		]);
	});

	it("takes over no way whose numbers it does not have", () => {
		expect(waysOf({ ...number, given: { parte: 20 }, formula: undefined, answer: 25 })).toEqual([]);
	});

	it("takes over no way that is right with its numbers, or that gives what one of its own gives", () => {
		// 50 ÷ 50 × 100 is the same the other way round.
		expect(waysOf({ ...number, given: { parte: 50, total: 50 } })).toEqual(["Olvidó × 100: De la métrica."]);
		const variables = { parte: { values: [50] }, total: { values: [50] } };
		expect(waysOf({ ...calculation, variables })).toEqual(["Olvidó × 100: De la métrica."]);
		const steps = [{ ...step, metric: "tasa", misconceptions: [own("Otro", { formula: "1 / (total / parte)" })] }];
		expect(waysOf({ ...calculation, steps })).toEqual(["Otro: Propia.", "Invirtió la fracción: De la métrica."]);
		expect(waysOf({ ...number, misconceptions: [own("Otro", { value: 400 })] })).toEqual([
			"Otro: Propia.",
			"Olvidó × 100: De la métrica.",
		]);
	});

	it("names the nearest way, own or the metric's", () => {
		// 20 ÷ 80 = 0,25 is as near as the tolerance to the own 0,5, and a learner who types it forgot × 100.
		const near = [own("Propio", { value: 0.5 })];
		const wide = { ...number, tolerance: { absolute: 0.5 }, misconceptions: near };
		const named = (question: object, value: number) => {
			const answer = { kind: "number" as const, value, typed: String(value) };
			return (mark(inherited(question), answer, 0) as { misconception?: string }).misconception;
		};
		expect(named(wide, 0.25)).toBe("Olvidó × 100");
		expect(named(wide, 0.3)).toBe("Olvidó × 100");
		expect(named(wide, 0.5)).toBe("Propio");
		expect(named(wide, 0.4)).toBe("Propio");
		const steps = [{ ...step, metric: "tasa", misconceptions: [own("Propio", { formula: "parte / total + 0.25" })] }];
		const variables = { parte: { values: [20] }, total: { values: [80] } };
		const stepNamed = (value: number) => {
			const answer = { kind: "calculation" as const, steps: { t: { value, typed: String(value) } } };
			const marked = mark(inherited({ ...calculation, variables, steps }), answer, 0);
			return marked?.kind === "calculation" ? marked.steps[0]?.misconception : undefined;
		};
		expect(stepNamed(0.25)).toBe("Olvidó × 100");
		expect(stepNamed(0.5)).toBe("Propio");
	});
});
