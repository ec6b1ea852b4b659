import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivative } from "../../../../core/metrics/derivative.ts";
import { evaluate, namesIn } from "../../../../core/metrics/evaluate.ts";
import { type FormulaNode, parseFormula } from "../../../../core/metrics/formula.ts";
import { runs } from "../../../support/runs.ts";
import { courseMetrics, endsOf, hardMetrics } from "./course-metrics.ts";
import { compiled } from "./sample-metrics.ts";

function treeOf(text: string): FormulaNode {
	const read = parseFormula(text);
	if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
	return read.tree;
}

const count = (node: FormulaNode): number => {
	if (node.kind === "number" || node.kind === "name") return 1;
	if (node.kind === "negate") return 1 + count(node.operand);
	const parts = node.kind === "binary" ? [node.left, node.right] : node.arguments;
	return parts.reduce((sum, part) => sum + count(part), 1);
};

describe("derivative", () => {
	const values = { a: 3, b: 5, c: 0.5 };

	// Each derivative by a, and its value at a = 3, b = 5, c = 0.5, worked on paper.
	it.each<[string, string, number]>([
		["7", "0", 0],
		["a", "1", 1],
		["b", "0", 0],
		["-a", "-1", -1],
		["a + b", "1", 1],
		["b - a", "-1", -1],
		["a * b", "b", 5],
		["a * a", "a + a", 6],
		["a / b * 100", "1 / b * 100", 20],
		["b / a", "-5 / 9", -5 / 9],
		["(a - b) / b * 100", "100 / b", 20],
		["a / (a + b)", "b / (a + b)^2", 5 / 64],
		["a ^ 2", "2 a", 6],
		["a ^ 3", "3 a^2", 27],
		["a ^ -1", "-1 / a^2", -1 / 9],
		["(1 + a) ^ b", "b (1 + a)^(b - 1)", 1280],
		["2 ^ a", "2^a ln 2", 8 * Math.LN2],
		["a ^ a", "a^a (1 + ln a)", 27 * (1 + Math.log(3))],
		["sqrt(a)", "1 / (2 sqrt a)", 1 / (2 * Math.sqrt(3))],
		["sqrt(a * 12)", "12 / (2 sqrt(12 a))", 1],
		["ln(a)", "1 / a", 1 / 3],
		["exp(2 * a)", "2 e^(2 a)", 2 * Math.exp(6)],
		["abs(a - b)", "-1", -1],
		["abs(b - a) * a", "b - 2 a", -1],
		["normal_cdf(a - 3)", "φ(0)", 0.3989422804014327],
		["normal_cdf(a / b)", "φ(0.6) / 5", 0.06664492057835993],
		["ceil(a / b)", "1 / b", 0.2],
		["round(a * a)", "2 a", 6],
		["floor(a) * a", "a + floor(a)", 6],
		["min(a, b)", "1", 1],
		["max(a, b)", "0", 0],
		["min(a * a, b, 100)", "0", 0],
		["max(1, 2 * a, b)", "2", 2],
		["(a > b) * 3", "0", 0],
		["1 / (a / 100)", "-100 / a^2", -100 / 9],
		["c * sqrt(a * (1 - c) / b)", "", (0.25 * 0.1) / Math.sqrt(0.3)],
	])("of %s by a is %s", (formula, _, expected) => {
		expect(evaluate(derivative(treeOf(formula), "a").tree, values)).toBeCloseTo(expected, 12);
	});

	it("says where there is none", () => {
		const rough = (formula: string) => [...derivative(treeOf(formula), "a").rough];
		expect(rough("ceil(a / 3)")).toEqual(["steps"]);
		expect(rough("a > 3")).toEqual(["steps"]);
		expect(rough("abs(a)")).toEqual(["corner"]);
		expect(rough("max(a, b) + round(a)").sort()).toEqual(["corner", "steps"]);
		expect(rough("ceil(b) * abs(c) + max(b, 2) + (b > c)")).toEqual([]);
		expect(rough("a ^ 2 / sqrt(b)")).toEqual([]);
		expect(evaluate(derivative(treeOf("abs(a)"), "a").tree, { a: 0 })).toBeNaN();
	});

	it("leaves out what changes nothing", () => {
		const size = (formula: string) => count(derivative(treeOf(formula), "a").tree);
		expect(size("b * c + 7")).toBe(1);
		expect(size("a * b * c")).toBe(3);
		expect(size("0 * a + 1 * a")).toBe(1);
		expect(size("(a - b) / 2")).toBe(1);
		expect([...namesIn(derivative(treeOf("a * b + c"), "a").tree)]).toEqual(["b"]);
	});

	it("stays small and quick to work for the longest formulas", () => {
		const product = Array.from({ length: 250 }, () => "a").join(" * ");
		const { tree } = derivative(treeOf(product), "a");
		expect(evaluate(tree, { a: 1 })).toBe(250);
	});
});

describe("derivative: properties", () => {
	const cases = [...courseMetrics, ...hardMetrics].flatMap((metric) =>
		metric.inputs.map(({ id }) => [metric.id, id, metric] as const),
	);

	it.each(cases)("%s by %s agrees with central differences", (_, id, metric) => {
		const { formula } = compiled(metric);
		const { tree, rough } = derivative(formula, id);
		if (rough.has("steps")) return;
		const draw = fc.integer({ min: 0, max: 1000 });
		fc.assert(
			fc.property(fc.tuple(...metric.inputs.map(() => draw)), (parts) => {
				const values = new Map(
					metric.inputs.map((input, at) => {
						const { from, to } = endsOf(input);
						return [input.id, from + ((to - from) * (parts[at] ?? 0)) / 1000] as const;
					}),
				);
				const x = values.get(id) ?? Number.NaN;
				const at = (value: number) => evaluate(formula, new Map(values).set(id, value));
				// Richardson's extrapolation of two central differences: the error falls with the fourth power of the step.
				const step = Math.max(Math.abs(x), 1) * 1e-3;
				const difference = (by: number) => (at(x + by) - at(x - by)) / (2 * by);
				const [wide, half, quarter] = [difference(step), difference(step / 2), difference(step / 4)];
				const [rougher, finer] = [(4 * half - wide) / 3, (4 * quarter - half) / 3];
				// Beside a pole, a corner or the end of what the formula is defined for, differences tell nothing.
				const size = Math.max(Math.abs(finer), Math.abs(at(x)) * 1e-3, 1e-6);
				fc.pre(Number.isFinite(finer) && Math.abs(finer - rougher) < 1e-7 * size);
				expect(Math.abs(evaluate(tree, values) - finer)).toBeLessThan(1e-5 * size);
			}),
			{ numRuns: runs(20) },
		);
	});
});
