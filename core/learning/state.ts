import { z } from "zod";
import { idSchema, semverSchema } from "../id.ts";
import { localeSchema } from "../locale.ts";
import { answerSchema } from "../quiz/schema.ts";
import { courseReviewsSchema } from "../review/schema.ts";
import { annotationIdSchema, annotationSchema } from "./annotation.ts";
import { keptDraftSchema } from "./draft.ts";
import { examRecordSchema } from "./exam.ts";
import { metricPracticeSchema } from "./metric-practice.ts";
import { pictureSchema, pinSchema } from "./profile.ts";
import { keptWorkIdSchema, scenarioSchema } from "./scenario.ts";
import { nameSchema, settingsSchema } from "./settings.ts";
import { sheetSchema } from "./sheet.ts";
import { typedValuesSchema } from "./typed-values.ts";

export const keptAnswerSchema = z.strictObject({
	answer: answerSchema,
	score: z.number().min(0).max(1),
	correct: z.boolean(),
	at: z.string(),
	/** With which the question was shown, where its run does not say it. */
	seed: z.int().nonnegative().optional(),
	/** How many of its hints were taken before. */
	hints: z.int().positive().optional(),
});

export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

/** How a whole quiz stood before what was wrong in it was asked once more. */
export const beforeRetrySchema = z.strictObject({
	/** At the first try: questions wholly right, and the share of points. */
	right: z.int().nonnegative(),
	score: z.number().min(0).max(1),
	/** Every question of the quiz with the answer that stands, each with the seed that it was shown with. */
	answers: z.record(idSchema, keptAnswerSchema),
});

/** One way through a lesson's quiz. It is finished when every question drawn has an answer. */
export const runSchema = z.strictObject({
	id: z.string(),
	lesson: idSchema,
	version: semverSchema,
	seed: z.int(),
	questions: z.array(idSchema),
	answers: z.record(idSchema, keptAnswerSchema),
	startedAt: z.string(),
	finishedAt: z.string().optional(),
	/** The share that passes the lesson; absent for the usual one. */
	mastery: z.number().min(0).max(1).optional(),
	/** How many hints of each question were taken. */
	hints: z.record(idSchema, z.int().positive()).optional(),
	/** For a retry: the run whose wrong answers it asks again, and how the quiz stood then, where that is known. */
	of: z.string().optional(),
	before: beforeRetrySchema.optional(),
});
export type Run = z.infer<typeof runSchema>;

/** Every answer ever given to a question, in runs and inside the lesson. */
export const questionTallySchema = z.strictObject({
	answered: z.int(),
	right: z.int(),
	/** The score and time of the last one. */
	score: z.number().min(0).max(1),
	correct: z.boolean(),
	at: z.string(),
});
export type QuestionTally = z.infer<typeof questionTallySchema>;

export const practiceHintsSchema = z.strictObject({
	taken: z.int().positive(),
	/** With which the question is shown; absent for 0. */
	seed: z.int().nonnegative().optional(),
	at: z.string(),
});
export type PracticeHints = z.infer<typeof practiceHintsSchema>;

export const lessonRecordSchema = z.strictObject({
	openedAt: z.string(),
	lastAt: z.string(),
	/** The heading that was last read; null above the first one. */
	section: idSchema.nullable(),
	/** Every section that was reached, in the order of first reaching it. */
	reached: z.array(idSchema),
	/** Answers to the questions inside the lesson, the last one of each. */
	practice: z.record(idSchema, keptAnswerSchema),
	/** Hints taken of the questions inside the lesson that are being answered. */
	hints: z.record(idSchema, practiceHintsSchema).optional(),
	/** The quiz under way or last finished. */
	run: runSchema.optional(),
	/** The best finished run at the first try, as a fraction. */
	best: z.number().optional(),
	/** The best whole quiz after what was wrong in it was asked again, with those answers in place of the wrong ones. */
	bestRetried: z.number().optional(),
	/** Whether the lesson is passed, where `best` does not say it: by a mark of its own, or with what was retried. */
	passed: z.boolean().optional(),
	runsFinished: z.int(),
	questions: z.record(idSchema, questionTallySchema),
	/** Seconds at work in it. */
	seconds: z.int(),
});
export type LessonRecord = z.infer<typeof lessonRecordSchema>;

export const calculatorWorkSchema = z.strictObject({
	metric: idSchema,
	lesson: idSchema.nullable(),
	values: typedValuesSchema,
	locale: localeSchema,
	segment: z.string().optional(),
	at: z.string(),
});
export type CalculatorWork = z.infer<typeof calculatorWorkSchema>;

export const courseRecordSchema = z.strictObject({
	lessons: z.record(idSchema, lessonRecordSchema),
	calculators: z.array(calculatorWorkSchema),
	/** The lesson that was last open. */
	lastLesson: idSchema.optional(),
	/** When each bookmarked lesson was marked. */
	bookmarks: z.record(idSchema, z.string()),
	annotations: z.record(annotationIdSchema, annotationSchema),
	/** Seconds at work, by the day that it was for the learner ("2026-11-22"). */
	days: z.record(z.string(), z.int()),
	/** Absent until the first exam. */
	exams: z.record(idSchema, examRecordSchema).optional(),
	/** Answers in exams to questions of lessons that were never opened, by lesson; they move into it when it is. */
	unopened: z.record(idSchema, z.record(idSchema, questionTallySchema)).optional(),
	/** What was begun and is no answer yet, by `draftKey`; absent where there is nothing of the kind. */
	drafts: z.record(z.string(), keptDraftSchema).optional(),
	/** Numbers of calculators put aside, and sheets of laboratories; absent until the first one. */
	scenarios: z.record(keptWorkIdSchema, scenarioSchema).optional(),
	sheets: z.record(keptWorkIdSchema, sheetSchema).optional(),
	/** By metric; absent until the first case is answered. */
	practised: z.record(idSchema, metricPracticeSchema).optional(),
});
export type CourseRecord = z.infer<typeof courseRecordSchema>;

/** All that the record of a learner says, as the reducer makes it of the events. */
export const learnerStateSchema = z.strictObject({
	/** The number of the last event in it; 0 for an empty record. */
	seq: z.int().nonnegative(),
	name: nameSchema.optional(),
	createdAt: z.string().optional(),
	lastAt: z.string().optional(),
	settings: settingsSchema.optional(),
	picture: pictureSchema.optional(),
	pin: pinSchema.optional(),
	pinResetAskedAt: z.string().optional(),
	guest: z.literal(true).optional(),
	removedAt: z.string().optional(),
	courses: z.record(idSchema, courseRecordSchema),
	/** By course. Apart from the courses' records, because a page is given those and never all the cards. */
	reviews: z.record(idSchema, courseReviewsSchema).optional(),
});
export type LearnerState = z.infer<typeof learnerStateSchema>;
