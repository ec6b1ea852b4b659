import { expect, it } from "vitest";
import { nextLevel } from "../../../../core/metrics/practice-level.ts";

/** The levels that a row of answers leads through: "r" right, "w" wrong, each to a case of the level that stands. */
function levels(answers: string): number[] {
	let now = { level: 1, streak: 0 };
	return [...answers].map((answer) => {
		now = nextLevel(now, now.level, answer === "r");
		return now.level;
	});
}

it("two right in a row lead one level up, as far as there is one", () => {
	expect(levels("rrrrrr")).toEqual([1, 2, 2, 3, 3, 3]);
});

it("two wrong in a row lead one level down, as far as there is one", () => {
	expect(levels("rrrrwwwwww")).toEqual([1, 2, 2, 3, 3, 2, 2, 1, 1, 1]);
});

it("right and wrong in turn change nothing", () => {
	expect(levels("rrrwrwrw")).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
});

it("an answer to a case of another level counts from nothing at its own", () => {
	expect(nextLevel({ level: 3, streak: 1 }, 1, true)).toEqual({ level: 1, streak: 1 });
});

it("the first case of all is where it begins", () => {
	expect(nextLevel(undefined, 1, false)).toEqual({ level: 1, streak: -1 });
});
