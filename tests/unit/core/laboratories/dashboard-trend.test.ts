import { expect, test } from "vitest";
import {
	byGravity,
	type Goal,
	type Reason,
	reasonsOf,
	trendOf,
} from "../../../../core/laboratories/dashboard-trend.ts";
import { metricSchema } from "../../../../core/metrics/schema.ts";

const metric = (direction: string, unit = "%") =>
	metricSchema.parse({
		id: "m",
		name: "M",
		summary: "S",
		formula: "a",
		inputs: [{ id: "a", label: "A", unit: "u", kind: "ratio", example: 1 }],
		output: { unit, decimals: 1 },
		direction,
	});
const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
const none: Goal = { kind: "none" };
const values = (...numbers: (number | undefined)[]) =>
	Object.fromEntries(numbers.flatMap((value, index) => (value === undefined ? [] : [[months[index] ?? "", value]])));

test("what changed since last month and since the first, and whether that is better depends on the direction", () => {
	const rising = values(20, 22, 21, 23, 25);
	const higher = trendOf(metric("higher-better"), rising, months, none);
	expect(higher.sinceLast).toEqual({ from: { month: "2026-04", value: 23 }, by: 2, tone: "better" });
	expect(higher.sinceFirst).toEqual({ from: { month: "2026-01", value: 20 }, by: 5, tone: "better" });
	const lower = trendOf(metric("lower-better", "€"), rising, months, none);
	expect(lower.sinceLast).toMatchObject({ by: 2, tone: "worse" });
	expect(lower.sinceFirst?.percent).toBe(25);
	expect(trendOf(metric("range"), rising, months, none).sinceLast?.tone).toBe("open");
	expect(trendOf(metric("lower-better"), values(5, 5), months.slice(0, 2), none).sinceLast?.tone).toBe("same");
	// Noise of binary fractions is no change.
	expect(trendOf(metric("higher-better"), values(0.3, 0.1 + 0.2), months.slice(0, 2), none).sinceLast?.tone).toBe(
		"same",
	);
	expect(
		trendOf(metric("higher-better", "€"), values(0, 4), months.slice(0, 2), none).sinceLast?.percent,
	).toBeUndefined();
});

test("without values there is no trend; with one there is no change", () => {
	expect(trendOf(metric("higher-better"), {}, months, none)).toMatchObject({
		points: [],
		worsening: { values: 0, hasGap: false },
		missing: months,
	});
	const one = trendOf(metric("higher-better"), values(20), months.slice(0, 1), none);
	expect([one.latest?.value, one.sinceLast, one.sinceFirst, one.missing]).toEqual([20, undefined, undefined, []]);
});

const target = (value: number): Goal => ({ kind: "target", value });
const range: Goal = {
	kind: "benchmark",
	benchmark: { segment: "s", source: "s", operator: "between", values: [20, 25] },
};
const verdicts: [direction: string, goal: Goal, value: number, verdict: unknown][] = [
	["higher-better", target(20), 20, { meets: true, side: "within" }],
	["higher-better", target(20), 19.9, { meets: false, side: "below" }],
	["lower-better", target(20), 20, { meets: true, side: "within" }],
	["lower-better", target(20), 20.1, { meets: false, side: "above" }],
	["none", target(20), 3, undefined],
	["higher-better", range, 19, { meets: false, side: "below" }],
	["higher-better", range, 30, { meets: true, side: "above" }],
	["range", range, 30, { meets: false, side: "above" }],
	["higher-better", none, 1, undefined],
];
test.each(verdicts)("%s against %o at %d", (direction, goal, value, verdict) => {
	expect(trendOf(metric(direction), values(value), months.slice(0, 1), goal).verdict).toEqual(verdict);
});

test("three values in a row that are worse need attention, two do not; a gap is told and hides none", () => {
	const worse = (...numbers: (number | undefined)[]) =>
		trendOf(metric("higher-better"), values(...numbers), months, none).worsening.values;
	expect([worse(25, 24, 23, 22, 21), worse(20, 24, 23, 22, 21), worse(20, 21, 23, 22, 21)]).toEqual([4, 3, 2]);
	expect([worse(25, 24, undefined, 23, 22), worse(25, 24, 23, 22, 22), worse(1, 2, 3, 4, 5)]).toEqual([3, 0, 0]);
	const lower = trendOf(metric("lower-better"), values(10, 11, 12, 13), months.slice(0, 4), none);
	expect(reasonsOf(lower, [])).toEqual([{ code: "worsening", months: 3, hasGap: false }]);
	const gap = trendOf(metric("lower-better"), values(35.5, 38, 41.2, undefined, 1045), months, none);
	expect(reasonsOf(gap, []).map(({ code }) => code)).toEqual(["jump", "worsening", "missing"]);
	expect(reasonsOf(gap, [])[1]).toEqual({ code: "worsening", months: 3, hasGap: true });
});

test("a change for the worse of more than half is a jump; one for the better or without a better way is none", () => {
	const jump = (direction: string, ...numbers: number[]) =>
		trendOf(metric(direction), values(...numbers), months.slice(0, numbers.length), none).jump?.by;
	expect(jump("higher-better", 20, 9)).toBe(-11);
	expect([jump("higher-better", 20, 10), jump("higher-better", 9, 20), jump("range", 20, 9)]).toEqual(
		Array(3).fill(undefined),
	);
	expect([jump("lower-better", 2, 4), jump("lower-better", 0, 4), jump("lower-better", 2)]).toEqual([
		2,
		undefined,
		undefined,
	]);
});

test("a month without value is missing from the first value on, up to the last month of the dashboard", () => {
	const { missing } = trendOf(metric("higher-better"), values(undefined, 20, undefined, 22), months, none);
	expect(missing).toEqual(["2026-03", "2026-05"]);
});

test("the gravest comes first; what cannot be read is told as that, not as missing", () => {
	const trend = trendOf(metric("higher-better"), values(25, 24, 23, 18), months, range);
	const reasons = reasonsOf(trend, ["2026-05"]);
	expect(reasons.map(({ code }) => code)).toEqual(["outside", "worsening", "unreadable"]);
	expect(reasonsOf(trend, []).map(({ code }) => code)).toEqual(["outside", "worsening", "missing"]);
	const of = (id: string, ...codes: Reason["code"][]) => ({ id, reasons: codes.map((code) => ({ code }) as Reason) });
	const sorted = byGravity([
		of("a", "missing"),
		of("b"),
		of("c", "worsening"),
		of("d", "outside"),
		of("e", "outside", "missing"),
	]);
	expect(sorted.map(({ id }) => id)).toEqual(["e", "d", "c", "a"]);
});
