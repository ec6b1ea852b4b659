import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawExam } from "../../../../core/quiz/exam-draw.ts";
import { paperVersions } from "../../../../core/quiz/exam-paper.ts";
import { planExam } from "../../../../core/quiz/exam-plan.ts";
import { phaseExam, pool, poolLesson } from "./exams.ts";

const plan = planExam(phaseExam(12), pool(poolLesson("una", Array(12).fill(2)), poolLesson("otra", Array(12).fill(1))));
if (plan === undefined) throw new Error("There is no plan.");
const sorted = (questions: readonly { lesson: string; question: string }[]) =>
	questions.map(({ lesson, question }) => `${lesson}/${question}`).sort();

describe("paperVersions", () => {
	it("ask the same questions in every version, A as on the screen", () => {
		fc.assert(
			fc.property(fc.nat(2 ** 25 - 1), (seed) => {
				const [a, b, c] = paperVersions(plan, seed, 3);
				expect(a).toEqual({ letter: "A", seed, questions: drawExam(plan, seed) });
				expect(sorted(b?.questions ?? [])).toEqual(sorted(a?.questions ?? []));
				expect(sorted(c?.questions ?? [])).toEqual(sorted(a?.questions ?? []));
				expect(paperVersions(plan, seed, 3)).toEqual([a, b, c]);
			}),
		);
	});

	it("have an order and a seed of their own", () => {
		const versions = paperVersions(plan, 5, 3);
		expect(new Set(versions.map(({ seed }) => seed)).size).toBe(3);
		expect(new Set(versions.map(({ questions }) => JSON.stringify(questions))).size).toBe(3);
		expect(paperVersions(plan, 5, 1)).toEqual(versions.slice(0, 1));
	});
});
