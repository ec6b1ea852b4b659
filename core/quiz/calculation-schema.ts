import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";
import { inlineText, markCommon, publicQuestionCommon, questionCommon } from "./common.ts";
import { toleranceSchema } from "./tolerance.ts";

/** A formula in the language of `core/metrics/formula.ts`. */
const formulaText = z.string().trim().min(1);

/**
 * A number of the question: one of a range in even steps or of a list, drawn anew for each seed, or worked from numbers
 * that stand before it.
 */
const quizVariableSchema = z.union([
	z
		.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() })
		.refine(({ from, to }) => from <= to, { path: ["to"], params: { code: "range-falls" } }),
	z.strictObject({ values: z.array(z.number()).min(1).max(50) }),
	z.strictObject({ formula: formulaText }),
]);
export type QuizVariable = z.infer<typeof quizVariableSchema>;

/** A known wrong way, as the formula that it follows. It may name the steps before its own, as a later step may. */
const wrongWaySchema = z.strictObject({ formula: formulaText, name: inlineText, feedback: inlineText });

const stepSchema = z.strictObject({
	/** A name for formulas: a later step and the explanation say the result by it. */
	id: variableSchema,
	prompt: inlineText,
	formula: formulaText,
	/** Shown after the number; a pure number, such as an index, has none. */
	unit: z.string().trim().min(1).optional(),
	/** Decimals with which the right result is shown. */
	decimals: z.int().min(0).max(6).default(0),
	tolerance: toleranceSchema,
	/** Its share of the question's worth, against those of the other steps. */
	weight: z.number().min(0.1).max(100).default(1),
	/** Results above it are absurd, such as 100 for a part of a whole: the linter looks for numbers that give one. */
	limit: z.number().optional(),
	/** The metric that is worked: its known wrong ways are this step's too, as far as their numbers are there. */
	metric: idSchema.optional(),
	misconceptions: z.array(wrongWaySchema).max(12).default([]),
	feedback: z.strictObject({ right: inlineText, wrong: inlineText }),
});
export type CalculationStep = z.infer<typeof stepSchema>;

/** A calculation in one or several steps, with other numbers for every seed. */
export const calculationSchema = z.strictObject({
	...questionCommon,
	kind: z.literal("calculation"),
	variables: z.record(variableSchema, quizVariableSchema),
	/** Formulas that must hold of the numbers; else they are drawn again. */
	conditions: z.array(formulaText).max(20).default([]),
	steps: z.array(stepSchema).min(1).max(8),
});
export type Calculation = z.infer<typeof calculationSchema>;

export const publicCalculationSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("calculation"),
	steps: z.array(z.object({ id: variableSchema, prompt: z.string(), unit: z.string().optional() })),
});
export type PublicCalculation = z.infer<typeof publicCalculationSchema>;

/** The results by step, each as it was understood and as it was typed. A step left empty is not there. */
export const calculationAnswerSchema = z.strictObject({
	kind: z.literal("calculation"),
	steps: z.record(variableSchema, z.strictObject({ value: z.number(), typed: z.string().max(60) })),
});
export type CalculationAnswer = z.infer<typeof calculationAnswerSchema>;

const stepMarkSchema = z.object({
	id: variableSchema,
	/** `followed`: wrong, but what the formula gives from the learner's own results of the steps before. It earns in full. */
	outcome: z.enum(["right", "followed", "wrong", "empty"]),
	/** Of the question's worth: what the step earned, and what it could earn. */
	earned: z.number(),
	worth: z.number(),
	given: z.number().optional(),
	expected: z.number(),
	decimals: z.int(),
	unit: z.string().optional(),
	misconception: z.string().optional(),
	feedback: z.string().optional(),
});
export type StepMark = z.infer<typeof stepMarkSchema>;

export const calculationMarkSchema = z.object({
	...markCommon,
	kind: z.literal("calculation"),
	steps: z.array(stepMarkSchema),
});
export type CalculationMark = z.infer<typeof calculationMarkSchema>;
