import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScoreList, readScores } from "../../../../../core/laboratories/nps/scores-text.ts";

const countsOf = (scores: number[]) => Array.from({ length: 11 }, (_, at) => scores.filter((one) => one === at).length);

describe("a list of scores", () => {
	it.each<[string, string, number[]]>([
		["one a line", "9\n10\n0", [9, 10, 0]],
		["lines of Windows, and empty ones", "9\r\n\r\n10\r\n", [9, 10]],
		["spaces, tabs, semicolons and bars", "9 10\t7;8 | 3", [9, 10, 7, 8, 3]],
		["commas with spaces", "9, 10, 7,", [9, 10, 7]],
		["commas without spaces", "9,10,7\n5,4", [9, 10, 7, 5, 4]],
		["nothing", "  \n ", []],
	])("is read: %s", (_what, text, scores) => {
		expect(readScoreList(text, "es")).toEqual({ counts: countsOf(scores), empty: 0, bad: [] });
	});

	it("says of what it cannot read where it stands and what it holds, and counts the rest", () => {
		expect(readScoreList("Nota\n9\nonce 11\n9,5 -1\n8.50\n10\n7 9a", "es")).toEqual({
			counts: countsOf([9, 10, 7]),
			empty: 0,
			bad: [
				{ line: 1, text: "Nota", problem: "not-a-number" },
				{ line: 3, text: "once", problem: "not-a-number" },
				{ line: 3, text: "11", problem: "out-of-range" },
				{ line: 4, text: "9,5", problem: "unclear-comma" },
				{ line: 4, text: "-1", problem: "out-of-range" },
				{ line: 5, text: "8.50", problem: "not-whole" },
				{ line: 7, text: "9a", problem: "not-a-number" },
			],
		});
	});

	it("parts at every comma in English", () => {
		expect(readScoreList("9,5", "en")).toMatchObject({ counts: countsOf([9, 5]), bad: [] });
		expect(readScoreList("9.5", "en").bad).toEqual([{ line: 1, text: "9.5", problem: "not-whole" }]);
	});

	it("loses no entry: each is counted, empty or told", () => {
		const entry = fc.oneof(fc.integer({ min: -3, max: 14 }).map(String), fc.constantFrom("", "x", "9,5", "8.5", "1e3"));
		fc.assert(
			fc.property(fc.array(entry), (texts) => {
				const list = readScores(
					texts.map((text, index) => ({ line: index + 1, text })),
					"es",
				);
				const counted = list.counts.reduce((sum, count) => sum + count, 0);
				expect(counted + list.empty + list.bad.length).toBe(texts.length);
			}),
		);
	});

	it("reads a cell that a program has written with decimals", () => {
		const list = readScores(
			[
				{ line: 2, text: "9,0" },
				{ line: 3, text: " 10 " },
				{ line: 4, text: "" },
			],
			"es",
		);
		expect(list).toEqual({ counts: countsOf([9, 10]), empty: 1, bad: [] });
	});
});
