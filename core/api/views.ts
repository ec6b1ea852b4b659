import { z } from "zod";
import { blockSchema } from "../course/blocks.ts";
import { sourceSchema } from "../course/course-schema.ts";
import { idSchema } from "../id.ts";
import { settingsSchema } from "../learning/settings.ts";
import { courseRecordSchema } from "../learning/state.ts";
import { metricSchema } from "../metrics/schema.ts";
import { answerSchema, markSchema, publicQuestionSchema } from "../quiz/schema.ts";

/** What a page sees of things. Views hold nothing that a person must not see yet: no key, no explanation. */

export const learnerSummarySchema = z.object({ id: idSchema, name: z.string(), lastAt: z.string().optional() });
export type LearnerSummary = z.infer<typeof learnerSummarySchema>;

export const learnerViewSchema = z.object({
	id: idSchema,
	name: z.string(),
	settings: settingsSchema,
	/** The record of the open course. */
	record: courseRecordSchema,
	/** The number of the last event in it: a view with a smaller one is older. */
	seq: z.int(),
});
export type LearnerView = z.infer<typeof learnerViewSchema>;

export const lessonStopSchema = z.object({
	id: idSchema,
	/** "1.4": phase and place in it. */
	number: z.string(),
	title: z.string(),
	short: z.string(),
	available: z.boolean(),
	summary: z.string().optional(),
	minutes: z.int().optional(),
	/** The headings of the second level, in order. */
	sections: z.array(z.object({ id: idSchema, title: z.string() })),
	calculators: z.int(),
	/** How many questions its quiz draws; 0 where there is none. */
	quizSize: z.int(),
});
export type LessonStop = z.infer<typeof lessonStopSchema>;

export const outlineSchema = z.object({
	id: idSchema,
	version: z.string(),
	/** Of the course's own texts, as in `course.yaml`: "es", "es-MX". */
	language: z.string(),
	title: z.string(),
	summary: z.string(),
	authors: z.array(z.string()),
	licence: z.string(),
	phases: z.array(
		z.object({
			id: idSchema,
			number: z.int(),
			title: z.string(),
			motto: z.string(),
			lessons: z.array(lessonStopSchema),
		}),
	),
});
export type Outline = z.infer<typeof outlineSchema>;

export const termViewSchema = z.object({
	id: idSchema,
	term: z.string(),
	english: z.string().optional(),
	definition: z.string(),
});
export type TermView = z.infer<typeof termViewSchema>;

const neighbourSchema = z.object({ id: idSchema, number: z.string(), title: z.string() });

export const lessonViewSchema = z.object({
	id: idSchema,
	number: z.string(),
	phase: z.object({ id: idSchema, number: z.int(), title: z.string() }),
	title: z.string(),
	summary: z.string(),
	objectives: z.array(z.string()),
	minutes: z.int(),
	blocks: z.array(blockSchema),
	/** Every heading in order: second level, and third level under it. */
	sections: z.array(z.object({ id: idSchema, title: z.string(), level: z.union([z.literal(2), z.literal(3)]) })),
	/** The terms, metrics and questions that the blocks name, by id. */
	terms: z.record(idSchema, termViewSchema),
	metrics: z.record(idSchema, metricSchema),
	questions: z.record(idSchema, publicQuestionSchema),
	sources: z.array(sourceSchema),
	quizSize: z.int(),
	previous: neighbourSchema.optional(),
	/** The next lesson that is available. */
	next: neighbourSchema.optional(),
});
export type LessonView = z.infer<typeof lessonViewSchema>;

/** A metric with the lessons that use it. */
export const metricViewSchema = z.object({ metric: metricSchema, lessons: z.array(neighbourSchema) });
export type MetricView = z.infer<typeof metricViewSchema>;

/** What follows an answer. All texts are HTML of our own renderer. */
export const feedbackSchema = z.object({
	question: idSchema,
	/** The answer that stands: the one just given, or an earlier one if the question had been answered already. */
	answer: answerSchema,
	mark: markSchema,
	explanation: z.string(),
	/** The section to read again. */
	section: z.object({ lesson: idSchema, id: idSchema, title: z.string() }),
	at: z.string(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const runViewSchema = z.object({
	id: z.string(),
	lesson: z.object({ id: idSchema, number: z.string(), title: z.string(), short: z.string(), phase: z.int() }),
	/** In the order and with the order of options that the run's seed drew. */
	questions: z.array(publicQuestionSchema),
	/** Of the questions answered so far. */
	answered: z.array(feedbackSchema),
	/** The share right, once every question is answered. */
	score: z.number().optional(),
	/** The best share of all finished runs of this quiz. */
	best: z.number().optional(),
});
export type RunView = z.infer<typeof runViewSchema>;

/** Something that happened outside the page and that the person should hear of. */
export const noticeSchema = z.discriminatedUnion("code", [
	z.object({ code: z.literal("pack-received"), file: z.string() }),
	z.object({ code: z.literal("pack-unreadable"), file: z.string() }),
	z.object({ code: z.literal("record-repaired"), file: z.string() }),
	/** The record that was opened has no name that can be shown. */
	z.object({ code: z.literal("nameless-record") }),
]);
export type Notice = z.infer<typeof noticeSchema>;
