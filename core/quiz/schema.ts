import { z } from "zod";
import { idSchema } from "../id.ts";
import { numberAnswerSchema, numberMarkSchema, numberSchema, publicNumberSchema } from "./number.ts";
import { oneChoiceAnswerSchema, oneChoiceMarkSchema, oneChoiceSchema, publicOneChoiceSchema } from "./one-choice.ts";
import {
	publicSeveralChoicesSchema,
	severalChoicesAnswerSchema,
	severalChoicesMarkSchema,
	severalChoicesSchema,
} from "./several-choices.ts";

/** A question as its author writes it, with its key. It never leaves the services. */
export const questionSchema = z.discriminatedUnion("kind", [oneChoiceSchema, severalChoicesSchema, numberSchema]);
export type Question = z.infer<typeof questionSchema>;

/** What may be seen of a question before it is answered. */
export const publicQuestionSchema = z.discriminatedUnion("kind", [
	publicOneChoiceSchema,
	publicSeveralChoicesSchema,
	publicNumberSchema,
]);
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const answerSchema = z.discriminatedUnion("kind", [
	oneChoiceAnswerSchema,
	severalChoicesAnswerSchema,
	numberAnswerSchema,
]);
export type Answer = z.infer<typeof answerSchema>;

export const markSchema = z.discriminatedUnion("kind", [
	oneChoiceMarkSchema,
	severalChoicesMarkSchema,
	numberMarkSchema,
]);
export type Mark = z.infer<typeof markSchema>;

/** `quizzes/<lesson>.yaml`: the question bank of a lesson. */
export const bankSchema = z.strictObject({ lesson: idSchema, questions: z.array(questionSchema).min(1) });
export type Bank = z.infer<typeof bankSchema>;
