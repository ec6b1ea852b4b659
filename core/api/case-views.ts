import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";
import { metricPracticeSchema, practiceCaseSchema, practiceLevelSchema } from "../learning/metric-practice.ts";
import { metricSchema } from "../metrics/schema.ts";

/** A case of a metric as it is asked: its numbers and what is looked for, without the known wrong ways. */
export const caseViewSchema = z.object({
	/** The whole metric, as calculators get it. */
	metric: metricSchema,
	seed: practiceCaseSchema.shape.seed,
	level: practiceLevelSchema,
	/** The situation in the course's words, with its numbers; absent where they are only listed. */
	situation: z.string().optional(),
	/** The inputs whose numbers the situation does not tell, in order. */
	listed: z.array(variableSchema),
	/** The numbers of the case, in their inputs' units. */
	told: z.record(variableSchema, z.number()),
	/** The id of the reading asked for; absent for the metric's own. */
	reading: idSchema.optional(),
	/** The input asked for instead of the result, and the result that is told then. */
	input: variableSchema.optional(),
	target: z.number().optional(),
	/** How practice of the metric stands; absent before the first case. */
	practice: metricPracticeSchema.optional(),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** Slips that have no name in the course; see `core/metrics/practice-ways.ts`, and for `coarse` and `early` `CaseMark`. */
export const slipKindSchema = z.enum([
	"fraction",
	"percent",
	"hundredfold",
	"hundredth",
	"inverted",
	"multiplied",
	"sign",
	"unrounded",
	"forward",
	"coarse",
	"early",
]);
export type SlipKind = z.infer<typeof slipKindSchema>;

/** The wrong way that leads to an answer. Texts of the course are HTML of our own renderer. */
export const caseSlipSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("way"), name: z.string(), feedback: z.string() }),
	z.object({ kind: z.literal("reading"), name: z.string() }),
	z.object({ kind: slipKindSchema }),
]);
export type CaseSlip = z.infer<typeof caseSlipSchema>;

/** What follows the answer to a case. */
export const caseFeedbackSchema = z.object({
	correct: z.boolean(),
	/** The right answer, not rounded, in the unit of what was asked for. */
	expected: z.number(),
	slip: caseSlipSchema.optional(),
	/** How practice of the metric stands after it. */
	practice: metricPracticeSchema,
	at: z.string(),
	saved: z.boolean(),
});
export type CaseFeedback = z.infer<typeof caseFeedbackSchema>;
