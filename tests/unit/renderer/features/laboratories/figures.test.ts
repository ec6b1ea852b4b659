import { describe, expect, it } from "vitest";
import {
	chanceText,
	npsText,
	pointsText,
	pointsTexts,
	pText,
	shareText,
	shareTexts,
} from "../../../../../renderer/features/laboratories/figures.ts";

describe("figures of a laboratory", () => {
	it.each<[number, string]>([
		[0, "0\u00a0%"],
		[0.05, "5\u00a0%"],
		[0.0604321, "6,04\u00a0%"],
		[0.333333, "33,3\u00a0%"],
		[1, "100\u00a0%"],
		[0.000125, "0,0125\u00a0%"],
		[3.8415e-9, "0,000000384\u00a0%"],
	])("%d as a share is %s", (share, text) => {
		expect(shareText(share, "es")).toBe(text);
	});
	it.each<[number, string]>([
		[0, "0"],
		[-0.3812, "−0,381"],
		[1.5, "1,5"],
		[34.567, "34,6"],
		[-100, "−100"],
	])("%d points are %s", (points, text) => {
		expect(pointsText(points, "es")).toBe(text);
	});
	it.each<[number, string]>([
		[1, "1"],
		[0.508374, "0,5084"],
		[0.041591, "0,0416"],
		[0.00053672, "0,000537"],
		[7.744e-6, "0,00000774"],
		[1e-20, "< 0,000001"],
		[0, "< 0,000001"],
	])("the chance %d is %s", (chance, text) => {
		expect(chanceText(chance, "es")).toBe(text);
	});
	it.each<[number, string]>([
		[45.444, "45,4"],
		[1.99, "2"],
		[-0.04, "−0,04"],
		[0, "0"],
	])("%d points of an NPS are %s", (points, text) => {
		expect(npsText(points, "es")).toBe(text);
	});
	it.each<[readonly number[], readonly string[]]>([
		[
			[0.05, 0.05001],
			["5\u00a0%", "5,001\u00a0%"],
		],
		[
			[0.4999992, 0.5, 0.5000008],
			["49,9999\u00a0%", "50\u00a0%", "50,0001\u00a0%"],
		],
		[
			[0.0604321, 0.333333, 0.0604321],
			["6,04\u00a0%", "33,3\u00a0%", "6,04\u00a0%"],
		],
		[
			[0.3, 0.1 + 0.2],
			["30\u00a0%", "30\u00a0%"],
		],
	])("of %j side by side are told apart", (shares, texts) => {
		expect(shareTexts(shares, "es")).toEqual(texts);
		expect(
			pointsTexts(
				shares.map((share) => share * 100),
				"es",
			),
		).toEqual(texts.map((text) => text.slice(0, -2)));
	});
	it("say of a chance whether it is the figure or less", () => {
		expect([pText(0.0416, "es"), pText(1e-9, "es")]).toEqual(["p = 0,0416", "p < 0,000001"]);
	});
	it("are written the English way in English", () => {
		expect([shareText(0.065, "en"), pointsText(1.5, "en"), chanceText(0.0416, "en")]).toEqual([
			"6.5%",
			"1.5",
			"0.0416",
		]);
	});
});
