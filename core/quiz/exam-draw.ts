import type { ExamPlan } from "./exam-plan.ts";
import { seeded, shuffle } from "./random.ts";

/** A question by the lesson whose bank it stands in. */
export interface AskedQuestion {
	lesson: string;
	question: string;
}

/** How far a question may stray from its difficulty in the order: under 2, so that no 3 comes before a 1. */
const stray = 1.5;

/**
 * Draws the questions of an exam, each once, in the order to ask them: roughly climbing in difficulty, the topics mixed.
 * The same plan and seed give the same draw on every machine.
 */
export function drawExam(plan: ExamPlan, seed: number): AskedQuestion[] {
	const random = seeded(seed, "exam");
	const drawn = plan.cells.flatMap(({ candidates, count }) => shuffle(candidates, random).slice(0, count));
	return drawn
		.map(({ lesson, id, difficulty }) => ({ lesson, question: id, place: difficulty + stray * random.fraction() }))
		.sort((a, b) => a.place - b.place)
		.map(({ lesson, question }) => ({ lesson, question }));
}

/** The key of a question of an exam in what is kept by question. */
export function askedKey({ lesson, question }: AskedQuestion): string {
	return `${lesson}/${question}`;
}
