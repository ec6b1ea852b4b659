import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";

const text = z.string().trim().min(1);

/** What a number counts. A `ratio` in percent is written as 4, not 0.04: the formula divides by 100 itself. */
export const quantityKindSchema = z.enum(["count", "money", "ratio", "duration"]);

/** Units of time. They never mix: an hour is not sixty minutes to a formula. */
export const timeUnitSchema = z.enum(["minutes", "hours", "days", "months", "years"]);

export const metricInputSchema = z.strictObject({
	id: variableSchema,
	label: text,
	/** Shown after the number: "correos", "%", "€". */
	unit: text,
	kind: quantityKindSchema,
	/** What a duration is given in; every duration has it. */
	time: timeUnitSchema.optional(),
	/** For a number per time: purchases a year are a ratio per years, € a month are money per months. */
	per: timeUnitSchema.optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	/** What stands in the field from the beginning: a constant such as z = 1.96. */
	default: z.number().optional(),
	/** Plausible values: the ends and the step of the slider, and what practice draws from. */
	range: z.strictObject({ from: z.number(), to: z.number(), step: z.number() }).optional(),
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
	/** What is said of a result that meets it, and of one that does not, where "recommended" says nothing of the metric. */
	verdict: z.strictObject({ meets: text, misses: text }).optional(),
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
	/** `stop`: no result is shown. `warn`: the result is shown, in doubt. `note`: it stands, and the message says what it means. */
	action: z.enum(["stop", "warn", "note"]),
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

const misconceptionSchema = z.strictObject({ name: text, formula: text, feedback: text });

const workedSchema = z.strictObject({
	inputs: z.record(variableSchema, z.number()),
	result: z.number(),
	/** The result is rounded to six decimals; without it, it is exact. */
	rounded: z.boolean().optional(),
});

/**
 * Another reading of the same words: the same metric with another denominator, worked over the metric's inputs and
 * those that it adds. Its result has the metric's unit.
 */
export const variantSchema = z.strictObject({
	id: idSchema,
	/** The short name of its denominator: "Sobre enviados". */
	reading: text,
	/** Its own name, if the trade has one: "CTOR". */
	name: text.optional(),
	formula: text,
	/** Inputs that only this reading needs. */
	inputs: z.array(metricInputSchema).max(6).default([]),
	/** One sentence: what this reading says. */
	summary: text,
	edgeCases: z.array(edgeCaseSchema).default([]),
	misconceptions: z.array(misconceptionSchema).default([]),
	worked: z.array(workedSchema).default([]),
});

/** Short situations in which practice asks for the metric. */
const practiceSchema = z.strictObject({
	/** Texts with an input's id in braces where its number stands: "Enviaste {enviados} correos…". */
	situations: z.array(text).min(1).max(4),
	/** Inputs that practice may ask for instead of the result. */
	solveFor: z.array(variableSchema).default([]),
});

/** A metric as data: everything a calculator needs to work it, explain it and judge it. */
export const metricSchema = z.strictObject({
	id: idSchema,
	name: text,
	/** Other names of it in the trade. */
	aka: z.array(text).default([]),
	/** Id of one of the file's areas. */
	area: idSchema.optional(),
	/** Id of the course's phase that teaches it. */
	phase: idSchema.optional(),
	/** How a beginner asks for it: "cuánto cuesta conseguir un cliente". */
	asks: z.array(text).default([]),
	/** One sentence: what it measures. */
	summary: text,
	/** Infix arithmetic over the inputs' ids; see `core/metrics/formula.ts`. */
	formula: text,
	inputs: z.array(metricInputSchema).min(1).max(12),
	/** The short name of the formula's denominator, where there are other readings: "Sobre entregados". */
	reading: text.optional(),
	/** The same words with another denominator, shown beside this reading. */
	variants: z.array(variantSchema).max(4).default([]),
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
	misconceptions: z.array(misconceptionSchema).default([]),
	/** Where the trade usually reads it off. */
	platform: text.optional(),
	/** A caution about the metric, shown with the calculator. */
	note: text.optional(),
	/** Cases with known results, checked whenever the course is checked. */
	worked: z.array(workedSchema).default([]),
	practice: practiceSchema.optional(),
});

/** What metrics are grouped by, in the order in which pages show them. */
export const metricAreaSchema = z.strictObject({ id: idSchema, name: text });

/** `metrics.yaml`. */
export const metricsFileSchema = z.strictObject({
	areas: z.array(metricAreaSchema).default([]),
	metrics: z.array(metricSchema),
});

export type Metric = z.infer<typeof metricSchema>;
export type MetricInput = z.infer<typeof metricInputSchema>;
export type Benchmark = z.infer<typeof benchmarkSchema>;
export type EdgeCase = z.infer<typeof edgeCaseSchema>;
export type OutputUnit = z.infer<typeof outputUnitSchema>;
export type TimeUnit = z.infer<typeof timeUnitSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type MetricArea = z.infer<typeof metricAreaSchema>;
export type MetricsFile = z.infer<typeof metricsFileSchema>;
export type QuantityKind = z.infer<typeof quantityKindSchema>;
