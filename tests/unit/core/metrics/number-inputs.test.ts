import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import type { NumberLocale } from "../../../../core/metrics/number-locale.ts";
import { readNumber } from "../../../../core/metrics/number-read.ts";
import { readField } from "../../../../renderer/ui/number-field-reading.ts";
import { runs } from "../../../support/runs.ts";
import { numberInputs, type Outcome } from "./number-inputs.ts";

function expectedOf(outcome: Outcome): unknown {
	if (typeof outcome === "string") return outcome;
	const { value, ask, percent, currency } = typeof outcome === "number" ? { value: outcome } : outcome;
	return { value, ask: ask === true, percent: percent === true, currency };
}

function readAs(typed: string, locale: NumberLocale): unknown {
	const read = readNumber(typed, locale);
	if (!read.ok) return read.reason;
	return { value: read.value, ask: read.ambiguous, percent: read.percent, currency: read.currency };
}

const rows = Object.values(numberInputs).flat();

describe("numbers as people type them", () => {
	it("has at least 400 inputs, none twice", () => {
		expect(rows.length).toBeGreaterThanOrEqual(400);
		expect(new Set(rows.map(([typed]) => typed)).size).toBe(rows.length);
	});

	it.each(Object.entries(numberInputs))("%s", (_, group) => {
		for (const locale of ["es", "en"] as const) {
			const expected = group.map(([typed, es, en = es]) => [typed, expectedOf(locale === "es" ? es : en)]);
			expect(
				group.map(([typed]) => [typed, readAs(typed, locale)]),
				locale,
			).toEqual(expected);
		}
	});

	it("reads in Mexico as in English, and in Argentina, Spain and Brazil as in Spanish", () => {
		const like: [NumberLocale, Locale][] = [
			["es-MX", "en"],
			["en-US", "en"],
			["es-ES", "es"],
			["es-AR", "es"],
			["pt-BR", "es"],
		];
		for (const [tag, locale] of like) {
			const told = rows.map(([typed]) => [typed, readAs(typed, tag)]);
			expect(told, tag).toEqual(rows.map(([typed]) => [typed, readAs(typed, locale)]));
		}
	});

	it("never shows a field's reading in silence where somebody else would read another number", () => {
		const silent = rows.filter(([typed]) =>
			(["es", "en"] as const).some((locale) => {
				const read = readNumber(typed, locale);
				if (!read.ok || !read.ambiguous) return false;
				const field = readField(typed, read.percent ? "%" : read.currency, locale);
				return field.kind !== "number" || field.echo === undefined;
			}),
		);
		expect(silent).toEqual([]);
	});
});

describe("what is formatted is read back as the same number", () => {
	const tags: NumberLocale[] = ["es-ES", "es-MX", "es-AR", "en-US", "pt-BR", "es", "en"];
	/** Built from whole numbers, so that the value is what its decimal digits say. */
	const figures = fc
		.tuple(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.integer({ min: 0, max: 9 }))
		.map(([digits, places]) => ({ value: Number(`${digits}e-${places}`) + 0, places }));

	it.each(tags)("in %s, with any decimals, as percent and as money", (tag) => {
		fc.assert(
			fc.property(figures, ({ value, places }) => {
				expect(readNumber(formatNumber(value, tag), tag)).toMatchObject({ ok: true, value });
				expect(readNumber(formatNumber(value, tag, { decimals: places }), tag)).toMatchObject({ ok: true, value });
				const options = { decimals: places };
				expect(readNumber(formatQuantity(value, "%", tag, options), tag)).toMatchObject({ value, percent: true });
				for (const currency of ["€", "$", "£", "MXN", "BRL"]) {
					expect(readNumber(formatQuantity(value, currency, tag, options), tag)).toMatchObject({ value, currency });
				}
			}),
			{ numRuns: runs(200) },
		);
	});

	it("is written as its country writes it", () => {
		expect(tags.map((tag) => formatNumber(-1234567.5, tag))).toEqual([
			"−1.234.567,5",
			"−1,234,567.5",
			"−1.234.567,5",
			"−1,234,567.5",
			"−1.234.567,5",
			"−1.234.567,5",
			"−1,234,567.5",
		]);
		expect(formatNumber(1234.5, "es-ES")).toBe("1.234,5");
		expect(formatNumber(1234.5, "es-MX")).toBe("1,234.5");
	});

	it("and as the system itself writes it there, with its own grouping", () => {
		for (const tag of tags) {
			for (const useGrouping of ["auto", "min2", "always", false] as const) {
				const format = new Intl.NumberFormat(tag, { useGrouping, maximumFractionDigits: 9 });
				for (const value of [0, 7, 0.25, 1234, 1234.5, 12345.678, 1234567.891, -98765432.1]) {
					expect(readNumber(format.format(value), tag), `${tag} ${format.format(value)}`).toMatchObject({ value });
				}
			}
		}
	});
});
