import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { largestNumber } from "../../../../core/metrics/number-read.ts";
import { type Metric, metricSchema, metricsFileSchema } from "../../../../core/metrics/schema.ts";
import { decodeNumbers, encodeNumbers, longestCode } from "../../../../core/metrics/share-code.ts";

const { metrics } = metricsFileSchema.parse(parse(readFileSync("content/metrics.yaml", "utf8")));

function metricCalled(id: string): Metric {
	const found = metrics.find((metric) => metric.id === id);
	if (found === undefined) throw new Error(`no metric ${id}`);
	return found;
}

const opening = metricCalled("tasa-apertura");
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bare = (code: string) => code.replaceAll("-", "");

/** What can stand in a calculator's fields: whole, with decimals, very small and very large, below zero. */
const number = fc.oneof(
	fc.integer({ min: -1_000_000, max: 1_000_000 }),
	fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100),
	fc.double({ min: -largestNumber, max: largestNumber, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
	fc.constantFrom(0, 1e15, -1e15, 1e-57, 5e-324, 0.1, 123456789012.345),
);
const shared = fc.constantFrom(...metrics).chain((metric) => {
	const ids = [...metric.inputs, ...metric.variants.flatMap(({ inputs }) => inputs)].map(({ id }) => id);
	const segments = metric.benchmarks.map(({ segment }) => segment);
	return fc.record({
		metric: fc.constant(metric),
		values: fc.record(Object.fromEntries(ids.map((id) => [id, number])), { requiredKeys: [] }),
		segment: fc.constantFrom(undefined, ...segments),
	});
});

describe("the code of a calculator's numbers", () => {
	it("brings back the metric, every number exactly, and the segment", () => {
		fc.assert(
			fc.property(shared, ({ metric, values, segment }) => {
				const read = decodeNumbers(metrics, encodeNumbers(metric, values, segment));
				expect(read).toEqual({ ok: true, metric: metric.id, values: { ...values }, segment });
			}),
		);
	});

	it("is sixteen digits for two everyday numbers, in groups of four", () => {
		const code = encodeNumbers(opening, { abiertos: 1240, entregados: 5600 });
		// In a chat somewhere: another code for the same numbers would make that worthless.
		expect(code).toBe("1TZZ-E0AQ-CBK8-008W");
		fc.assert(
			fc.property(shared, ({ metric, values, segment }) => {
				expect(encodeNumbers(metric, values, segment)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})+$/);
			}),
		);
	});

	it("tells every two metrics of the course apart", () => {
		expect(new Set(metrics.map((metric) => encodeNumbers(metric, {}))).size).toBe(metrics.length);
	});

	it("survives lower case, spaces, letters for digits and the rest of an address", () => {
		fc.assert(
			fc.property(shared, ({ metric, values, segment }) => {
				const code = encodeNumbers(metric, values, segment);
				const typed = code.toLowerCase().replaceAll("-", " \n").replaceAll("0", "o").replaceAll("1", "l");
				for (const text of [typed, bare(code).replaceAll("1", "I"), ` https://x.test/#/calculadoras/a/${code} `]) {
					expect(decodeNumbers(metrics, text)).toMatchObject({ ok: true, values: { ...values } });
				}
			}),
		);
	});

	it("is known to be mistyped with any one digit wrong, missing or too many", () => {
		fc.assert(
			fc.property(shared, fc.nat(), fc.integer({ min: 1, max: 31 }), ({ metric, values, segment }, at, by) => {
				const digits = [...bare(encodeNumbers(metric, values, segment))];
				const place = at % digits.length;
				const other = alphabet.charAt((alphabet.indexOf(digits[place] ?? "") + by) % 32);
				for (const slip of [digits.with(place, other), digits.toSpliced(place, 1), digits.toSpliced(place, 0, other)]) {
					expect(decodeNumbers(metrics, slip.join(""))).toEqual({ ok: false, reason: "mistyped" });
				}
			}),
		);
	});

	it("is known to be mistyped with any two neighbours swapped", () => {
		fc.assert(
			fc.property(shared, fc.nat(), ({ metric, values, segment }, at) => {
				const digits = [...bare(encodeNumbers(metric, values, segment))];
				const place = at % (digits.length - 1);
				const [one = "", next = ""] = digits.slice(place, place + 2);
				fc.pre(one !== next);
				const swapped = digits.toSpliced(place, 2, next, one).join("");
				expect(decodeNumbers(metrics, swapped)).toEqual({ ok: false, reason: "mistyped" });
			}),
		);
	});

	it("notices every slip and every swap of one code, one by one", () => {
		const digits = [...bare(encodeNumbers(opening, { abiertos: 1240, entregados: 5600 }))];
		const slips = digits.flatMap((digit, place) =>
			[...alphabet].filter((other) => other !== digit).map((other) => digits.with(place, other)),
		);
		const swaps = digits.flatMap((digit, place) => {
			const next = digits[place + 1];
			return next === undefined || next === digit ? [] : [digits.toSpliced(place, 2, next, digit)];
		});
		for (const wrong of [...slips, ...swaps]) {
			expect(decodeNumbers(metrics, wrong.join(""))).toEqual({ ok: false, reason: "mistyped" });
		}
	});

	it("refuses, with a reason, a metric that is not there or was changed, and what a later version wrote", () => {
		const code = encodeNumbers(opening, { abiertos: 1, entregados: 2 });
		const others = metrics.filter((metric) => metric !== opening);
		expect(decodeNumbers(others, code)).toEqual({ ok: false, reason: "unknown-metric" });
		const [first, ...rest] = opening.inputs;
		const changed = metricSchema.parse({ ...opening, inputs: [{ ...first, unit: "miles de correos" }, ...rest] });
		expect(decodeNumbers([changed], code)).toEqual({ ok: false, reason: "unknown-metric" });
		// Version 2 with the check that every version has, worked out apart from this code.
		expect(decodeNumbers(metrics, "2000-00QX")).toEqual({ ok: false, reason: "newer" });
	});

	it("refuses whatever is no code, and what is far too long", () => {
		expect(decodeNumbers(metrics, "")).toEqual({ ok: false, reason: "empty" });
		expect(decodeNumbers(metrics, " \n")).toEqual({ ok: false, reason: "empty" });
		expect(decodeNumbers(metrics, "1".repeat(longestCode + 1))).toEqual({ ok: false, reason: "too-long" });
		for (const text of ["hola", "0000-0000", "----", "1240", "__proto__", "٣٤٥٦", "🙂🙂", "U".repeat(16), "1e99"]) {
			expect(decodeNumbers(metrics, text)).toEqual({ ok: false, reason: "mistyped" });
		}
	});

	it("throws at nothing, and takes for a code only what it would write itself", () => {
		const digits = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 200 });
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), digits), (text) => {
				const read = decodeNumbers(metrics, text);
				if (!read.ok) return;
				const code = encodeNumbers(metricCalled(read.metric), read.values, read.segment);
				expect(decodeNumbers(metrics, code)).toEqual(read);
				for (const value of Object.values(read.values)) expect(Math.abs(value)).toBeLessThanOrEqual(largestNumber);
			}),
		);
	});

	it("leaves out names that are no input, and what is no number", () => {
		const values = { abiertos: Number.NaN, entregados: Number.POSITIVE_INFINITY, constructor: 3 };
		expect(decodeNumbers(metrics, encodeNumbers(opening, values, "no hay"))).toEqual({
			ok: true,
			metric: opening.id,
			values: {},
			segment: undefined,
		});
	});
});
