import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../../../core/metrics/evaluate.ts";
import { formatJudged } from "../../../../../../core/metrics/judged-format.ts";
import { formatOutput, formatThreshold } from "../../../../../../core/metrics/output-format.ts";
import { settle } from "../../../../../../core/metrics/precision.ts";
import { workMetric } from "../../../../../../core/metrics/work.ts";
import { betterBy, goalsOf, nextGoal } from "../../../../../../renderer/features/calculators/panels/goals.ts";
import { inputText } from "../../../../../../renderer/features/calculators/panels/output-words.ts";
import { waysTo } from "../../../../../../renderer/features/calculators/panels/ways.ts";
import { readField } from "../../../../../../renderer/ui/number-field-reading.ts";
import { courseMetrics, hardMetrics } from "../../../../core/metrics/course-metrics.ts";
import { compiled, lettersMetric, metricOf, openRate } from "../../../../core/metrics/sample-metrics.ts";

const course = (id: string) => {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`there is no metric ${id}`);
	return metric;
};

describe("what each input alone would have to be", () => {
	it("says where to and how far that is", () => {
		// 25 % of 5,600 is 1,400; 1,240 is 25 % of 4,960.
		const ways = waysTo(compiled(openRate), { abiertos: 1240, entregados: 5600 }, 25);
		expect(ways).toMatchObject([
			{ kind: "to", to: 1400, change: 160 },
			{ kind: "to", to: 4960, change: -640 },
		]);
		expect(ways.some((way) => "exact" in way)).toBe(false);
	});

	it("takes a count to the next whole number that reaches the target, and keeps the exact one beside it", () => {
		// 25 % of 5,599 is 1,399.75; 200 is 25 % of 800, but 201 of 804.
		const [opened] = waysTo(compiled(openRate), { abiertos: 1240, entregados: 5599 }, 25);
		expect(opened).toMatchObject({ kind: "to", to: 1400, exact: 1399.75 });
		const [, delivered] = waysTo(compiled(openRate), { abiertos: 201, entregados: 900 }, 30);
		// 201 ÷ 0.3 = 670
		expect(delivered).toMatchObject({ kind: "to", to: 670, change: -230 });
	});

	it("gives money in cents where that comes near enough, else with as many decimals as it takes", () => {
		// 2 × 1.5 = 3 takes 0.333… a click more of the first; 3 ÷ 7 = 0.428… is 0.43 in cents.
		const metric = metricOf({
			formula: "a * b",
			inputs: [
				{ id: "a", label: "A", unit: "€", kind: "money", example: 1 },
				{ id: "b", label: "B", unit: "veces", kind: "ratio", example: 7 },
			],
			output: { unit: "€", decimals: 2 },
		});
		const [up] = waysTo(compiled(metric), { a: 0.2, b: 7 }, 3);
		expect(up).toMatchObject({ kind: "to", to: 0.43, change: 0.23, landing: "over" });
		expect(up && "exact" in up && up.exact).toBeCloseTo(3 / 7, 12);
		const [down] = waysTo(compiled(metric), { a: 2, b: 7 }, 3);
		expect(down).toMatchObject({ kind: "to", to: 0.429, landing: "reach" });
	});

	it("gives the number itself where the field is empty", () => {
		const [opened] = waysTo(compiled(openRate), { entregados: 5600 }, 25);
		expect(opened).toEqual({ input: openRate.inputs[0], kind: "to", to: 1400, result: 25, landing: "reach" });
	});

	it("says that one is there already, and why another way leads nowhere", () => {
		expect(waysTo(compiled(openRate), { abiertos: 225, entregados: 900 }, 25).map(({ kind }) => kind)).toEqual([
			"there",
			"there",
		]);
		expect(waysTo(compiled(openRate), { abiertos: 225, entregados: 900 }, 120)).toMatchObject([
			{ kind: "none", reason: { code: "stops", value: 1080 } },
			{ kind: "none", reason: { code: "stops", value: 187.5 } },
		]);
		const square = compiled(lettersMetric("a ^ 2 + 0 * b", "ab"));
		expect(waysTo(square, { a: 3, b: 1 }, -1).map((way) => way.kind === "none" && way.reason.code)).toEqual([
			"turns-back",
			"no-change",
		]);
	});

	it.each<[string, readonly number[], number, number, number, string]>([
		// Metric, numbers, target, which input, the number proposed, and how its result stands to the target.
		["conversion-equilibrio", [3, 0.125], 5, 1, 60, "reach"],
		["roas", [1000, 333.333], 4, 1, 250, "reach"],
		["cac", [699.505, 300, 10], 90, 0, 600, "reach"],
		["clv", [33.333, 3, 2], 100, 0, 16.66, "under"],
		["visitas-necesarias", [50, 3.7], 777, 0, 28, "under"],
		["muestra-encuesta", [2000, 5, 50, 1.96], 355, 0, 4498, "reach"],
	])("%s with %j for %d: input %d to %d (%s)", (id, numbers, target, at, to, landing) => {
		const its = compiled(course(id));
		const values = Object.fromEntries(its.metric.inputs.map((input, index) => [input.id, numbers[index]]));
		const way = waysTo(its, values, target, its.metric.benchmarks[0])[at];
		expect(way).toMatchObject({ kind: "to", to, landing });
		const isStepped = its.metric.formula.startsWith("ceil");
		if (isStepped || landing === "reach") expect(way).not.toHaveProperty("exact");
	});

	it("never proposes nothing where something is needed", () => {
		const its = compiled(course("conversion-equilibrio"));
		const [cost = "", margin = ""] = its.metric.inputs.map(({ id }) => id);
		const [way] = waysTo(its, { [cost]: 3, [margin]: 0.125 }, 5);
		expect(way).toMatchObject({ kind: "to", to: 0.00625, landing: "reach" });
	});

	it("says that no population needs a sample larger than an endless one's", () => {
		const its = compiled(course("muestra-encuesta"));
		const values = Object.fromEntries(its.metric.inputs.map(({ id, example }) => [id, example]));
		expect(waysTo(its, values, 400)[0]).toMatchObject({ kind: "none", reason: { code: "no-change" } });
	});

	it("keeps its word: what is shown, typed into the field, gives the result that is claimed", () => {
		let checked = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...courseMetrics, ...hardMetrics),
				fc.double({ min: 0.5, max: 1.6, noNaN: true }),
				fc.double({ min: 0.5, max: 1.6, noNaN: true }),
				fc.integer({ min: 1, max: 4 }),
				fc.constantFrom("es", "en"),
				(metric, by, stretch, figures, locale) => {
					const its = compiled(metric);
					const examples = metric.inputs.map(({ id, kind, example, min = -1e15, max = 1e15 }) => {
						const number = Number((example * stretch).toPrecision(6));
						return [id, Math.min(max, Math.max(min, kind === "count" ? Math.round(number) : number))] as const;
					});
					const values = Object.fromEntries(examples);
					const now = workMetric(its, values);
					fc.pre(now.kind === "result");
					if (now.kind !== "result") return;
					const [benchmark] = metric.benchmarks;
					const targets = [
						Number((now.value * by).toPrecision(figures)),
						betterBy(metric, now.value),
						...goalsOf(benchmark),
					];
					for (const target of targets) {
						const goal = formatThreshold(target, metric.output, locale);
						const decimals =
							/[.,](\d+)\D*$/.exec(
								goal.replace(/[.,](?=\d{3})/gu, (mark) => (mark === (locale === "es" ? "." : ",") ? "" : mark)),
							)?.[1]?.length ?? 0;
						for (const way of waysTo(its, values, target, benchmark)) {
							if (way.kind !== "to") continue;
							checked++;
							const said = `${metric.id} ${way.input.id} ${target} ${JSON.stringify(values)}: ${inputText(way.to, way.input, locale)}`;
							const typed = readField(inputText(way.to, way.input, locale), way.input.unit, locale);
							expect(typed.kind, said).toBe("number");
							const back = typed.kind === "number" ? typed.value : Number.NaN;
							const there = workMetric(its, { ...values, [way.input.id]: back });
							expect(there.kind, said).toBe("result");
							if (there.kind !== "result") continue;
							// To the decimals of the target, where it was asked for with more than results have.
							const isFine = decimals > metric.output.decimals;
							const shown = (value: number) =>
								isFine
									? formatOutput(value, { ...metric.output, decimals }, locale)
									: formatJudged(value, metric, benchmark, locale);
							if (way.landing === "reach") expect(shown(there.value), said).toBe(shown(target));
							else {
								expect(shown(there.value), said).not.toBe(shown(target));
								expect(there.value > target ? "over" : "under", said).toBe(way.landing);
							}
							if (way.exact !== undefined) {
								const just = evaluate(its.formula, { ...values, [way.input.id]: way.exact });
								expect(Math.abs(just - target), said).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(target)));
							}
							expect(way.change, said).toBe(settle(way.to - (values[way.input.id] ?? 0)));
						}
					}
				},
			),
			{ numRuns: 400 },
		);
		expect(checked).toBeGreaterThan(200);
	});
});

