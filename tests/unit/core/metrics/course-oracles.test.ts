import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledMetric } from "../../../../core/metrics/compile.ts";
import type { EdgeCase, MetricInput } from "../../../../core/metrics/schema.ts";
import { workVariants } from "../../../../core/metrics/variants.ts";
import { workMetric } from "../../../../core/metrics/work.ts";
import { runs } from "../../../support/runs.ts";
import { courseMetrics, endsOf } from "./course-metrics.ts";
import { edgeRows } from "./edge-rows.ts";
import { byHand, oracleNames } from "./hand-oracles.ts";
import { compiled } from "./sample-metrics.ts";

/** Every metric of the course and every other reading of one, each with what its own examples and cases are. */
const readings = courseMetrics.flatMap((metric) => {
	const its = compiled(metric);
	const { worked, edgeCases } = metric;
	const own = { name: metric.id, reading: its, worked, edgeCases };
	const others = its.variants.map(({ variant, compiled: reading }) => ({
		...{ name: `${metric.id}/${variant.id}`, reading },
		...{ worked: variant.worked, edgeCases: variant.edgeCases },
	}));
	return [own, ...others];
});

const tolerance = (right: number) => 1e-9 * Math.max(1, Math.abs(right));
/** What an example says: exact, or rounded to six decimals. */
const stated = (worked: { rounded?: boolean | undefined }) => (worked.rounded === true ? 5.1e-7 : 1e-9);

function resultOf(reading: CompiledMetric, values: Record<string, number>): number {
	const working = workMetric(reading, values);
	if (working.kind !== "result") throw new Error(`${reading.metric.id}: ${JSON.stringify(working)}`);
	return working.value;
}

describe("the metrics of the course against arithmetic by hand", () => {
	it("has every one of the 84, and every other reading, worked by hand, and nothing else", () => {
		expect(courseMetrics).toHaveLength(84);
		expect([...oracleNames].sort()).toEqual(readings.map(({ name }) => name).sort());
	});

	it.each(readings)("$name: its examples come out", ({ name, reading, worked }) => {
		expect(worked.length).toBeGreaterThan(0);
		for (const example of worked) {
			expect(Math.abs(byHand(name, example.inputs) - example.result)).toBeLessThanOrEqual(stated(example));
			// An example names what its formula needs: an edge case may ask for more, of the metric's own examples.
			const rest = Object.fromEntries(reading.metric.inputs.map(({ id, example: its }) => [id, its]));
			const value = resultOf(reading, { ...rest, ...example.inputs });
			expect(Math.abs(value - example.result)).toBeLessThanOrEqual(stated(example));
		}
	});

	const drawn = (input: MetricInput) => {
		const { from, to } = endsOf(input);
		const step = input.range?.step ?? 1;
		return fc
			.integer({ min: 0, max: Math.floor((to - from) / step + 1e-9) })
			.map((steps) => Number((from + steps * step).toPrecision(12)));
	};

	it.each(readings)("$name: any plausible numbers come out as by hand", ({ name, reading }) => {
		const { inputs } = reading.metric;
		let compared = 0;
		fc.assert(
			fc.property(fc.tuple(...inputs.map(drawn)), (numbers) => {
				const values = Object.fromEntries(inputs.map(({ id }, at) => [id, numbers[at] ?? Number.NaN]));
				const working = workMetric(reading, values);
				if (working.kind === "stopped") {
					// Plausible numbers keep the limits; what stops them is a case of the author's.
					expect(working.reason.code).toBe("edge-case");
					return;
				}
				const right = byHand(name, values);
				expect(working).toMatchObject({ kind: "result" });
				if (working.kind === "result") expect(Math.abs(working.value - right)).toBeLessThanOrEqual(tolerance(right));
				compared++;
			}),
			{ numRuns: runs(60), seed: 84 },
		);
		expect(compared).toBeGreaterThan(10);
	});
});

describe("the edge cases of the course", () => {
	const cases = readings.flatMap(({ name, reading, worked, edgeCases }) =>
		edgeCases.map((edgeCase) => ({ name: `${name}/${edgeCase.id}`, reading, worked, edgeCase })),
	);

	it("are all brought about by hand", () => {
		expect(Object.keys(edgeRows).sort()).toEqual(cases.map(({ name }) => name).sort());
	});

	it.each(cases)("$name gives its message", ({ name, reading, worked, edgeCase }) => {
		const [action, changed] = edgeRows[name] ?? ["stop", {}];
		const examples = Object.fromEntries(reading.metric.inputs.map(({ id, example }) => [id, example]));
		const values = { ...examples, ...worked[0]?.inputs, ...changed };
		const { id, message } = edgeCase;
		const told = { id, message };
		const working = workMetric(reading, values);
		expect(edgeCase.action).toBe<EdgeCase["action"]>(action);
		if (action === "stop") expect(working).toEqual({ kind: "stopped", reason: { code: "edge-case", ...told } });
		else if (action === "warn") expect(working).toMatchObject({ kind: "result", warnings: [told] });
		else expect(working).toMatchObject({ kind: "result", notes: [told] });
		// One short of it, as the example itself is, it says nothing.
		expect(JSON.stringify(workMetric(reading, { ...examples, ...worked[0]?.inputs }))).not.toContain(message);
	});
});

describe("the campaign of 1,000 sent, 900 delivered, 200 opens, 20 clicks", () => {
	const campaign = { enviados: 1000, entregados: 900, abiertos: 200, clics_unicos: 20 };
	const shown = (id: string) => {
		const metric = courseMetrics.find((one) => one.id === id);
		if (metric === undefined) throw new Error(id);
		return workVariants(compiled(metric), campaign).map(({ reading, name, working }) => [
			reading,
			name,
			working.kind === "result" && Number(working.value.toFixed(9)),
		]);
	};

	it("has both readings of the open rate, and those of the click rate, with their names", () => {
		expect(shown("tasa-apertura")).toEqual([
			["Sobre entregados", "Tasa de apertura", 22.222222222],
			["Sobre enviados", "Tasa de apertura", 20],
		]);
		expect(shown("ctr-email")).toEqual([
			["Sobre entregados", "Click-through rate (CTR)", 2.222222222],
			["Sobre aperturas", "CTOR (click-to-open rate)", 10],
			["Sobre enviados", "Click-through rate (CTR)", 2],
		]);
	});
});
