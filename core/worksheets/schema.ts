import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";
import { worksheetLimits } from "./limits.ts";

const text = z.string().trim().min(1);

/** A day as "2026-03-02". */
export const daySchema = z.iso.date();

/** What every part has. Its id is a name that formulas and sentences can use; what was filled in is kept under it. */
const common = {
	id: variableSchema,
	label: text,
	/** What to write there, in a sentence or two. */
	help: text,
};

const optionsSchema = z
	.array(z.strictObject({ id: idSchema, text }))
	.min(2)
	.max(12);

const numberLimits = {
	/** Shown after the number: "pedidos", "%", "€". */
	unit: text.optional(),
	/** The unit of one: "pedido". A unit that is counted has it. */
	unitOfOne: text.optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	/** Whether only whole numbers make sense. */
	whole: z.boolean().default(false),
};

const column = { id: variableSchema, label: text, help: text.optional() };

export const columnSchema = z.discriminatedUnion("kind", [
	z.strictObject({ ...column, kind: z.literal("text"), long: z.boolean().default(false) }),
	z.strictObject({ ...column, kind: z.literal("number"), ...numberLimits }),
	z.strictObject({ ...column, kind: z.literal("date") }),
	z.strictObject({ ...column, kind: z.literal("choice"), options: optionsSchema }),
]);

/** A row as an author writes it: cells by column, a choice by its option's id. */
const writtenRowSchema = z.record(variableSchema, z.union([z.number(), text]));

const criterionSchema = z.strictObject({ name: text, weight: z.number().min(0) });

/** `yes` and `no` are counted, what is not applicable is left out of the count. */
export const checkAnswerSchema = z.enum(["yes", "no", "na"]);

const range = z.strictObject({ from: z.number(), to: z.number() });

/**
 * One part of a worksheet. Whatever is filled in has its example beside it, of its own kind; results and sentences are
 * worked out from other parts, so theirs follow.
 */
export const partSchema = z.discriminatedUnion("kind", [
	/** What stands above the parts that follow it. */
	z.strictObject({ ...common, kind: z.literal("heading") }),
	z.strictObject({ ...common, kind: z.literal("text"), long: z.boolean().default(false), example: text }),
	z.strictObject({ ...common, kind: z.literal("number"), ...numberLimits, example: z.number() }),
	z.strictObject({ ...common, kind: z.literal("date"), example: daySchema }),
	z.strictObject({ ...common, kind: z.literal("choice"), options: optionsSchema, example: idSchema }),
	z.strictObject({
		...common,
		kind: z.literal("checklist"),
		items: z
			.array(z.strictObject({ id: idSchema, text, help: text.optional() }))
			.min(1)
			.max(40),
		example: z.record(idSchema, z.strictObject({ answer: checkAnswerSchema, note: text.optional() })),
	}),
	z.strictObject({
		...common,
		kind: z.literal("table"),
		columns: z.array(columnSchema).min(1).max(8),
		/** Rows that a new sheet begins with. */
		rows: z.array(writtenRowSchema).max(worksheetLimits.rows).default([]),
		example: z.array(writtenRowSchema).min(1).max(worksheetLimits.rows),
	}),
	z.strictObject({
		...common,
		kind: z.literal("comparison"),
		/** The lowest and the highest score. */
		scale: range,
		/** Criteria that a new sheet begins with. */
		criteria: z.array(criterionSchema).max(worksheetLimits.criteria).default([]),
		example: z.strictObject({
			criteria: z.array(criterionSchema).min(1).max(worksheetLimits.criteria),
			/** A score for each criterion, in their order. */
			options: z
				.array(z.strictObject({ name: text, scores: z.array(z.number()) }))
				.min(2)
				.max(worksheetLimits.options),
		}),
	}),
	/** What a metric of the course gives, its inputs taken from numbers and results above, or fixed. */
	z.strictObject({
		...common,
		kind: z.literal("metric"),
		metric: idSchema,
		inputs: z.record(variableSchema, z.union([z.number(), variableSchema])),
	}),
	/** What a formula gives over the ids of numbers and results above. */
	z.strictObject({
		...common,
		kind: z.literal("formula"),
		formula: text,
		unit: text.optional(),
		unitOfOne: text.optional(),
		decimals: z.int().min(0).max(6).default(0),
	}),
	/** A text with ids of parts in braces, which are filled in as they are typed. */
	z.strictObject({ ...common, kind: z.literal("sentence"), text }),
]);

/** `worksheets/<id>.yaml`: something to fill in, as data. */
export const worksheetSchema = z.strictObject({
	id: idSchema,
	/** The lesson that it belongs to. */
	lesson: idSchema,
	title: text,
	/** What it is for, in one or two sentences. */
	summary: text,
	/** What the filled-in example is about: "Café Lindero". */
	exampleName: text.max(60),
	parts: z.array(partSchema).min(1).max(40),
});

export type Worksheet = z.infer<typeof worksheetSchema>;
export type Part = z.infer<typeof partSchema>;
export type PartOf<K extends Part["kind"]> = Extract<Part, { kind: K }>;
export type Column = z.infer<typeof columnSchema>;
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
