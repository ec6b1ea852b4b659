import { z } from "zod";
import { idSchema } from "../id.ts";
import { typedValuesSchema } from "../learning/events.ts";
import { newNameSchema, settingsSchema } from "../learning/settings.ts";
import { localeSchema } from "../locale.ts";
import { answerSchema } from "../quiz/schema.ts";
import {
	feedbackSchema,
	learnerSummarySchema,
	learnerViewSchema,
	lessonViewSchema,
	metricViewSchema,
	noticeSchema,
	outlineSchema,
	runViewSchema,
} from "./views.ts";

const learner = idSchema;
const saved = z.object({ at: z.string(), seq: z.int() });

/**
 * Every call there is between a page and the services: its name, what goes in, what comes out. Plain data; `serve`
 * parses with it on the far side of both doors, so nothing that a schema does not name gets in or leaks out.
 */
export const contract = {
	/** All that a page needs to draw itself first: in one call, because the first picture waits for it. */
	"app.start": {
		input: z.strictObject({ learner: learner.optional() }),
		output: z.object({
			version: z.string(),
			learners: z.array(learnerSummarySchema),
			/** The learner asked for, else the one who was here last. */
			learner: learnerViewSchema.optional(),
			outline: outlineSchema,
		}),
	},
	/** Takes the notices that have come up since the last call. */
	"app.notices": { input: z.strictObject({}), output: z.object({ notices: z.array(noticeSchema) }) },
	"learner.create": {
		input: z.strictObject({ name: newNameSchema, settings: settingsSchema }),
		output: learnerViewSchema,
	},
	"learner.update": {
		input: z.strictObject({ learner, name: newNameSchema.optional(), settings: settingsSchema.optional() }),
		output: learnerViewSchema,
	},
	"learner.view": { input: z.strictObject({ learner }), output: learnerViewSchema },
	"course.lesson": { input: z.strictObject({ lesson: idSchema }), output: lessonViewSchema },
	"course.metrics": { input: z.strictObject({}), output: z.object({ metrics: z.array(metricViewSchema) }) },
	/** The run under way or last finished of a lesson's quiz; a new one where there is none, or where `fresh`. */
	"quiz.open": {
		input: z.strictObject({ learner, lesson: idSchema, fresh: z.boolean().default(false) }),
		output: runViewSchema,
	},
	/** Marks and records an answer. The reply comes only once the answer is on the disk. */
	"quiz.answer": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			run: z.string().max(64),
			question: idSchema,
			answer: answerSchema,
		}),
		output: feedbackSchema,
	},
	/** The same for a question inside a lesson, which can be answered again and again. */
	"practice.answer": {
		input: z.strictObject({ learner, lesson: idSchema, question: idSchema, answer: answerSchema }),
		output: feedbackSchema,
	},
	/** The answers given to the questions inside a lesson, with their feedback. */
	"practice.recall": {
		input: z.strictObject({ learner, lesson: idSchema }),
		output: z.object({ answered: z.array(feedbackSchema) }),
	},
	"position.set": {
		input: z.strictObject({ learner, lesson: idSchema, section: idSchema.nullable() }),
		output: saved,
	},
	"calculator.save": {
		input: z.strictObject({
			learner,
			metric: idSchema,
			lesson: idSchema.nullable(),
			values: typedValuesSchema,
			locale: localeSchema,
			segment: z.string().max(60).optional(),
		}),
		output: saved,
	},
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]["input"]>;
export type ParsedInput<M extends Method> = z.output<Contract[M]["input"]>;
export type Output<M extends Method> = z.output<Contract[M]["output"]>;

/** One function for each call; a handler missing or misnamed does not compile. */
export type Handlers = { readonly [M in Method]: (input: ParsedInput<M>) => Promise<z.input<Contract[M]["output"]>> };

/** The calls as a page makes them. They reject with an `AppError`. */
export type Client = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> };

/** What goes over the wire. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: string; message: string };
