import { type AskedQuestion, drawExam } from "./exam-draw.ts";
import type { ExamPlan } from "./exam-plan.ts";
import { seeded, shuffle } from "./random.ts";

export const paperLetters = ["A", "B", "C"] as const;

/** A version of an exam on paper: its questions in order, and the seed that each is shown and marked with. */
export interface PaperVersion {
	letter: (typeof paperLetters)[number];
	seed: number;
	questions: AskedQuestion[];
}

/**
 * An exam in the first `count` of the versions A, B and C. All ask the same questions. A is the exam as it is on a
 * screen; B and C have their own order of questions and options and, where a question has numbers of its own, their own
 * numbers, so that nothing can be copied from who sits beside.
 */
export function paperVersions(plan: ExamPlan, seed: number, count: number): PaperVersion[] {
	const questions = drawExam(plan, seed);
	return paperLetters.slice(0, count).map((letter) => {
		if (letter === "A") return { letter, seed, questions };
		const random = seeded(seed, `paper ${letter}`);
		return { letter, seed: random.bits(), questions: shuffle(questions, random) };
	});
}
