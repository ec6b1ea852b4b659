import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawExam } from "../../../../core/quiz/exam-draw.ts";
import { apportion, fullPlan, minutesOf, planExam } from "../../../../core/quiz/exam-plan.ts";
import type { ExamPool } from "../../../../core/quiz/exam-pool.ts";
import { phaseExam, pool, poolLesson } from "./exams.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 25 - 1 });
const difficulties = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 });
const pools = fc
	.array(difficulties, { minLength: 1, maxLength: 5 })
	.map((lists) => pool(...lists.map((list, index) => poolLesson(`leccion-${index}`, list))));

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function drawn(exam: ReturnType<typeof phaseExam>, from: ExamPool, seed: number) {
	const plan = planExam(exam, from);
	if (plan === undefined) return undefined;
	return drawExam(plan, seed).map(({ lesson, question }) => {
		const found = from.lessons
			.flatMap((one) => one.questions)
			.find((one) => one.lesson === lesson && one.id === question);
		if (found === undefined) throw new Error(`${lesson}/${question} is nowhere.`);
		return found;
	});
}

describe("apportion", () => {
	// Worked by hand: exact shares, floors, then the largest remainders.
	it.each([
		[10, [1, 1], [5, 5]],
		[10, [1, 1, 1], [4, 3, 3]],
		[10, [5, 3, 2], [5, 3, 2]],
		// 7·(1, 2, 1)/4 = 1.75, 3.5, 1.75
		[7, [1, 2, 1], [2, 3, 2]],
		[1, [1, 1, 1], [1, 0, 0]],
		[5, [0, 1, 0], [0, 5, 0]],
		[5, [0, 0], [0, 0]],
		[5, [], []],
	])("shares %i out by %j as %j", (size, weights, counts) => {
		expect(apportion(size, weights)).toEqual(counts);
	});

	it("gives out everything, each its exact share to within one", () => {
		const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 }), weights, (size, list) => {
				const counts = apportion(size, list);
				expect(sum(counts)).toBe(size);
				for (const [index, weight] of list.entries()) {
					expect(Math.abs((counts[index] ?? 0) - (size * weight) / sum(list))).toBeLessThan(1);
				}
			}),
		);
	});
});

describe("planExam and drawExam", () => {
	it("draw each question once, as many as the plan says, the same for the same seed", () => {
		fc.assert(
			fc.property(pools, fc.integer({ min: 1, max: 60 }), seeds, (from, size, seed) => {
				const exam = phaseExam(size);
				const [plan, questions] = [planExam(exam, from), drawn(exam, from, seed)];
				expect(questions).toHaveLength(plan?.size ?? -1);
				expect(new Set(questions).size).toBe(questions?.length);
				expect(drawn(exam, from, seed)).toEqual(questions);
			}),
		);
	});

	it("meet the quotas of topic and difficulty at once", () => {
		const exam = phaseExam(12, {
			topics: [
				{ lesson: "una", section: "a", share: 2 },
				{ lesson: "una", section: "b" },
				{ lesson: "otra", share: 3 },
			],
			difficulty: { 1: 1, 2: 2, 3: 1 },
		});
		const from = pool(
			poolLesson("una", [1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]),
			poolLesson("otra", [1, 2, 3, 2, 1, 2, 3, 2]),
		);
		fc.assert(
			fc.property(seeds, (seed) => {
				const questions = drawn(exam, from, seed) ?? [];
				const count = (test: (one: (typeof questions)[number]) => boolean) => questions.filter(test).length;
				expect(count(({ lesson, topic }) => lesson === "una" && topic === "a")).toBe(4);
				expect(count(({ lesson, topic }) => lesson === "una" && topic === "b")).toBe(2);
				expect(count(({ lesson }) => lesson === "otra")).toBe(6);
				expect([1, 2, 3].map((level) => count(({ difficulty }) => difficulty === level))).toEqual([3, 6, 3]);
			}),
		);
	});

	it("take lessons alike where there are no topics", () => {
		const from = pool(poolLesson("una", Array(20).fill(2)), poolLesson("otra", Array(6).fill(2)));
		const questions = drawn(phaseExam(10), from, 1) ?? [];
		expect(questions.filter(({ lesson }) => lesson === "otra")).toHaveLength(5);
	});

	it("ask everything of difficulty 1 before anything of difficulty 3", () => {
		fc.assert(
			fc.property(pools, seeds, (from, seed) => {
				const order = (drawn(phaseExam(20), from, seed) ?? []).map(({ difficulty }) => difficulty);
				const firstHard = order.indexOf(3);
				expect(firstHard === -1 ? -1 : order.slice(firstHard).indexOf(1)).toBe(-1);
			}),
		);
	});

	it("give every question its turn", () => {
		const from = pool(poolLesson("una", Array(10).fill(2)), poolLesson("otra", Array(10).fill(2)));
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 2000; seed++) {
			for (const { lesson, id } of drawn(phaseExam(10), from, seed) ?? []) {
				counts.set(`${lesson}/${id}`, (counts.get(`${lesson}/${id}`) ?? 0) + 1);
			}
		}
		// Half of all are drawn: 1000 of 2000, give or take five standard deviations (22 each).
		expect(counts.size).toBe(20);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(112);
	});

	it("draw as many as there can be where lessons are missing, with time in proportion", () => {
		const exam = phaseExam(
			20,
			{ topics: [{ lesson: "una" }, { lesson: "futura" }], difficulty: { 1: 1, 2: 1 } },
			{ minutes: 25 },
		);
		const plan = planExam(exam, { lessons: [poolLesson("una", [1, 1, 2, 2, 2])], total: 2 });
		// Five would be three of difficulty 1, of which there are two.
		expect(plan?.size).toBe(4);
		expect(plan && minutesOf(exam, plan)).toBe(5);
		expect(planExam(exam, { lessons: [], total: 2 })).toBeUndefined();
		expect(planExam(phaseExam(3), { lessons: [], total: 2 })).toBeUndefined();
	});

	it("tell what each quota asks for and what there is", () => {
		const exam = phaseExam(8, {
			topics: [{ lesson: "una" }, { lesson: "otra", share: 3 }],
			difficulty: { 2: 1, 3: 1 },
		});
		const { topics, difficulties } = fullPlan(exam, pool(poolLesson("una", [1, 2, 3]), poolLesson("otra", [2, 2, 3])));
		expect(topics).toEqual([
			{ wanted: 2, available: 3 },
			{ wanted: 6, available: 3 },
		]);
		expect(difficulties).toEqual([
			{ wanted: 0, available: 1 },
			{ wanted: 4, available: 3 },
			{ wanted: 4, available: 2 },
		]);
	});
});
