import { z } from "zod";
import { idSchema } from "../../id.ts";
import { answerSchema } from "../../quiz/schema.ts";
import {
	examPaperSchema,
	examResultsSchema,
	examRunViewSchema,
	examSummarySchema,
	readCodeSchema,
} from "../exam-views.ts";
import { learner, saved } from "./shared.ts";

/** Which question of which sitting of which exam. */
const sitting = { learner, exam: idSchema, run: z.string().max(64) };
const examQuestion = { ...sitting, lesson: idSchema, question: idSchema };
const examCode = z.string().max(80);

/** Exams. */
export const examCalls = {
	/** Every exam of the course, in its order. One whose time is over is handed in first. */
	"exam.list": { input: z.strictObject({ learner }), output: z.object({ exams: z.array(examSummarySchema) }) },
	/** What a typed code names, or why it names nothing. */
	"exam.code": { input: z.strictObject({ code: examCode }), output: readCodeSchema },
	/**
	 * The sitting under way, which is never left behind for another one; else a new one, where there is none, or where
	 * `fresh`, or where `code` is that of another exam than the last. Else the last one, handed in. The clock starts with it
	 * and goes on while the application is closed. AppError("not-found") for a code of something else; see `exam.code`.
	 */
	"exam.open": {
		input: z.strictObject({ learner, exam: idSchema, code: examCode.optional(), fresh: z.boolean().default(false) }),
		output: examRunViewSchema,
	},
	/**
	 * Records an answer, which can be changed until the exam is handed in, or with null takes it back; nothing says whether
	 * it is right. In a placement test null is "I do not know", the first answer stands, and `exam.open` has the next
	 * question. AppError("superseded") where the sitting is handed in by now, because its time is over, say: the page opens
	 * it again; or where another window has recorded an answer since this one was typed, which then stands.
	 */
	"exam.answer": {
		input: z.strictObject({
			...examQuestion,
			answer: answerSchema.nullable(),
			/**
			 * When it was typed, by the page's clock, and what that page knows to be recorded or has sent itself. Without it the
			 * answer is the newest there is.
			 */
			typed: z.strictObject({ at: z.iso.datetime(), upon: z.array(answerSchema.nullable()).max(20) }).optional(),
		}),
		output: saved,
	},
	/** Marks a question to come back to. */
	"exam.flag": { input: z.strictObject({ ...examQuestion, flagged: z.boolean() }), output: saved },
	/** Hands in, at any time; a placement test says what it found out until then. Said again, it changes nothing. */
	"exam.finish": { input: z.strictObject(sitting), output: examResultsSchema },
	/** Of the sitting handed in last; AppError("not-found") while one is under way. */
	"exam.results": { input: z.strictObject({ learner, exam: idSchema }), output: examResultsSchema },
	/**
	 * An exam to be printed in the first `versions` of A, B and C; without `code` a new one is drawn. `key` adds what is
	 * right: it is for who gives the exam, and is refused as AppError("not-found") while someone here sits that very exam.
	 */
	"exam.paper": {
		input: z.strictObject({
			exam: idSchema,
			code: examCode.optional(),
			versions: z.int().min(1).max(3).default(1),
			key: z.boolean().default(false),
		}),
		output: examPaperSchema,
	},
} as const;
