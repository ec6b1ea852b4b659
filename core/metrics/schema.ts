import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";

const text = z.string().trim().min(1);

/** What a number counts. A `ratio` in percent is written as 4, not 0.04: the formula divides by 100 itself. */
export const quantityKindSchema = z.enum(["count", "money", "ratio", "duration"]);

export const metricInputSchema = z.strictObject({
	id: variableSchema,
	label: text,
	/** Shown after the number: "correos", "%", "€". */
	unit: text,
	kind: quantityKindSchema,
	min: z.number().optional(),
	max: z.number().optional(),
	/** A plausible value, shown in an untouched calculator. */
	example: z.number(),
	/** How the sentence "Con 160 aperturas más…" names one and many of it. */
	noun: z.strictObject({ one: text, many: text }).optional(),
});

const benchmarkCommon = {
	/** Who the recommendation is for: "B2B". */
	segment: text,
	/** Who recommends it, in words that can be shown. */
	source: text,
};

/** `>` and `<` are strict: the exact threshold does not meet them. `between` includes both ends. */
export const benchmarkSchema = z.discriminatedUnion("operator", [
	z.strictObject({ ...benchmarkCommon, operator: z.enum([">", ">=", "<", "<="]), value: z.number() }),
	z
		.strictObject({ ...benchmarkCommon, operator: z.literal("between"), values: z.tuple([z.number(), z.number()]) })
		.refine((benchmark) => benchmark.values[0] < benchmark.values[1], { path: ["values"] }),
]);

export const edgeCaseSchema = z.strictObject({
	id: idSchema,
	/** A condition over the inputs, in the formula language: "abiertos > entregados". */
	when: text,
	/** `stop`: no result is shown. `warn`: the result is shown with the message. */
	action: z.enum(["stop", "warn"]),
	message: text,
});

export const outputUnitSchema = z.enum([
	"%",
	"€",
	"ratio",
	"points",
	"count",
	"minutes",
	"hours",
	"days",
	"months",
	"years",
]);

/** A metric as data: everything a calculator needs to work it, explain it and judge it. */
export const metricSchema = z.strictObject({
	id: idSchema,
	name: text,
	/** Other names of it in the trade. */
	aka: z.array(text).default([]),
	/** One sentence: what it measures. */
	summary: text,
	/** Infix arithmetic over the inputs' ids; see `core/metrics/formula.ts`. */
	formula: text,
	inputs: z.array(metricInputSchema).min(1).max(12),
	output: z.strictObject({ unit: outputUnitSchema, decimals: z.int().min(0).max(6) }),
	benchmarks: z.array(benchmarkSchema).default([]),
	direction: z.enum(["higher-better", "lower-better", "range", "none"]),
	/** The ends of the range drawn under the result, in the output's unit. */
	scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
	/** The input that a person can act on: the sentence about what would change the result is solved for it. */
	lever: variableSchema.optional(),
	/** What the result means, said for each side of the recommendation. */
	advice: z.strictObject({ below: text.optional(), within: text.optional(), above: text.optional() }).default({}),
	edgeCases: z.array(edgeCaseSchema).default([]),
	/** Known wrong ways to work it, as formulas over the same inputs: questions about the metric name them. */
	misconceptions: z.array(z.strictObject({ name: text, formula: text, feedback: text })).default([]),
	/** Where the trade usually reads it off. */
	platform: text.optional(),
	/** A caution about the metric, shown with the calculator. */
	note: text.optional(),
	/** Cases with known results, checked whenever the course is checked. */
	worked: z.array(z.strictObject({ inputs: z.record(variableSchema, z.number()), result: z.number() })).default([]),
});

/** `metrics.yaml`. */
export const metricsFileSchema = z.strictObject({ metrics: z.array(metricSchema) });

export type Metric = z.infer<typeof metricSchema>;
export type MetricInput = z.infer<typeof metricInputSchema>;
export type Benchmark = z.infer<typeof benchmarkSchema>;
export type EdgeCase = z.infer<typeof edgeCaseSchema>;
export type OutputUnit = z.infer<typeof outputUnitSchema>;
export type QuantityKind = z.infer<typeof quantityKindSchema>;
