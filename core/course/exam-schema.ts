import { z } from "zod";
import { idSchema } from "../id.ts";

const share = z.int().min(1).max(1000);

/** How an exam's questions are shared out. Shares are weights: 2 takes twice as many questions as 1. */
export const quotasSchema = z.strictObject({
	/** A lesson, or one topic of it: a heading of the second level. Absent: every lesson alike. */
	topics: z
		.array(z.strictObject({ lesson: idSchema, section: idSchema.optional(), share: share.default(1) }))
		.min(1)
		.optional(),
	/** Of 1 recall, 2 apply, 3 decide. Absent: as chance has it. */
	difficulty: z
		.strictObject({
			1: z.int().min(0).max(1000).default(0),
			2: z.int().min(0).max(1000).default(0),
			3: z.int().min(0).max(1000).default(0),
		})
		.optional(),
});
export type Quotas = z.infer<typeof quotasSchema>;

const common = { id: idSchema, title: z.string().trim().min(1).max(80) };

const drawn = {
	...common,
	/** The time limit; absent: none. */
	minutes: z.int().min(1).max(600).optional(),
	/** The share that must be right to pass. */
	pass: z.number().gt(0).max(1).default(0.7),
	/** How many questions it draws. */
	size: z.int().min(1).max(200),
	quotas: quotasSchema.default({}),
};

/** The most questions that a placement test asks, whatever its author says. */
export const mostPlacementQuestions = 20;

/** One of `exams` in `course.yaml`. */
export const examSchema = z.discriminatedUnion("kind", [
	/** Draws from the lessons of one phase. */
	z.strictObject({ kind: z.literal("phase"), ...drawn, phase: idSchema }),
	/** Draws from all lessons. */
	z.strictObject({ kind: z.literal("final"), ...drawn }),
	/** Asks by the rule of `core/quiz/placement.ts`, at most `size` questions. */
	z.strictObject({
		kind: z.literal("placement"),
		...common,
		size: z.int().min(1).max(mostPlacementQuestions).default(mostPlacementQuestions),
	}),
]);
export type Exam = z.infer<typeof examSchema>;
/** An exam whose questions are all drawn before it begins. */
export type DrawnExam = Extract<Exam, { kind: "phase" | "final" }>;
export type PlacementTest = Extract<Exam, { kind: "placement" }>;
