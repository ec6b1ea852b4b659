import { describe, expect, it } from "vitest";
import { masteredAmong, rightAnswersToMaster, standingOf } from "../../../../core/learning/mastery.ts";

describe("standingOf", () => {
	it.each([
		["new", "none of four is answered", 4, 0, 0],
		["gap", "the only answer is wrong", 4, 1, 0],
		["under-way", "the only answer is right: it may have been a guess", 4, 1, 1],
		["mastered", "the topic's only question is right", 1, 1, 1],
		["gap", "the topic's only question is wrong", 1, 1, 0],
		["mastered", "two of two are right", 4, 2, 2],
		["gap", "one of two is right", 4, 2, 1],
		["under-way", "two of three are right", 4, 3, 2],
		["under-way", "three of four are right: 75 %", 4, 4, 3],
		["mastered", "four of five are right: exactly 80 %", 5, 5, 4],
		["under-way", "three of five are right: exactly 60 %", 5, 5, 3],
		["gap", "four of seven are right: 57 %", 7, 7, 4],
	])("%s where %s", (standing, _why, questions, answered, right) => {
		expect(standingOf({ questions, answered, right })).toBe(standing);
	});

	it("knows of no rounding: the same thresholds in whole numbers", () => {
		for (let answered = 2; answered <= 300; answered++) {
			for (let right = 0; right <= answered; right++) {
				const expected = 5 * right < 3 * answered ? "gap" : 5 * right >= 4 * answered ? "mastered" : "under-way";
				expect(standingOf({ questions: 300, answered, right }), `${right} of ${answered}`).toBe(expected);
			}
		}
	});
});

it("counts the mastered among topics", () => {
	const [mastered, gap, untouched] = [
		{ questions: 4, answered: 2, right: 2 },
		{ questions: 4, answered: 2, right: 1 },
		{ questions: 4, answered: 0, right: 0 },
	];
	expect(masteredAmong([mastered, gap, untouched, mastered])).toBe(2);
	expect(masteredAmong([])).toBe(0);
});

/** By trying: so many of the wrong ones put right, and so many new ones answered right. */
function fewestByTrying(questions: number, answered: number, right: number): number {
	let fewest = Number.POSITIVE_INFINITY;
	for (let mended = 0; mended <= answered - right; mended++) {
		for (let fresh = 0; fresh <= questions - answered; fresh++) {
			const topic = { questions, answered: answered + fresh, right: right + mended + fresh };
			if (standingOf(topic) === "mastered") fewest = Math.min(fewest, mended + fresh);
		}
	}
	return fewest;
}

describe("rightAnswersToMaster", () => {
	it.each([
		[2, 4, 0, 0],
		[1, 4, 1, 1],
		[2, 4, 1, 0],
		[1, 1, 1, 0],
		[0, 5, 5, 4],
		[3, 5, 5, 1],
	])("is %d with %d questions, %d of them answered and %d right", (expected, questions, answered, right) => {
		expect(rightAnswersToMaster({ questions, answered, right })).toBe(expected);
	});

	it("is the smallest number that any way to answer finds", () => {
		for (let questions = 1; questions <= 8; questions++) {
			for (let answered = 0; answered <= questions; answered++) {
				for (let right = 0; right <= answered; right++) {
					const topic = { questions, answered, right };
					expect(rightAnswersToMaster(topic)).toBe(fewestByTrying(questions, answered, right));
				}
			}
		}
	});
});
