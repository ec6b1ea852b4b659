import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastWeeks, mondayOf, weeksBetween } from "../../../../core/learning/weeks.ts";
import { runs } from "../../../support/runs.ts";

describe("mondayOf", () => {
	it.each([
		["2026-11-16", "2026-11-16"],
		["2026-11-22", "2026-11-16"],
		["2026-11-23", "2026-11-23"],
		["2026-03-01", "2026-02-23"],
		["2027-01-01", "2026-12-28"],
		["2028-03-01", "2028-02-28"],
	])("%s belongs to the week of %s", (day, monday) => {
		expect(mondayOf(day)).toBe(monday);
	});
});

describe("a week's number", () => {
	// From the calendar that `cal` and `date +%G-W%V` print.
	it.each([
		["2026-11-22", "2026-W47"],
		["2026-01-01", "2026-W01"],
		["2025-12-29", "2026-W01"],
		["2026-12-31", "2026-W53"],
		["2027-01-03", "2026-W53"],
		["2027-01-04", "2027-W01"],
		["2024-12-30", "2025-W01"],
		["2023-01-01", "2022-W52"],
		["2021-01-03", "2020-W53"],
	])("%s lies in %s", (day, id) => {
		expect(lastWeeks({}, day, 1).map((week) => week.id)).toEqual([id]);
	});
});

describe("lastWeeks", () => {
	it("sums the days of each week, Monday to Sunday, and leaves none out", () => {
		const days = { "2026-11-08": 5, "2026-11-09": 100, "2026-11-15": 20, "2026-11-16": 60, "2026-11-22": 7 };
		expect(lastWeeks(days, "2026-11-20", 4)).toEqual([
			{ id: "2026-W44", monday: "2026-10-26", sunday: "2026-11-01", seconds: 0 },
			{ id: "2026-W45", monday: "2026-11-02", sunday: "2026-11-08", seconds: 5 },
			{ id: "2026-W46", monday: "2026-11-09", sunday: "2026-11-15", seconds: 120 },
			{ id: "2026-W47", monday: "2026-11-16", sunday: "2026-11-22", seconds: 67 },
		]);
	});
});

describe("weeksBetween", () => {
	it("begins with the week of the first day, also on the other side of a new year", () => {
		const weeks = weeksBetween({}, "2026-12-30", "2027-01-12");
		expect(weeks.map(({ monday }) => monday)).toEqual(["2026-12-28", "2027-01-04", "2027-01-11"]);
	});

	it("is empty where the first day is still to come", () => {
		expect(weeksBetween({}, "2026-12-30", "2026-12-01")).toEqual([]);
	});

	it("gives every day to exactly one week", () => {
		const epoch = Date.UTC(2020, 0, 1);
		const day = fc
			.integer({ min: 0, max: 5000 })
			.map((offset) => new Date(epoch + offset * 86_400_000).toISOString().slice(0, 10));
		fc.assert(
			fc.property(fc.dictionary(day, fc.integer({ min: 1, max: 86_400 }), { minKeys: 1 }), (days) => {
				const known = Object.keys(days).sort();
				const weeks = weeksBetween(days, known[0] ?? "", known.at(-1) ?? "");
				const total = Object.values(days).reduce((sum, seconds) => sum + seconds, 0);
				expect(weeks.reduce((sum, week) => sum + week.seconds, 0)).toBe(total);
				expect(weeks.every((week, index) => index === 0 || week.monday > (weeks[index - 1]?.sunday ?? ""))).toBe(true);
			}),
			{ numRuns: runs(100) },
		);
	});
});
