import { z } from "zod";
import { idSchema, semverSchema } from "../id.ts";
import { answerSchema } from "../quiz/schema.ts";

/** A question of an exam: by id alone it is known only within its lesson. */
export const askedQuestionSchema = z.strictObject({ lesson: idSchema, question: idSchema });

/** How a question of an exam was marked when the exam was handed in. */
export const examMarkSchema = z.strictObject({
	lesson: idSchema,
	question: idSchema,
	/** The answer that was marked; absent where there was none, which counts as 0. */
	answer: answerSchema.optional(),
	score: z.number().min(0).max(1),
	correct: z.boolean(),
});
export type ExamMark = z.infer<typeof examMarkSchema>;

/** One sitting of an exam. Until it is handed in, it holds answers and no mark. */
export const examRunSchema = z.strictObject({
	id: z.string(),
	version: semverSchema,
	seed: z.int().nonnegative(),
	/** In the order asked; of a placement test those asked so far. */
	questions: z.array(askedQuestionSchema),
	/** By lesson and question ("lesson/question"), the last one given. null: "I do not know", in a placement test. */
	answers: z.record(z.string(), z.strictObject({ answer: answerSchema.nullable(), at: z.string() })),
	/** Lesson and question of those marked to come back to. */
	flagged: z.array(z.string()),
	/** The time limit; null: none. */
	minutes: z.number().nullable(),
	/** A placement test, whose questions depend on the answers. */
	adaptive: z.literal(true).optional(),
	startedAt: z.string(),
	/** The latest time that any event of the course has shown since, `behind` added. */
	seenAt: z.string(),
	/** By how many milliseconds the clock has been set back since, so far as events show it: that time is not given. */
	behind: z.int().positive().optional(),
	/** When it was handed in, or its time was over. */
	finishedAt: z.string().optional(),
	outOfTime: z.boolean().optional(),
	/** Of every question that counted. */
	marks: z.array(examMarkSchema).optional(),
});
export type ExamRun = z.infer<typeof examRunSchema>;

export const examRecordSchema = z.strictObject({
	/** The sitting under way or last handed in. */
	run: examRunSchema,
	/** Every sitting handed in, the latest last: when, and the share right. */
	finished: z.array(z.strictObject({ run: z.string(), at: z.string(), score: z.number().min(0).max(1) })),
});
export type ExamRecord = z.infer<typeof examRecordSchema>;
