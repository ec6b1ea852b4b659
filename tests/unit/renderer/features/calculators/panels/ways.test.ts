import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../../../core/metrics/evaluate.ts";
import { settle } from "../../../../../../core/metrics/precision.ts";
import { workMetric } from "../../../../../../core/metrics/work.ts";
import { betterBy, goalsOf, nextGoal } from "../../../../../../renderer/features/calculators/panels/goals.ts";
import { waysTo } from "../../../../../../renderer/features/calculators/panels/ways.ts";
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

	it("rounds money and rates a little beyond the target, never short of it", () => {
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
		expect(up).toMatchObject({ kind: "to", to: 0.43, change: 0.23 });
		expect(up && "exact" in up && up.exact).toBeCloseTo(3 / 7, 12);
		const [down] = waysTo(compiled(metric), { a: 2, b: 7 }, 3);
		expect(down).toMatchObject({ kind: "to", to: 0.42 });
	});

	it("gives the number itself where the field is empty", () => {
		const [opened] = waysTo(compiled(openRate), { entregados: 5600 }, 25);
		expect(opened).toEqual({ input: openRate.inputs[0], kind: "to", to: 1400 });
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

	it("agrees with the formula worked forward, for every metric, input and target near its example", () => {
		let checked = 0;
		const metrics = [...courseMetrics, ...hardMetrics];
		fc.assert(
			fc.property(fc.constantFrom(...metrics), fc.double({ min: 0.5, max: 1.6, noNaN: true }), (metric, by) => {
				const its = compiled(metric);
				const values = Object.fromEntries(metric.inputs.map(({ id, example }) => [id, example]));
				const now = workMetric(its, values);
				if (now.kind !== "result") throw new Error(`${metric.id} has no result`);
				const target = Number((now.value * by).toPrecision(4));
				const toward = Math.sign(target - now.value);
				for (const way of waysTo(its, values, target)) {
					if (way.kind !== "to") continue;
					checked++;
					const there = workMetric(its, { ...values, [way.input.id]: way.to });
					expect(there.kind, `${metric.id} ${way.input.id} ${target}`).toBe("result");
					if (there.kind !== "result") continue;
					const near = 1e-9 * Math.max(1, Math.abs(target));
					const beyond = toward * (settle(there.value) - target);
					expect(beyond, `${metric.id} ${way.input.id} ${target}`).toBeGreaterThanOrEqual(-near);
					const exact = way.exact ?? way.to;
					const just = evaluate(its.formula, { ...values, [way.input.id]: exact });
					if (way.input.kind !== "count" || way.exact !== undefined) {
						expect(Math.abs(just - target), `${metric.id} ${way.input.id}`).toBeLessThanOrEqual(near);
					}
					expect(way.change).toBe(settle(way.to - (values[way.input.id] ?? 0)));
				}
			}),
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
});