describe("the targets that a metric offers", () => {
	const between = { segment: "S", source: "F", operator: "between", values: [20, 25] as [number, number] } as const;

	it("are the ends of what is recommended", () => {
		expect(goalsOf(undefined)).toEqual([]);
		expect(goalsOf(between)).toEqual([20, 25]);
		expect(goalsOf({ segment: "S", source: "F", operator: ">", value: 3 })).toEqual([3]);
		expect(goalsOf({ segment: "S", source: "F", operator: "<=", value: 0.5 })).toEqual([0.5]);
	});

	it.each([
		["higher-better", 10, 20],
		["higher-better", 22, 25],
		["higher-better", 25, 25],
		["higher-better", 40, undefined],
		["lower-better", 40, 25],
		["lower-better", 22, 20],
		["lower-better", 10, undefined],
		["range", 10, 20],
		["range", 40, 25],
	] as const)("%s from %d: next is %s", (direction, value, goal) => {
		expect(nextGoal(direction, [20, 25], value)).toBe(goal);
	});

	it("are none where the only threshold is met already", () => {
		expect(nextGoal("higher-better", [3], 3.5)).toBeUndefined();
		expect(nextGoal("higher-better", [3], 3)).toBe(3);
		expect(nextGoal("lower-better", [0.5], 0.4)).toBeUndefined();
		expect(nextGoal("lower-better", [0.5], 0.6)).toBe(0.5);
		expect(nextGoal("lower-better", [0.5], undefined)).toBe(0.5);
	});

	it("are a tenth better where nothing is recommended, but not more than all of it", () => {
		const { output } = course("tasa-apertura");
		const percent = metricOf({ formula: "a", inputs: [], output });
		expect(betterBy(percent, 20)).toBe(22);
		expect(betterBy(percent, 95)).toBe(97.5);
		expect(betterBy(percent, 150)).toBe(165);
		expect(betterBy({ ...percent, direction: "lower-better" }, 20)).toBe(18);
		expect(betterBy({ ...percent, output: { unit: "€", decimals: 2 } }, 95)).toBe(105);
		expect(betterBy(percent, -20)).toBe(-18);
	});

	it("are whole where results are", () => {
		const days = { ...metricOf({ formula: "a", inputs: [] }), output: { unit: "days", decimals: 0 } } as const;
		expect(betterBy({ ...days, direction: "lower-better" }, 22)).toBe(19);
		expect(betterBy({ ...days, direction: "lower-better" }, 3)).toBe(2);
		expect(betterBy({ ...days, direction: "lower-better" }, 1)).toBe(1);
		expect(betterBy({ ...days, direction: "higher-better" }, 22)).toBe(25);
	});
});
