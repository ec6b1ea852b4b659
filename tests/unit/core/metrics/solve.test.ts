import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledMetric } from "../../../../core/metrics/compile.ts";
import { evaluate, namesIn } from "../../../../core/metrics/evaluate.ts";
import type { Metric, MetricInput } from "../../../../core/metrics/schema.ts";
import { type NoSolution, type Solution, solve } from "../../../../core/metrics/solve.ts";
import { outsideLimits, workMetric } from "../../../../core/metrics/work.ts";
import { runs } from "../../../support/runs.ts";
import { courseMetrics, endsOf, hardMetrics } from "./course-metrics.ts";
import { compiled, lettersMetric, openRate, salesNeeded } from "./sample-metrics.ts";

const ratios = (formula: string, letters: string, more: Partial<MetricInput> = {}): Metric => {
	const metric = lettersMetric(formula, letters);
	return { ...metric, inputs: metric.inputs.map(({ min: _, ...input }) => ({ ...input, kind: "ratio", ...more })) };
};
const answerOf = (solution: Solution) => (solution.kind === "solved" ? solution.value : solution.reason);

describe("solve: by hand", () => {
	// Every number of this table was worked on paper.
	it.each<[string, Record<string, number>, string, number, number]>([
		["a / b * 100", { a: 10, b: 200 }, "a", 25, 50],
		["a / b * 100", { a: 10, b: 200 }, "b", 25, 40],
		["a - b", { a: 10, b: 4 }, "b", 7, 3],
		["a * b / 100", { a: 10, b: 4 }, "a", 8, 200],
		["1 / (a / 100)", { a: 10 }, "a", 4, 25],
		["a ^ 2", { a: 10 }, "a", 49, 7],
		["a ^ 2", { a: -10 }, "a", 49, -7],
		["a ^ 3", { a: 10 }, "a", -8, -2],
		["a ^ -2", { a: 10 }, "a", 0.25, 2],
		["2 ^ a", { a: 10 }, "a", 32, 5],
		["-a", { a: 10 }, "a", 3, -3],
		["sqrt(a) + 1", { a: 9 }, "a", 6, 25],
		["abs(a - 4)", { a: 10 }, "a", 3, 7],
		["abs(a - 4)", { a: 0 }, "a", 3, 1],
		["ln(a)", { a: 9 }, "a", 0, 1],
		["exp(a)", { a: 9 }, "a", 1, 0],
		["normal_cdf(a)", { a: 1 }, "a", 0.5, 0],
		["max(a, b)", { a: 1, b: 2 }, "a", 5, 5],
		["min(a, b)", { a: 1, b: 2 }, "a", -5, -5],
		["ceil(a / 3)", { a: 1 }, "a", 4, 12],
		["floor(a / 3)", { a: 1 }, "a", 4, 12],
		["round(a / 3)", { a: 1 }, "a", 4, 12],
		["(a - b) / b * 100", { a: 120, b: 80 }, "b", 20, 100],
		["a / (a + b) * 100", { a: 10, b: 30 }, "a", 50, 30],
		["a * a - 30 * a + 5", { a: 3 }, "a", -195, 10],
		["a * a - 30 * a + 5", { a: 28 }, "a", -195, 20],
		["a * a - 30 * a + 5", { a: 3 }, "a", -220, 15],
		["a * (10 - a)", { a: 3 }, "a", 24, 4],
	])("%s from %j: %s for %d is %d", (formula, values, id, target, expected) => {
		const solution = solve(compiled(ratios(formula, "ab")), { b: 1, ...values }, id, target);
		if (solution.kind !== "solved") throw new Error(solution.reason.code);
		expect(solution.value).toBeCloseTo(expected, 7);
		expect(Math.abs(solution.result - target)).toBeLessThan(1e-9 * Math.max(1, Math.abs(target)));
	});

	it.each<[string, Record<string, number>, number, NoSolution["code"]]>([
		["b * 2", { a: 1, b: 1 }, 5, "no-change"],
		["a * b", { a: 1, b: 0 }, 5, "no-change"],
		["b / a", { a: 1, b: 2 }, 0, "no-change"],
		// a = -6 would, but on the way to 0 the result falls: the pole is between.
		["a / (a + b)", { a: 3, b: 2 }, 1.5, "no-change"],
		["100 * normal_cdf(a)", { a: 0 }, 101, "no-change"],
		["exp(a)", { a: 1 }, -1, "no-change"],
		["sqrt(a)", { a: 1 }, -1, "no-change"],
		["max(a, b)", { a: 1, b: 8 }, 5, "no-change"],
		["a ^ 2 + 1", { a: 1 }, 0, "turns-back"],
		["abs(a)", { a: 1 }, -2, "turns-back"],
		["a * (10 - a)", { a: 3 }, 26, "turns-back"],
		["ceil(a)", { a: 3 }, 2.5, "jumps"],
	])("%s from %j has no a for %d: %s", (formula, values, target, code) => {
		const solution = solve(compiled(ratios(formula, "ab", { min: 0, max: 1000 })), { b: 1, ...values }, "a", target);
		expect(answerOf(solution)).toEqual({ code });
	});

	it("says which limit the solution is beyond", () => {
		const metric = ratios("a / b * 100", "ab", { min: 0, max: 1000 });
		expect(answerOf(solve(compiled(metric), { a: 1, b: 500 }, "a", 300))).toEqual({
			code: "limits",
			problem: { code: "above-max", input: "a", limit: 1000 },
			value: 1500,
		});
		expect(answerOf(solve(compiled(metric), { a: 1, b: 500 }, "a", -1))).toMatchObject({
			code: "limits",
			problem: { code: "below-min", limit: 0 },
		});
		expect(answerOf(solve(compiled(metric), { a: 1, b: 5000 }, "a", 3))).toEqual({
			code: "limits",
			problem: { code: "above-max", input: "b", limit: 1000 },
		});
	});

	it("says which edge case stops it, and what other inputs are missing", () => {
		expect(answerOf(solve(compiled(openRate), { abiertos: 200, entregados: 900 }, "abiertos", 120))).toEqual({
			code: "stops",
			stop: { id: "de-mas", message: "Hay más aperturas que correos." },
			value: 1080,
		});
		expect(answerOf(solve(compiled(openRate), { abiertos: 200 }, "abiertos", 20))).toEqual({
			code: "missing",
			inputs: ["entregados"],
		});
		expect(answerOf(solve(compiled(openRate), {}, "nada", 20))).toEqual({ code: "no-change" });
		expect(answerOf(solve(compiled(openRate), { abiertos: 1, entregados: 2 }, "abiertos", Number.NaN))).toEqual({
			code: "no-change",
		});
	});

	it("needs no present value", () => {
		expect(solve(compiled(openRate), { entregados: 900 }, "abiertos", 20)).toEqual({
			kind: "solved",
			value: 180,
			result: 20,
			whole: { value: 180, result: 20 },
		});
	});

	it("gives a count its exact value and the whole one that reaches the target", () => {
		// 25 % of 5,601 is 1,400.25: from below 1,401 reach it, from above 1,400 come under it.
		const more = solve(compiled(openRate), { abiertos: 1240, entregados: 5601 }, "abiertos", 25);
		expect(more).toMatchObject({ value: 1400.25, whole: { value: 1401 } });
		const fewer = solve(compiled(openRate), { abiertos: 1500, entregados: 5601 }, "abiertos", 25);
		expect(fewer).toMatchObject({ value: 1400.25, whole: { value: 1400 } });
		// More delivered lowers the rate: 1,240 / 0.2 = 6,200.
		const below = solve(compiled(openRate), { abiertos: 1241, entregados: 5601 }, "entregados", 20);
		expect(below).toMatchObject({ value: 6205, whole: { value: 6205, result: 20 } });
	});

	it("finds the first whole number that a rounded formula needs", () => {
		const rounded = lettersMetric("ceil(a / 10)", "a");
		expect(solve(compiled(rounded), { a: 1 }, "a", 3)).toMatchObject({ value: 30, whole: { value: 21, result: 3 } });
		expect(solve(compiled(rounded), { a: 90 }, "a", 3)).toMatchObject({ whole: { value: 30 } });
		const sales = compiled(salesNeeded);
		expect(solve(sales, { ventas_objetivo: 20, tasa_cierre: 8 }, "tasa_cierre", 200)).toMatchObject({ value: 10 });
		expect(answerOf(solve(sales, { ventas_objetivo: 20, tasa_cierre: 8 }, "tasa_cierre", 200.5))).toEqual({
			code: "jumps",
		});
	});

	it("has no whole number where the limits allow only the exact one", () => {
		const metric = ratios("a * 2", "a", { kind: "count", min: 0, max: 2.6 });
		const solution = solve(compiled(metric), { a: 1 }, "a", 5);
		expect(solution).toEqual({ kind: "solved", value: 2.5, result: 5 });
	});

	it("finds solutions on either side of a pole and no solution in it", () => {
		const metric = compiled(ratios("(a + b) / (a - b)", "ab"));
		expect(answerOf(solve(metric, { a: 1, b: 5 }, "a", 3))).toBeCloseTo(10, 9);
		expect(answerOf(solve(metric, { a: 9, b: 5 }, "a", -3))).toBeCloseTo(2.5, 9);
		expect(answerOf(solve(metric, { a: 9, b: 5 }, "a", 1))).toEqual({ code: "no-change" });
	});
});

