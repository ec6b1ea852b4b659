import { z } from "zod";
import { idSchema } from "../id.ts";
import { blueprintSchema } from "./blueprint.ts";
import {
	calculationAnswerSchema,
	calculationMarkSchema,
	calculationSchema,
	publicCalculationSchema,
} from "./calculation-schema.ts";
import { caseAnswerSchemaOf, caseMarkSchemaOf, caseSchemaOf, partsInherit, publicCaseSchemaOf } from "./case-schema.ts";
import { clozeAnswerSchema, clozeMarkSchema, clozeSchema, publicClozeSchema } from "./cloze-schema.ts";
import { matchingAnswerSchema, matchingMarkSchema, matchingSchema, publicMatchingSchema } from "./matching.ts";
import { numberAnswerSchema, numberMarkSchema, numberSchema, publicNumberSchema } from "./number.ts";
import { oneChoiceAnswerSchema, oneChoiceMarkSchema, oneChoiceSchema, publicOneChoiceSchema } from "./one-choice.ts";
import { orderingAnswerSchema, orderingMarkSchema, orderingSchema, publicOrderingSchema } from "./ordering.ts";
import {
	publicSeveralChoicesSchema,
	severalChoicesAnswerSchema,
	severalChoicesMarkSchema,
	severalChoicesSchema,
} from "./several-choices.ts";
import { publicShortTextSchema, shortTextAnswerSchema, shortTextMarkSchema, shortTextSchema } from "./short-text.ts";
import { publicSortingSchema, sortingAnswerSchema, sortingMarkSchema, sortingSchema } from "./sorting.ts";
import { publicTrueFalseSchema, trueFalseAnswerSchema, trueFalseMarkSchema, trueFalseSchema } from "./true-false.ts";

/** Every kind of question that stands on its own, or as a part of a case. */
const partSchemas = [
	oneChoiceSchema,
	severalChoicesSchema,
	trueFalseSchema,
	shortTextSchema,
	numberSchema,
	clozeSchema,
	calculationSchema,
	matchingSchema,
	orderingSchema,
	sortingSchema,
] as const;
const publicPartSchemas = [
	publicOneChoiceSchema,
	publicSeveralChoicesSchema,
	publicTrueFalseSchema,
	publicShortTextSchema,
	publicNumberSchema,
	publicClozeSchema,
	publicCalculationSchema,
	publicMatchingSchema,
	publicOrderingSchema,
	publicSortingSchema,
] as const;
const partAnswerSchemas = [
	oneChoiceAnswerSchema,
	severalChoicesAnswerSchema,
	trueFalseAnswerSchema,
	shortTextAnswerSchema,
	numberAnswerSchema,
	clozeAnswerSchema,
	calculationAnswerSchema,
	matchingAnswerSchema,
	orderingAnswerSchema,
	sortingAnswerSchema,
] as const;
const partMarkSchemas = [
	oneChoiceMarkSchema,
	severalChoicesMarkSchema,
	trueFalseMarkSchema,
	shortTextMarkSchema,
	numberMarkSchema,
	clozeMarkSchema,
	calculationMarkSchema,
	matchingMarkSchema,
	orderingMarkSchema,
	sortingMarkSchema,
] as const;

const partSchema = z.discriminatedUnion("kind", partSchemas);
const publicPartSchema = z.discriminatedUnion("kind", publicPartSchemas);
const partAnswerSchema = z.discriminatedUnion("kind", partAnswerSchemas);
const partMarkSchema = z.discriminatedUnion("kind", partMarkSchemas);
export type PartQuestion = z.infer<typeof partSchema>;
export type PublicPart = z.infer<typeof publicPartSchema>;
export type PartAnswer = z.infer<typeof partAnswerSchema>;
export type PartMark = z.infer<typeof partMarkSchema>;

const caseSchema = caseSchemaOf(partSchema);
const publicCaseSchema = publicCaseSchemaOf(publicPartSchema);
const caseAnswerSchema = caseAnswerSchemaOf(partAnswerSchema);
const caseMarkSchema = caseMarkSchemaOf(partMarkSchema);
export type Case = z.infer<typeof caseSchema>;
export type PublicCase = z.infer<typeof publicCaseSchema>;
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;
export type CaseMark = z.infer<typeof caseMarkSchema>;

/** A question as its author writes it, with its key. It never leaves the services. */
export const questionSchema = z.preprocess(partsInherit, z.discriminatedUnion("kind", [...partSchemas, caseSchema]));
export type Question = z.infer<typeof questionSchema>;

/** What may be seen of a question before it is answered. */
export const publicQuestionSchema = z.discriminatedUnion("kind", [...publicPartSchemas, publicCaseSchema]);
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const answerSchema = z.discriminatedUnion("kind", [...partAnswerSchemas, caseAnswerSchema]);
export type Answer = z.infer<typeof answerSchema>;

export const markSchema = z.discriminatedUnion("kind", [...partMarkSchemas, caseMarkSchema]);
export type Mark = z.infer<typeof markSchema>;

/** `quizzes/<lesson>.yaml`: the question bank of a lesson. */
export const bankSchema = z.strictObject({
	lesson: idSchema,
	blueprint: blueprintSchema.optional(),
	questions: z.array(questionSchema).min(1),
});
export type Bank = z.infer<typeof bankSchema>;
