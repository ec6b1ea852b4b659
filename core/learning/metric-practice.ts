import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";

/** 1: round numbers, asks for the result. 2: numbers as they come, and other readings. 3: asks for an input as well. */
export const practiceLevelSchema = z.int().min(1).max(3);

/** A case of a metric: with these four it is drawn again, the same on any machine. */
export const practiceCaseSchema = z.strictObject({
	metric: idSchema,
	seed: z.int().nonnegative(),
	level: practiceLevelSchema,
});
export type PracticeCase = z.infer<typeof practiceCaseSchema>;

/** What the answer to a case came to. */
export const caseOutcome = {
	/** As typed. */
	answer: z.string().max(60),
	correct: z.boolean(),
	/** What the wrong way is called that leads to the answer. */
	misconception: z.string().max(200).optional(),
	/** How many steps of the way were told before. */
	steps: z.int().nonnegative(),
	/** The input that was asked for; absent for the result. */
	input: variableSchema.optional(),
	/** The id of the reading that was asked for; absent for the metric's own. */
	reading: idSchema.optional(),
};

/** How the practice of a metric stands. Right is only what was right without a step told. */
export const metricPracticeSchema = z.strictObject({
	level: practiceLevelSchema,
	/** Cases right (above 0) or wrong (below) one after another at this level. */
	streak: z.int(),
	worked: z.int(),
	right: z.int(),
	/** The last one. */
	correct: z.boolean(),
	at: z.string(),
	/** Which it was and what was answered, so that an answer sent twice counts once. */
	last: z.strictObject({ seed: practiceCaseSchema.shape.seed, level: practiceLevelSchema, answer: caseOutcome.answer }),
});
export type MetricPractice = z.infer<typeof metricPracticeSchema>;