describe("solve: properties", () => {
	const all = [...courseMetrics, ...hardMetrics];
	const cases = all.flatMap((metric) => {
		const its = compiled(metric);
		const readings: CompiledMetric[] = [its, ...its.variants.map((variant) => variant.compiled)];
		return readings.flatMap((reading, at) =>
			// What only an edge case names changes no result.
			[...namesIn(reading.formula)].map((id) => [`${metric.id}${at === 0 ? "" : ` (${at})`}`, id, reading] as const),
		);
	});

	const drawn = (input: MetricInput): fc.Arbitrary<number> => {
		const { from, to } = endsOf(input);
		if (input.kind === "count") return fc.integer({ min: Math.ceil(from), max: Math.floor(to) });
		return fc.integer({ min: 0, max: 1000 }).map((part) => Number((from + ((to - from) * part) / 1000).toPrecision(6)));
	};
	const drawnValues = (inputs: readonly MetricInput[]) =>
		fc.tuple(...inputs.map(drawn)).map((numbers) => new Map(inputs.map(({ id }, at) => [id, numbers[at] ?? 0])));

	it("has metrics to try", () => {
		expect(courseMetrics.length).toBeGreaterThanOrEqual(84);
		expect(hardMetrics.length).toBeGreaterThan(20);
	});

	it.each(cases)("%s: what %s has given once is found again", (_, id, metric) => {
		const { inputs } = metric.metric;
		const input = inputs.find((one) => one.id === id);
		if (input === undefined) throw new Error(id);
		fc.assert(
			fc.property(drawnValues(inputs), drawn(input), (values, other) => {
				fc.pre(outsideLimits(input, other) === undefined);
				const there = Object.fromEntries(new Map(values).set(id, other));
				const working = workMetric(metric, there);
				fc.pre(working.kind === "result");
				if (working.kind !== "result") return;
				const target = working.value;
				const solution = solve(metric, Object.fromEntries(values), id, target);
				if (solution.kind !== "solved") {
					// Where any value gives the target (0 over anything), there is none to be found.
					const anyGivesIt = [1, 7, 1000].every(
						(more) => evaluate(metric.formula, new Map(values).set(id, other + more)) === target,
					);
					if (solution.reason.code === "no-change" && anyGivesIt) return;
					throw new Error(`${JSON.stringify(there)}: ${JSON.stringify(solution.reason)}`);
				}
				const again = evaluate(metric.formula, new Map(values).set(id, solution.value));
				expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(target)));
				expect(outsideLimits({ ...input, kind: "ratio" }, solution.value)).toBeUndefined();
			}),
			{ numRuns: runs(20) },
		);
	});

	it.each(cases)("%s: where it says that no %s gives a target, none of a thousand does", (_, id, metric) => {
		const { inputs } = metric.metric;
		const input = inputs.find((one) => one.id === id);
		if (input === undefined) throw new Error(id);
		fc.assert(
			fc.property(drawnValues(inputs), fc.integer({ min: -300, max: 3000 }), (values, tenths) => {
				const record = Object.fromEntries(values);
				const start = workMetric(metric, record);
				fc.pre(start.kind === "result");
				const target = start.kind === "result" ? (start.value * tenths) / 1000 + 0.37 : 0;
				const solution = solve(metric, record, id, target);
				if (solution.kind === "solved") {
					const again = evaluate(metric.formula, new Map(values).set(id, solution.value));
					expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(target)));
					return;
				}
				const { from, to } = endsOf(input);
				const sides = new Set<number>();
				let last: number | undefined;
				for (let at = 0; at <= 1000; at++) {
					const x = from + ((to - from) * at) / 1000;
					const working = workMetric(metric, { ...record, [id]: input.kind === "count" ? Math.round(x) : x });
					if (working.kind !== "result") continue;
					expect(Math.abs(working.value - target)).toBeGreaterThan(1e-9);
					last = working.value;
					sides.add(Math.sign(last - target));
				}
				// A smooth formula that is over the target here and under it there passes through it.
				if (!/ceil|floor|round/.test(metric.metric.formula)) expect(sides.size).toBeLessThanOrEqual(1);
			}),
			{ numRuns: runs(5) },
		);
	});
});
