import { z } from "zod";
import { idSchema, semverSchema, variableSchema } from "../id.ts";
import { localeSchema } from "../locale.ts";
import { answerSchema } from "../quiz/schema.ts";
import { nameSchema, settingsSchema } from "./settings.ts";

/** Where in which version of which course something happened, so that a new version never orphans or mixes up progress. */
const place = { course: idSchema, version: semverSchema };

/** What is kept of a mark: the details are worked out again from the answer whenever they are shown. */
const keptMark = { score: z.number().min(0).max(1), correct: z.boolean() };

export const typedValuesSchema = z.record(variableSchema, z.string().max(60));

/** What a learner did. The record is the list of these; everything else is derived from it. */
export const factSchema = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("profile-set"), name: nameSchema }),
	z.strictObject({ type: z.literal("settings-set"), settings: settingsSchema }),
	z.strictObject({ type: z.literal("position-set"), ...place, lesson: idSchema, section: idSchema.nullable() }),
	z.strictObject({
		type: z.literal("run-started"),
		...place,
		run: z.string().max(64),
		lesson: idSchema,
		/** From it the order of the options is drawn again. */
		seed: z.int().nonnegative(),
		questions: z.array(idSchema).min(1),
	}),
	/** A new version of the course dropped questions of a run under way: these are left, in the order drawn. */
	z.strictObject({
		type: z.literal("run-narrowed"),
		...place,
		run: z.string().max(64),
		lesson: idSchema,
		questions: z.array(idSchema).min(1),
	}),
	z.strictObject({
		type: z.literal("run-answered"),
		...place,
		run: z.string().max(64),
		lesson: idSchema,
		question: idSchema,
		answer: answerSchema,
		...keptMark,
	}),
	z.strictObject({
		type: z.literal("practice-answered"),
		...place,
		lesson: idSchema,
		question: idSchema,
		answer: answerSchema,
		...keptMark,
	}),
	z.strictObject({
		type: z.literal("calculator-worked"),
		...place,
		metric: idSchema,
		/** The lesson that the calculator stands in; null on the page of calculators. */
		lesson: idSchema.nullable(),
		/** As typed, so that nothing is lost that could not be read as a number. */
		values: typedValuesSchema,
		/** The language in which they were typed: "1.400" is another number in another one. */
		locale: localeSchema,
		segment: z.string().max(60).optional(),
	}),
]);
export type Fact = z.infer<typeof factSchema>;

/** A fact in its place in the record: `seq` counts from 1 without gaps; `at` is an ISO time in UTC. */
export const eventSchema = z.strictObject({ seq: z.int().positive(), at: z.iso.datetime(), fact: factSchema });
export type LearnerEvent = z.infer<typeof eventSchema>;
