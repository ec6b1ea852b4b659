import { describe, expect, it } from "vitest";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { formatOutput } from "../../../../core/metrics/output-format.ts";

const space = "\u00a0";

describe("formatNumber", () => {
	it.each([
		[5600, "5.600", "5,600"],
		[1234.5, "1.234,5", "1,234.5"],
		[999, "999", "999"],
		[1000000, "1.000.000", "1,000,000"],
		[-5, "−5", "−5"],
		[-1234.5, "−1.234,5", "−1,234.5"],
		[0.1 + 0.2, "0,3", "0.3"],
		[-0, "0", "0"],
	])("writes %d as %s in Spanish and %s in English", (value, spanish, english) => {
		expect(formatNumber(value, "es")).toBe(spanish);
		expect(formatNumber(value, "en")).toBe(english);
	});

	it("fills up to the decimals asked for and rounds halves away from zero", () => {
		expect(formatNumber(3, "es", { decimals: 2 })).toBe("3,00");
		expect(formatNumber(1.005, "es", { decimals: 2 })).toBe("1,01");
		expect(formatNumber(-2.5, "es", { decimals: 0 })).toBe("−3");
		expect(formatNumber(2.5, "es", { maxDecimals: 3 })).toBe("2,5");
		expect(formatNumber(2.34567, "es", { maxDecimals: 3 })).toBe("2,346");
	});

	it("never writes a negative zero", () => {
		expect(formatNumber(-0.001, "es", { decimals: 2 })).toBe("0,00");
	});

	it.each([Number.NaN, Number.POSITIVE_INFINITY])("writes %d as a dash", (value) => {
		expect(formatNumber(value, "es")).toBe("—");
		expect(formatQuantity(value, "%", "es")).toBe("—");
	});
});

describe("formatQuantity", () => {
	it.each([
		[22.1, "%", `22,1${space}%`, "22.1%"],
		[1234.5, "€", `1.234,50${space}€`, "€1,234.50"],
		[-5, "€", `−5,00${space}€`, "−€5.00"],
		[12, "días", `12${space}días`, `12${space}días`],
		[7, "", "7", "7"],
	])("writes %d with %s", (value, unit, spanish, english) => {
		expect(formatQuantity(value, unit, "es")).toBe(spanish);
		expect(formatQuantity(value, unit, "en")).toBe(english);
	});

	it("lets the caller choose the decimals of money", () => {
		expect(formatQuantity(1240, "€", "es", { decimals: 0 })).toBe(`1.240${space}€`);
	});

	it("writes cents with both digits, and leaves what is whole or finer than a cent", () => {
		const upTo = (maxDecimals: number, value: number) => formatQuantity(value, "€", "es", { maxDecimals });
		expect(upTo(6, 5.4)).toBe(`5,40${space}€`);
		expect(upTo(6, -0.1)).toBe(`−0,10${space}€`);
		expect(upTo(6, 6)).toBe(`6${space}€`);
		expect(upTo(6, 0.125)).toBe(`0,125${space}€`);
		expect(upTo(1, 5.4)).toBe(`5,4${space}€`);
		expect(formatQuantity(5.4, "%", "es", { maxDecimals: 6 })).toBe(`5,4${space}%`);
	});
});

describe("formatOutput", () => {
	it("rounds to the output's decimals and names the unit in the locale's words", () => {
		expect(formatOutput(22.142857, { unit: "%", decimals: 2 }, "es")).toBe(`22,14${space}%`);
		expect(formatOutput(15, { unit: "€", decimals: 2 }, "en")).toBe("€15.00");
		expect(formatOutput(1, { unit: "days", decimals: 0 }, "es")).toBe(`1${space}día`);
		expect(formatOutput(9, { unit: "days", decimals: 0 }, "es")).toBe(`9${space}días`);
		expect(formatOutput(9, { unit: "days", decimals: 0 }, "en")).toBe(`9${space}days`);
		expect(formatOutput(0.36, { unit: "ratio", decimals: 2 }, "es")).toBe("0,36");
		expect(formatOutput(1500, { unit: "count", decimals: 0 }, "es")).toBe("1.500");
	});
});
