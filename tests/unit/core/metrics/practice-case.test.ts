import { describe, expect, it } from "vitest";
import { drawCase } from "../../../../core/metrics/practice-case.ts";
import { markCase } from "../../../../core/metrics/practice-mark.ts";
import { readingOf, shownDecimals } from "../../../../core/metrics/practice-model.ts";
import { listedInputs, situationText } from "../../../../core/metrics/practice-text.ts";
import { wrongWays } from "../../../../core/metrics/practice-ways.ts";
import { type CompiledMetric, workMetric } from "../../../../core/metrics/work.ts";
import { full } from "../../../support/runs.ts";
import { courseMetrics, hardMetrics } from "./course-metrics.ts";
import { compiled, openRate } from "./sample-metrics.ts";

const levels = [1, 2, 3];
const seeds = Array.from({ length: full ? 1500 : 30 }, (_, seed) => seed);
const metrics = courseMetrics.map((metric) => [metric.id, compiled(metric)] as const);

/** The reading asked for, with the numbers of a case and its answer in it, worked. */
function workedBack(its: CompiledMetric, drawn: NonNullable<ReturnType<typeof drawCase>>) {
	const { reading, input, told, expected } = drawn;
	return workMetric(readingOf(its, reading), input === undefined ? told : { ...told, [input]: Math.round(expected) });
}

function misses(its: CompiledMetric, level: number): unknown[] {
	const { metric } = its;
	return seeds.flatMap((seed) => {
		const drawn = drawCase(its, seed, level);
		if (drawn === undefined) return [{ seed, why: "none" }];
		const { reading, input, told, expected, target } = drawn;
		const worked = workMetric(readingOf(its, reading), input === undefined ? told : { ...told, [input]: expected });
		const result = worked.kind === "result" ? worked.value : undefined;
		const limited = [...metric.inputs, ...metric.variants.flatMap((variant) => variant.inputs)];
		const found: unknown[] = [];
		// An input asked for may come out with decimals where the told result had to be rounded.
		const solvable = input === undefined || Number.isInteger(expected);
		if (solvable && worked.kind !== "result") found.push({ seed, why: worked });
		if (worked.kind === "result" && worked.warnings.length > 0) found.push({ seed, why: worked.warnings });
		const wanted = target ?? expected;
		if (result !== undefined && Math.abs(result - wanted) > 1e-6 * Math.max(1, Math.abs(wanted))) {
			found.push({ seed, why: "another result", result, wanted });
		}
		for (const [id, value] of Object.entries(told)) {
			const of = limited.find((one) => one.id === id);
			const { from, to } = of?.range ?? { from: value, to: value };
			if (value < from || value > to) found.push({ seed, why: "out of range", id, value });
			if (of?.kind === "count" && !Number.isInteger(value)) found.push({ seed, why: "not whole", id, value });
		}
		if (level === 1 && (reading !== undefined || input !== undefined)) found.push({ seed, why: "too hard" });
		return found;
	});
}

/** What a case is known by: the numbers that its answer hangs on, the answer among them where an input is asked for. */
function numbersOf(its: CompiledMetric, drawn: ReturnType<typeof drawCase>): string {
	if (drawn === undefined) return "none";
	const { reading, input, told, expected } = drawn;
	const numbers = input === undefined ? told : { ...told, [input]: Number(expected.toFixed(6)) };
	const { variants, inputs } = its.metric;
	const all = [...inputs, ...variants.flatMap((variant) => variant.inputs)];
	const formula = readingOf(its, reading).metric.formula;
	const used = all.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(formula)).map(({ id }) => `${id}=${numbers[id]}`);
	return used.join(" ");
}

describe.each(metrics)("cases of %s", (_id, its) => {
	it("are there at every level for every seed, in range, without an edge case, and right", () => {
		for (const level of levels) expect(misses(its, level)).toEqual([]);
	});

	it("never come again before five others were answered, at whatever level", () => {
		const cases = seeds.slice(0, 40).map((seed) => levels.map((level) => numbersOf(its, drawCase(its, seed, level))));
		const repeated = cases.flatMap((now, seed) => {
			const before = cases.slice(Math.max(0, seed - 5), seed).flat();
			return now.filter((one) => before.includes(one)).map((one) => ({ seed, one }));
		});
		expect(repeated).toEqual([]);
	});

	it("are never right by a known wrong way, which is named, and never wrong for who is right", () => {
		const named = new Set<string>();
		for (const level of levels) {
			for (const seed of seeds.slice(0, 40)) {
				const drawn = drawCase(its, seed, level);
				if (drawn === undefined) throw new Error(`No case ${seed} at level ${level}`);
				const { expected } = drawn;
				const typed = (value: number) => ({ value, typed: String(value) });
				expect(markCase(its, drawn, typed(expected))).toEqual({ correct: true, expected });
				const shown = shownDecimals(readingOf(its, drawn.reading), drawn);
				const rounded = expected.toFixed(shown);
				expect(markCase(its, drawn, { value: Number(rounded), typed: rounded })).toEqual({ correct: true, expected });
				// Two of the last digit beside it is wrong, however near: 100.02 for 100.00.
				const beside = (Number(rounded) + 2 * 10 ** -shown).toFixed(shown);
				expect(markCase(its, drawn, { value: Number(beside), typed: beside }).correct).toBe(false);
				for (const way of wrongWays(its, drawn)) {
					const { correct, slip } = markCase(its, drawn, typed(way.value));
					expect(correct).toBe(false);
					expect(slip).toBeDefined();
					if (slip?.kind === "way") named.add(slip.name);
				}
			}
		}
		const known = its.metric.misconceptions.map(({ name }) => name);
		expect(known.filter((name) => !named.has(name))).toEqual([]);
	});
});

