import { describe, expect, it } from "vitest";
import {
	daysNeeded,
	exactPowerOf,
	powerOf,
	visitorsNeeded,
	zOfConfidence,
	zOfPower,
} from "../../../../../core/laboratories/ab-test/power.ts";
import { exactFisher, ways } from "./exact.ts";

const z95 = zOfConfidence(95);
const plan = (baseline: number, target: number) => ({ baseline, target });

describe("the z that are asked for", () => {
	it("are those of the tables", () => {
		expect(zOfConfidence(90)).toBeCloseTo(1.644854, 6);
		expect(zOfConfidence(95)).toBeCloseTo(1.959964, 6);
		expect(zOfConfidence(99)).toBeCloseTo(2.575829, 6);
		expect(zOfPower(80)).toBeCloseTo(0.841621, 6);
		expect(zOfPower(90)).toBeCloseTo(1.281552, 6);
	});
});

describe("the visitors that a version needs", () => {
	// R, help page of power.prop.test: p1 = .50, p2 = .75, power = .90 gives n = 76.7.
	it("are those of R's example", () => {
		expect(visitorsNeeded(plan(0.5, 0.75), z95, zOfPower(90))).toBe(77);
	});
	// By hand, 3 % to 4 %: (1.96·√(2·0.035·0.965) + 0.84·√(0.0291 + 0.0384))² / 0.01² = 5294.0…
	it("are those of the course with its rounded z", () => {
		expect(visitorsNeeded(plan(0.03, 0.04), 1.96, 0.84)).toBe(5295);
		expect(visitorsNeeded(plan(0.05, 0.065), 1.96, 0.84)).toBe(3776);
	});
	it("are as many for a fall as for the same rise seen from below", () => {
		expect(visitorsNeeded(plan(0.06, 0.05), z95, zOfPower(80))).toBe(
			visitorsNeeded(plan(0.05, 0.06), z95, zOfPower(80)),
		);
	});
	it("give the test the power that was asked for, and one visitor less does not", () => {
		for (const [baseline, target] of [
			[0.03, 0.04],
			[0.2, 0.25],
			[0.5, 0.9],
			[0, 0.02],
		] as const)
			for (const power of [80, 90] as const) {
				const needed = visitorsNeeded(plan(baseline, target), z95, zOfPower(power));
				expect(powerOf(plan(baseline, target), needed, needed, z95)).toBeGreaterThanOrEqual(power / 100);
				expect(powerOf(plan(baseline, target), needed - 1, needed - 1, z95)).toBeLessThan(power / 100 + 1e-6);
			}
	});
	it("come in whole days", () => {
		expect(daysNeeded(5295, 600)).toBe(18);
		expect(daysNeeded(3776, 900)).toBe(9);
		expect(daysNeeded(1, 1e6)).toBe(1);
	});
});

describe("the power of a test", () => {
	// R, help page of power.prop.test: n = 50, p1 = .50, p2 = .75 gives power = 0.740.
	it("is that of R's example", () => {
		expect(powerOf(plan(0.5, 0.75), 50, 50, z95)).toBeCloseTo(0.74, 3);
	});
	it("is the test's own error where there is no difference", () => {
		expect(powerOf(plan(0.3, 0.3), 400, 400, z95)).toBeCloseTo(0.05, 9);
	});
	it("is sure where every visitor shows it", () => {
		expect(powerOf(plan(0, 1), 50, 50, z95)).toBe(1);
	});
});

describe("the power of the exact test", () => {
	it("is what weighing every outcome gives", () => {
		for (const [nA, nB, baseline, target] of [
			[5, 8, 0.1, 0.7],
			[12, 12, 0.25, 0.75],
			[7, 3, 0.5, 0],
		] as const) {
			let wanted = 0;
			for (let xA = 0; xA <= nA; xA++)
				for (let xB = 0; xB <= nB; xB++) {
					if (exactFisher([xA, nA], [xB, nB]) >= 0.05) continue;
					const chanceA = Number(ways(nA, xA)) * baseline ** xA * (1 - baseline) ** (nA - xA);
					wanted += chanceA * Number(ways(nB, xB)) * target ** xB * (1 - target) ** (nB - xB);
				}
			expect(exactPowerOf(plan(baseline, target), nA, nB, 0.05)).toBeCloseTo(wanted, 12);
		}
	});
	it("never mistakes chance for a difference more often than it may", () => {
		for (const rate of [0.05, 0.3, 0.5]) expect(exactPowerOf(plan(rate, rate), 20, 15, 0.05)).toBeLessThan(0.05);
	});
	it("is not worked out where there are too many outcomes", () => {
		expect(exactPowerOf(plan(0.01, 0.02), 1_000_000, 1_000_000, 0.05)).toBeUndefined();
	});
});
