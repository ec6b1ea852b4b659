import { z } from "zod";
import { idSchema } from "../id.ts";
import { blueprintSchema } from "./blueprint.ts";
import { numberAnswerSchema, numberMarkSchema, numberSchema, publicNumberSchema } from "./number.ts";
import { oneChoiceAnswerSchema, oneChoiceMarkSchema, oneChoiceSchema, publicOneChoiceSchema } from "./one-choice.ts";
import {
	publicSeveralChoicesSchema,
	severalChoicesAnswerSchema,
	severalChoicesMarkSchema,
	severalChoicesSchema,
} from "./several-choices.ts";

/** Every kind of question that stands on its own, or as a part of a case. */
const partSchemas = [oneChoiceSchema, severalChoicesSchema, numberSchema] as const;
const publicPartSchemas = [publicOneChoiceSchema, publicSeveralChoicesSchema, publicNumberSchema] as const;
const partAnswerSchemas = [oneChoiceAnswerSchema, severalChoicesAnswerSchema, numberAnswerSchema] as const;
const partMarkSchemas = [oneChoiceMarkSchema, severalChoicesMarkSchema, numberMarkSchema] as const;

/** A question as its author writes it, with its key. It never leaves the services. */
export const questionSchema = z.discriminatedUnion("kind", partSchemas);
export type Question = z.infer<typeof questionSchema>;

/** What may be seen of a question before it is answered. */
export const publicQuestionSchema = z.discriminatedUnion("kind", publicPartSchemas);
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const answerSchema = z.discriminatedUnion("kind", partAnswerSchemas);
export type Answer = z.infer<typeof answerSchema>;

export const markSchema = z.discriminatedUnion("kind", partMarkSchemas);
export type Mark = z.infer<typeof markSchema>;

/** `quizzes/<lesson>.yaml`: the question bank of a lesson. */
export const bankSchema = z.strictObject({
	lesson: idSchema,
	blueprint: blueprintSchema.optional(),
	questions: z.array(questionSchema).min(1),
});
export type Bank = z.infer<typeof bankSchema>;
