import { describe, expect, it } from "vitest";
import { groupsOf, npsOf } from "../../../../../../core/laboratories/nps/survey.ts";
import {
	blankCounts,
	exampleCounts,
	readCounts,
	retypedNps,
	typedCounts,
} from "../../../../../../renderer/features/laboratories/nps-survey/nps-work.ts";

const typed = (at: Record<number, string>) => blankCounts.map((_, score) => at[score] ?? "");

describe("the counts of a survey", () => {
	it("are those that were typed, a blank being none", () => {
		const read = readCounts(typed({ 0: "3", 9: "1.200", 10: " 7 " }), "es");
		expect(read.counts).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 1200, 7]);
		expect(read).toMatchObject({ answers: 1210, isRefused: false });
	});
	it("are none while nothing is typed", () => {
		expect(readCounts(blankCounts, "es")).toMatchObject({ counts: undefined, answers: 0, isRefused: false });
		expect(readCounts(typed({ 4: "0" }), "es").counts).toBeUndefined();
	});
	it.each<[string, string | undefined]>([
		["1,5", "whole"],
		["-1", "negative"],
		["1.000.000.001", "too-many"],
		["tres", undefined],
		["5 %", undefined],
	])("are refused as a whole where one is %s", (text, problem) => {
		const read = readCounts(typed({ 2: text, 9: "4" }), "es");
		expect(read.counts).toBeUndefined();
		expect(read.isRefused).toBe(true);
		expect(read.fields[2]?.problem).toBe(problem);
	});
	it("go into the fields as people write them, and come out of them again", () => {
		const counts = [0, 0, 0, 1, 0, 0, 0, 0, 2500, 0, 12];
		for (const locale of ["es", "en"] as const) {
			expect(readCounts(typedCounts(counts, locale), locale).counts).toEqual(counts);
		}
		expect(typedCounts(counts, "es")).toEqual(["", "", "", "1", "", "", "", "", "2.500", "", "12"]);
	});
	it("of the example are those of the course's", () => {
		expect(groupsOf(exampleCounts)).toEqual({ promoters: 110, passives: 50, detractors: 40 });
		expect(npsOf(groupsOf(exampleCounts))).toBe(35);
	});
	it("are written as another language writes numbers, in their places", () => {
		const work = { laboratory: "nps-survey" as const, now: typed({ 2: "1.500", 10: "3" }), before: typed({ 0: "9" }) };
		const english = retypedNps(work, "es", "en");
		expect(english.now).toEqual(typed({ 2: "1,500", 10: "3" }));
		expect(english.before).toEqual(typed({ 0: "9" }));
	});
});
