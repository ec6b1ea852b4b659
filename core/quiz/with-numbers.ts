import { calculationWithNumbers } from "./calculation.ts";
import type { PartQuestion, Question } from "./schema.ts";

function partWithNumbers(part: PartQuestion, seed: number): PartQuestion {
	return part.kind === "calculation" ? calculationWithNumbers(part, seed) : part;
}

/** A question with the numbers of a seed in all its texts: to be explained, hinted at or printed, never to be marked. */
export function withNumbers(question: Question, seed: number): Question {
	if (question.kind !== "case") return partWithNumbers(question, seed);
	return { ...question, parts: question.parts.map((part) => partWithNumbers(part, seed)) };
}
