import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolLesson } from "../../../../core/quiz/exam-pool.ts";
import { type Outcome, placeLearner } from "../../../../core/quiz/placement.ts";
import { poolLesson } from "./exams.ts";

/** What the answers of someone are, by lesson: of the first question, then of the second. */
type Knows = Record<string, [boolean, boolean?]>;

/** Asks until the test is over. */
function take(lessons: readonly PoolLesson[], knows: Knows, size = 20, seed = 1) {
	const outcomes: Outcome[] = [];
	for (;;) {
		const placement = placeLearner(lessons, seed, outcomes, size);
		if (placement.next === undefined) return { outcomes, lessons: placement.lessons };
		const { lesson } = placement.next;
		const before = outcomes.filter((one) => one.lesson === lesson).length;
		outcomes.push({ ...placement.next, correct: knows[lesson]?.[before] ?? false });
	}
}

const all = [1, 2, 2, 3, 3];
const one = poolLesson("uno", all);
const two = poolLesson("dos", all);
const three = poolLesson("tres", all);
const four = poolLesson("cuatro", all, "otra-fase");

describe("placeLearner", () => {
	it.each([
		["nothing known", {}, ["apply-wrong", "apply-wrong", "two-before", "apply-wrong"], 3],
		[
			"all known",
			{ uno: [true, true], dos: [true, true], tres: [true, true], cuatro: [true, true] },
			Array(4).fill("both-right"),
			8,
		],
		[
			"to apply, not to decide",
			{ uno: [true, false], dos: [true, true], tres: [true, false], cuatro: [true, true] },
			["decide-wrong", "both-right", "decide-wrong", "both-right"],
			8,
		],
		["the first lesson alone", { uno: [true, true] }, ["both-right", "apply-wrong", "apply-wrong", "apply-wrong"], 5],
	] as const)("by its rule: %s", (_who, knows, reasons, asked) => {
		const { outcomes, lessons } = take([one, two, three, four], knows as unknown as Knows);
		expect(lessons.map(({ reason }) => reason)).toEqual(reasons);
		expect(outcomes).toHaveLength(asked);
		expect(lessons.map(({ advice }) => advice)).toEqual(
			reasons.map((reason) => (reason === "both-right" ? "skip" : "study")),
		);
	});

	it("asks to apply first, then to decide, and never the same question twice", () => {
		const { outcomes } = take([one], { uno: [true, true] });
		const difficulty = (id: string) => one.questions.find((question) => question.id === id)?.difficulty;
		expect(outcomes.map(({ question }) => difficulty(question))).toEqual([2, 3]);
	});

	it.each([
		["no question of application", [1, 3], [1, 3]],
		["only questions of decision", [3, 3], [3, 3]],
		["none of decision", [2, 2], [2, 2]],
		["a single question", [2], [2]],
		["only questions of recall", [1, 1], [1, 1]],
	])("does with what there is: %s", (_what, has, asked) => {
		const lesson = poolLesson("uno", has);
		const { outcomes, lessons } = take([lesson], { uno: [true, true] });
		const difficulty = (id: string) => lesson.questions.find((question) => question.id === id)?.difficulty;
		expect(outcomes.map(({ question }) => difficulty(question))).toEqual(asked);
		expect(new Set(outcomes.map(({ question }) => question)).size).toBe(outcomes.length);
		expect(lessons).toEqual([{ lesson: "uno", advice: "skip", reason: "both-right" }]);
	});

	it("ends at its size and says nothing of what it did not reach", () => {
		const { outcomes, lessons } = take([one, two, three], { uno: [true, true], dos: [true, true] }, 3);
		expect(outcomes).toHaveLength(3);
		expect(lessons).toEqual([
			{ lesson: "uno", advice: "skip", reason: "both-right" },
			{ lesson: "dos", advice: null, reason: "not-reached" },
			{ lesson: "tres", advice: null, reason: "not-reached" },
		]);
	});

	it("always ends, within its size and two questions a lesson, with the same questions for the same answers", () => {
		const difficulties = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 });
		const courses = fc.array(fc.tuple(difficulties, fc.nat(2), fc.boolean(), fc.boolean()), {
			minLength: 1,
			maxLength: 24,
		});
		fc.assert(
			fc.property(courses, fc.integer({ min: 1, max: 20 }), fc.nat(2 ** 25 - 1), (list, size, seed) => {
				const lessons = list.map(([levels, phase], index) => poolLesson(`l${index}`, levels, `fase-${phase}`));
				const knows: Knows = Object.fromEntries(
					list.map(([, , first, second], index) => [`l${index}`, [first, second]]),
				);
				const test = take(lessons, knows, size, seed);
				expect(test.outcomes.length).toBeLessThanOrEqual(Math.min(size, 2 * lessons.length));
				expect(test.lessons.map(({ lesson }) => lesson)).toEqual(lessons.map(({ id }) => id));
				expect(take(lessons, knows, size, seed)).toEqual(test);
				// Nothing is advised against the answers: who may skip a lesson had all its questions right.
				for (const { lesson, advice } of test.lessons) {
					const answers = test.outcomes.filter((outcome) => outcome.lesson === lesson);
					if (advice === "skip") expect(answers.length > 0 && answers.every(({ correct }) => correct)).toBe(true);
				}
			}),
		);
	});
});
