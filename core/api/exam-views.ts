import { z } from "zod";
import { idSchema } from "../id.ts";
import { keyNoteSchema } from "../quiz/key-note.ts";
import { answerSchema, publicQuestionSchema } from "../quiz/schema.ts";
import { feedbackSchema } from "./views.ts";

/** What a page sees of exams. Until an exam is handed in, nothing of it says what is right. */

const lessonNameSchema = z.object({ id: idSchema, number: z.string(), title: z.string(), phase: z.int() });

export const examKindSchema = z.enum(["phase", "final", "placement"]);
export type ExamKind = z.infer<typeof examKindSchema>;

/** An exam as the course has it now. */
const examSchema = z.object({
	id: idSchema,
	kind: examKindSchema,
	title: z.string(),
	/** Absent where it is about the whole course. */
	phase: z.object({ id: idSchema, number: z.int(), title: z.string() }).optional(),
	/** How many questions it draws now; of a placement test the most that it asks. 0 where it has nothing to draw from. */
	size: z.int(),
	/** The time limit, in proportion where it draws fewer questions than planned; null: none. */
	minutes: z.int().nullable(),
	/** The share that must be right; null for a placement test. */
	pass: z.number().nullable(),
	/** How many of the lessons that it is about are written: it draws from those. */
	lessons: z.object({ written: z.int(), total: z.int() }),
});

export const examSummarySchema = examSchema.extend({
	/** Whether it can be taken. */
	available: z.boolean(),
	/** The sitting under way. `left`: seconds, null without a limit. */
	underWay: z
		.object({ startedAt: z.string(), answered: z.int(), size: z.int(), left: z.number().nullable() })
		.optional(),
	/** How often it was handed in, and the best share right (never of a placement test). */
	finished: z.int(),
	best: z.number().optional(),
	passed: z.boolean(),
	lastAt: z.string().optional(),
});
export type ExamSummary = z.infer<typeof examSummarySchema>;

export const examRunViewSchema = z.object({
	id: z.string(),
	exam: examSchema,
	/** Rebuilds this exam; null for a placement test, and for a sitting of an earlier version of the course. */
	code: z.string().nullable(),
	/** In the order asked. Of a placement test those asked so far: the last one waits for its answer. */
	questions: z.array(
		z.object({
			lesson: idSchema,
			question: publicQuestionSchema,
			/** The last one given. null: "I do not know", in a placement test. */
			answer: answerSchema.nullable().optional(),
			flagged: z.boolean(),
		}),
	),
	/** How many questions were asked that the course no longer has; absent where all are there. */
	gone: z.int().optional(),
	startedAt: z.string(),
	/** null without a limit. */
	endsAt: z.string().nullable(),
	/** Seconds until then, as this reply was made; the page counts on from there. Never below 0. */
	left: z.number().nullable(),
	/** Handed in: `exam.results` has the marks. */
	finished: z.boolean(),
});
export type ExamRunView = z.infer<typeof examRunViewSchema>;

const shareSchema = z.object({
	questions: z.int(),
	/** Wholly right. */
	right: z.int(),
	/** The share of points, 0 to 1. */
	score: z.number(),
});

/** What is right: the mark that a wholly right answer gets, and why. All texts are HTML. */
export const answerKeySchema = feedbackSchema
	.pick({ answer: true, mark: true, explanation: true, solution: true, section: true })
	.extend({
		/** Of a key on paper: what else counts, for who marks by hand; see `KeyNotes`. */
		notes: z.record(z.string(), keyNoteSchema).optional(),
	});
export type AnswerKey = z.infer<typeof answerKeySchema>;

export const placementAdviceSchema = z.object({
	lesson: lessonNameSchema,
	/** null where nothing was found out. */
	advice: z.enum(["skip", "study"]).nullable(),
	reason: z.enum([
		"apply-wrong",
		"decide-wrong",
		"apply-unknown",
		"decide-unknown",
		"both-right",
		"two-before",
		"not-reached",
	]),
});
export type PlacementAdvice = z.infer<typeof placementAdviceSchema>;

/** A sitting that was handed in. */
export const examResultsSchema = z.object({
	id: z.string(),
	exam: examSchema,
	code: z.string().nullable(),
	score: z.number(),
	right: z.int(),
	/** null for a placement test. */
	passed: z.boolean().nullable(),
	startedAt: z.string(),
	finishedAt: z.string(),
	/** Handed in by itself when the time was over. */
	outOfTime: z.boolean(),
	/** In the order of the course. */
	topics: z.array(shareSchema.extend({ lesson: lessonNameSchema, section: idSchema, title: z.string() })),
	difficulties: z.array(shareSchema.extend({ difficulty: z.int() })),
	/** Lessons with a question that was not wholly right, and the sections that those are about. */
	readAgain: z.array(
		z.object({ lesson: lessonNameSchema, sections: z.array(z.object({ id: idSchema, title: z.string() })) }),
	),
	/** Every question that counted and that the course still has, in the order asked. */
	questions: z.array(
		z.object({
			lesson: idSchema,
			question: publicQuestionSchema,
			difficulty: z.int(),
			/** Absent where there was no answer. */
			feedback: feedbackSchema.optional(),
			/** Where the answer was "I do not know". */
			unknown: z.literal(true).optional(),
			/** Where it was not wholly right. */
			key: answerKeySchema.optional(),
		}),
	),
	/** Of a placement test: what it advises, in the order of the course. Nothing is locked or marked by it. */
	placement: z.array(placementAdviceSchema).optional(),
});
export type ExamResults = z.infer<typeof examResultsSchema>;

/** Why a code is refused; see `core/quiz/exam-code.ts`. */
export const codeProblemSchema = z.enum(["malformed", "typo", "other-course", "other-version", "unknown-exam"]);
export type ExamCodeProblem = z.infer<typeof codeProblemSchema>;

export const readCodeSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("found"), exam: idSchema, title: z.string(), code: z.string() }),
	z.object({
		kind: z.literal("refused"),
		problem: codeProblemSchema,
		/** The version that the code is for, and the one that is open. */
		version: z.string().optional(),
		current: z.string(),
	}),
]);
export type ReadExamCode = z.infer<typeof readCodeSchema>;

/** An exam to be printed. */
export const examPaperSchema = z.object({
	exam: examSchema,
	course: z.object({ title: z.string(), version: z.string() }),
	code: z.string(),
	versions: z.array(
		z.object({
			/** "A", "B", "C". A is the exam as the code shows it on a screen. */
			letter: z.string(),
			questions: z.array(
				z.object({
					lesson: idSchema,
					question: publicQuestionSchema,
					/** Only where the key was asked for. */
					key: answerKeySchema.optional(),
				}),
			),
		}),
	),
});
export type ExamPaper = z.infer<typeof examPaperSchema>;
