import { type Question, questionSchema } from "../../../../core/quiz/schema.ts";

export const common = { prompt: "¿Qué es?", explanation: "secret explanation", section: "que-es" };

/** A question with the options a to d, of which b is right. */
export function choice(
	id: string,
	difficulty: number,
	kind: "one-choice" | "several-choices" = "one-choice",
): Question {
	const options = ["a", "b", "c", "d"].map((option) => ({
		id: option,
		text: `text ${option}`,
		correct: option === "b",
		feedback: `secret feedback ${option}`,
	}));
	return questionSchema.parse({ ...common, id, difficulty, kind, options });
}
