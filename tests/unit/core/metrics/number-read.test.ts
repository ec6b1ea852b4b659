import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { type NumberRefusal, readNumber } from "../../../../core/metrics/number-read.ts";
import { runs } from "../../../support/runs.ts";

const plain = (value: number) => ({ ok: true, value, percent: false, ambiguous: false });
const echoed = (value: number) => ({ ok: true, value, percent: false, ambiguous: true });

describe("readNumber: what both locales read alike", () => {
	it.each<[string, number]>([
		["0", 0],
		["007", 7],
		["1234", 1234],
		["  12 ", 12],
		["\u00a012\u00a0", 12],
		["-5", -5],
		["\u22125", -5],
		["\u20135", -5],
		["- 5", -5],
		["+5", 5],
		["-0", 0],
		["1 234", 1234],
		["1\u00a0234", 1234],
		["1\u202f234", 1234],
		["1\u2009234", 1234],
		["12 345 678", 12345678],
		["1'234'567", 1234567],
		["1\u2019234\u2019567", 1234567],
	])("reads %j as %d", (text, value) => {
		expect(readNumber(text, "es")).toEqual(plain(value));
		expect(readNumber(text, "en")).toEqual(plain(value));
		expect(Object.is(readNumber(text, "es").ok && value, value)).toBe(true);
	});

	it.each(["\u200b", "\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\ufeff"])(
		"passes over %j, which nobody sees, wherever it was pasted",
		(mark) => {
			expect(readNumber(`${mark}12${mark}40${mark} %${mark}`, "es")).toEqual({ ...plain(1240), percent: true });
			expect(readNumber(mark, "es")).toEqual({ ok: false, reason: "empty" });
			expect(readNumber(`${mark}12${mark}a`, "es")).toEqual({ ok: false, reason: "not-a-number", at: 4 });
		},
	);

	it("never gives a negative zero", () => {
		const read = readNumber("-0", "es");
		expect(read.ok && Object.is(read.value, 0)).toBe(true);
	});
});

describe("readNumber: the locale's own way", () => {
	it.each<[string, number]>([
		["1.234,5", 1234.5],
		["1 234,5", 1234.5],
		["1\u202f234,5", 1234.5],
		["1'234,5", 1234.5],
		["1.000.000", 1000000],
		["22,1", 22.1],
		["0,123", 0.123],
		["1234,567", 1234.567],
		[",5", 0.5],
		["5,", 5],
		["1.234,", 1234],
		["1.234,567", 1234.567],
	])("reads %j in Spanish as %d, and its mirror image in English", (text, value) => {
		const mirrored = text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
		expect(readNumber(text, "es")).toEqual(plain(value));
		expect(readNumber(mirrored, "en")).toEqual(plain(value));
	});
});

describe("readNumber: the point that ends a sentence", () => {
	it.each<[string, number]>([
		["12.", 12],
		["1 240. ", 1240],
		["-3.", -3],
	])("is no part of %j, in either language", (text, value) => {
		expect(readNumber(text, "es")).toEqual(plain(value));
		expect(readNumber(text, "en")).toEqual(plain(value));
	});

	it("may stand behind a % or a currency, too", () => {
		expect(readNumber("22,1 %.", "es")).toMatchObject({ ok: true, value: 22.1, percent: true });
		expect(readNumber("1.234,50 €.", "es")).toMatchObject({ ok: true, value: 1234.5, currency: "€" });
	});
});

describe("readNumber: what another person would read differently is flagged", () => {
	it.each<[string, number, number]>([
		["1.234", 1234, 1.234],
		["1,234", 1.234, 1234],
		["12.345", 12345, 12.345],
		["999,000", 999, 999000],
	])("%j is %d in Spanish and %d in English", (text, spanish, english) => {
		expect(readNumber(text, "es")).toEqual(echoed(spanish));
		expect(readNumber(text, "en")).toEqual(echoed(english));
	});

	it.each<[string, number]>([
		["1,234.5", 1234.5],
		["1,234,567.89", 1234567.89],
		["1,000,000", 1000000],
		["1 234.5", 1234.5],
		["22.1", 22.1],
		["0.123", 0.123],
		[".5", 0.5],
		["1.2345", 1.2345],
		["1234.567", 1234.567],
	])("%j, the other locale's form, can only mean %d", (text, value) => {
		const mirrored = text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
		expect(readNumber(text, "es")).toEqual(echoed(value));
		expect(readNumber(mirrored, "en")).toEqual(echoed(value));
	});

	it("an apostrophe is a thousands mark to some and a decimal mark to others", () => {
		expect(readNumber("1'234", "es")).toEqual(echoed(1234));
	});
});

describe("readNumber: percent and money", () => {
	it.each(["22,1 %", "22,1%", "22,1\u00a0%"])("keeps the figure of %j", (text) => {
		expect(readNumber(text, "es")).toEqual({ ok: true, value: 22.1, percent: true, ambiguous: false });
	});

	it.each<[string, number, string]>([
		["€ 12,50", 12.5, "€"],
		["12,50 €", 12.5, "€"],
		["12,50€", 12.5, "€"],
		["$3", 3, "$"],
		["-$3", -3, "$"],
		["$-3", -3, "$"],
		["£ 3", 3, "£"],
		["1.234,50 €", 1234.5, "€"],
	])("reads %j", (text, value, currency) => {
		expect(readNumber(text, "es")).toEqual({ ...plain(value), currency });
	});
});