it("are the same for the same seed, and others for another", () => {
	const [its] = metrics.map(([, one]) => one);
	if (its === undefined) throw new Error("There are no metrics.");
	const fifty = Array.from({ length: 50 }, (_, seed) => seed);
	const drawn = fifty.map((seed) => JSON.stringify(drawCase(its, seed, 2)));
	expect(drawn).toEqual(fifty.map((seed) => JSON.stringify(drawCase(its, seed, 2))));
	expect(new Set(drawn).size).toBeGreaterThan(40);
});

it("are drawn the same on every machine: written down once", () => {
	const openings = metrics.find(([id]) => id === "tasa-apertura")?.[1];
	if (openings === undefined) throw new Error("There is no open rate.");
	expect(drawCase(openings, 0, 1)).toMatchObject({ told: { abiertos: 400, entregados: 1000 }, expected: 40 });
	expect(drawCase(openings, 0, 3)).toEqual({
		reading: undefined,
		input: "abiertos",
		situation: undefined,
		told: { entregados: 2000 },
		target: 23.4,
		expected: 468,
	});
});

/** All cases of a metric at a level, for the first seeds. */
function casesOf(id: string, level: number) {
	const its = metrics.find(([one]) => one === id)?.[1];
	if (its === undefined) throw new Error(`There is no ${id}.`);
	return seeds.slice(0, 50).flatMap((seed) => drawCase(its, seed, level) ?? []);
}

it("have at the first level answers that are round, too", () => {
	for (const { told, expected } of casesOf("leads-necesarios", 1)) {
		const { ventas_objetivo = 0, tasa_cierre = 1 } = told;
		expect((ventas_objetivo * 100) / tasa_cierre).toBeCloseTo(expected, 9);
	}
	for (const id of ["tasa-apertura", "costo-por-lead", "cac", "roi", "leads-necesarios"]) {
		for (const { expected } of casesOf(id, 1)) {
			const digits = String(expected)
				.replace(/\D/g, "")
				.replace(/^0+|0+$/g, "");
			expect(digits.length, `${id}: ${expected}`).toBeLessThanOrEqual(3);
		}
	}
});

it("of another reading have most emails delivered, as in a campaign", () => {
	const listed = casesOf("tasa-apertura", 2).filter(({ told }) => told["enviados"] !== undefined);
	expect(listed.length).toBeGreaterThan(10);
	for (const { told } of listed) {
		const share = (told["entregados"] ?? 0) / (told["enviados"] ?? 1);
		expect(share).toBeGreaterThan(0.65);
		expect(share).toBeLessThanOrEqual(1);
	}
});

it("come from around the examples where an author gave no ranges, and are listed where there is no situation", () => {
	const its = compiled({ ...openRate, inputs: openRate.inputs.map((input) => ({ ...input, example: 400 })) });
	for (const level of levels) {
		for (const seed of seeds.slice(0, 30)) {
			const drawn = drawCase(its, seed, level);
			if (drawn === undefined) throw new Error(`No case ${seed} at level ${level}`);
			expect(workedBack(its, drawn).kind).toBe("result");
			expect(situationText(its.metric, drawn, "es")).toBeUndefined();
			expect(listedInputs(its.metric, drawn)).toEqual(["abiertos", "entregados"]);
		}
	}
});

it("are found, or said not to be, for formulas harder than the course's", () => {
	for (const metric of hardMetrics) {
		for (const seed of seeds.slice(0, 5)) {
			const drawn = drawCase(compiled(metric), seed, 2);
			if (drawn !== undefined) expect(workedBack(compiled(metric), drawn).kind).toBe("result");
		}
	}
});

describe("a situation", () => {
	const its = metrics.find(([id]) => id === "costo-por-lead")?.[1];
	it("has every number that it needs, written as its language does", () => {
		if (its === undefined) throw new Error("There is no cost per lead.");
		const drawn = { reading: undefined, input: undefined, situation: 0, target: undefined, expected: 1 };
		const text = (locale: "es" | "en", inversion: number) =>
			situationText(its.metric, { ...drawn, told: { inversion, leads: 1500 } }, locale);
		expect(text("es", 1234.5)).toContain("1.234,50\u00a0€");
		expect(text("es", 1200)).toContain("1.200\u00a0€");
		expect(text("es", 1200)).toContain("1.500");
		expect(text("en", 1234.5)).toContain("1,234.50");
		expect(text("es", 1200)).not.toMatch(/[{}]/);
	});

	it("leaves the numbers that stand by default to be listed", () => {
		const survey = metrics.find(([id]) => id === "muestra-encuesta")?.[1];
		const drawn = survey && drawCase(survey, 0, 1);
		if (survey === undefined || drawn === undefined) throw new Error("There is no survey.");
		expect(drawn.told["z"]).toBe(1.96);
		expect(listedInputs(survey.metric, drawn)).toContain("z");
	});
});