describe("readNumber: refusals", () => {
	it.each<[string, NumberRefusal, number | undefined]>([
		["", "empty", undefined],
		[" \u00a0 ", "empty", undefined],
		["12a", "not-a-number", 2],
		["a12", "not-a-number", 0],
		["1e3", "exponent", 1],
		["%22", "not-a-number", 0],
		["22%%", "not-a-number", 2],
		["€5€", "not-a-number", 2],
		["€5%", "not-a-number", 2],
		["--5", "not-a-number", 1],
		["5-", "not-a-number", 1],
		["5-3", "not-a-number", 1],
		["(5)", "parentheses", 0],
		["-", "not-a-number", 0],
		["%", "not-a-number", 0],
		["€", "not-a-number", 0],
		[",", "not-a-number", 0],
		["Infinity", "not-a-number", 0],
		["NaN", "not-a-number", 0],
		["0x10", "not-a-number", 1],
		["1_000", "not-a-number", 1],
		["١٢٣", "other-digits", 0],
		["1.23.4", "bad-grouping", 1],
		["1.2345,6", "bad-grouping", 1],
		["1.5,5", "bad-grouping", 1],
		["0.123,4", "bad-grouping", 1],
		["1234.567,8", "bad-grouping", 4],
		["1 23", "bad-grouping", 1],
		["1  234", "bad-grouping", 1],
		["12 34 567", "bad-grouping", 2],
		["1'5", "bad-grouping", 1],
		["1,2,3", "two-decimal-marks", 3],
		["1,,2", "two-decimal-marks", 2],
		["1.234,5,6", "two-decimal-marks", 7],
		["12.34,5.6", "mixed-marks", 7],
		["1.234,567.890", "mixed-marks", 9],
		["1,234.", "mixed-marks", 5],
		["1 234'567", "mixed-marks", 5],
		["1 234.567.890", "mixed-marks", 9],
		["1 234.567", "mixed-marks", 5],
		["1.234 567", "mixed-marks", 5],
		["1,234 567", "mixed-marks", 5],
		["9999999999999999", "too-large", 0],
		[`1${" 000".repeat(14)}`, "too-large", 0],
	])("refuses %j in Spanish: %s", (text, reason, at) => {
		expect(readNumber(text, "es")).toEqual(at === undefined ? { ok: false, reason } : { ok: false, reason, at });
	});

	it.each([61, 10_000])("refuses %d characters", (length) => {
		expect(readNumber("1".repeat(length), "es")).toEqual({ ok: false, reason: "too-long", at: 60 });
		expect(readNumber(`1${" ".repeat(length)}`, "es")).toMatchObject({ reason: "too-long" });
	});

	it("tells wrong grouping from a second decimal mark by the locale", () => {
		expect(readNumber("1.2.3", "en")).toMatchObject({ reason: "two-decimal-marks" });
		expect(readNumber("1,2,3", "en")).toMatchObject({ reason: "bad-grouping" });
		expect(readNumber("1 234,567", "en")).toMatchObject({ reason: "mixed-marks" });
	});
});

describe("readNumber: properties", () => {
	const locale = fc.constantFrom("es" as const, "en" as const);
	const decimals = fc.integer({ min: 0, max: 6 });
	/** Built from whole numbers, so that the value is what its decimal digits say. */
	const figures = fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), decimals);

	it("reads back what was formatted, in both locales", () => {
		fc.assert(
			fc.property(figures, locale, ([digits, places], where) => {
				const value = Number(`${digits}e-${places}`) + 0;
				const read = readNumber(formatNumber(value, where), where);
				expect(read).toMatchObject({ ok: true, value });
				expect(readNumber(formatNumber(value, where, { decimals: places }), where)).toMatchObject({ value });
			}),
			{ numRuns: runs(200) },
		);
	});

	it("text of the other locale gives the same value flagged, a refusal, or the ambiguous thousand", () => {
		fc.assert(
			fc.property(figures, ([digits, places]) => {
				const value = Number(`${digits}e-${places}`) + 0;
				const read = readNumber(formatNumber(value, "en"), "es");
				if (read.ok && read.value !== value) expect(read.ambiguous).toBe(true);
			}),
			{ numRuns: runs(200) },
		);
	});

	it("gives no value for text with a letter in it, and never throws", () => {
		const letter = fc.constantFrom(..."abcxyzñáßX".split(""));
		const junk = fc.string({ unit: fc.constantFrom(..."0123456789.,  -+%€'ñé".split("")), maxLength: 20 });
		fc.assert(
			fc.property(junk, letter, junk, locale, (before, middle, after, where) => {
				expect(readNumber(before + middle + after, where).ok).toBe(false);
			}),
			{ numRuns: runs(200) },
		);
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 80 }), locale, (text, where) => {
				const read = readNumber(text, where);
				if (read.ok) expect(Number.isFinite(read.value)).toBe(true);
				else if (read.at !== undefined) expect(read.at).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: runs(200) },
		);
	});

	it("keeps every digit that was typed: what is read has no other digits", () => {
		const marks = fc.string({ unit: fc.constantFrom(..."0123456789., ".split("")), minLength: 1, maxLength: 12 });
		const shortest = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });
		fc.assert(
			fc.property(marks, locale, (text, where) => {
				const read = readNumber(text, where);
				if (!read.ok) return;
				const typed = text.replace(/\D/g, "").replace(/^0+|0+$/g, "");
				const kept = shortest
					.format(read.value)
					.replace(/\D/g, "")
					.replace(/^0+|0+$/g, "");
				expect(kept).toBe(typed);
			}),
			{ numRuns: runs(200) },
		);
	});
});
