import { z } from "zod";
import { idSchema } from "../../id.ts";
import { draftPlaceSchema, draftSchema } from "../../learning/draft.ts";
import { localeSchema } from "../../locale.ts";
import { answerSchema, publicQuestionSchema } from "../../quiz/schema.ts";
import { feedbackSchema, recalledAnswerSchema, runViewSchema } from "../views.ts";
import { learner, saved } from "./shared.ts";

/** Questions of quizzes and inside lessons. */
export const quizCalls = {
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
	/**
	 * A run that asks again, drawn anew, what was not wholly right in a finished one. Asked twice, it is the same one.
	 * AppError("superseded") where the quiz goes on in another run.
	 */
	"quiz.retry": {
		input: z.strictObject({ learner, lesson: idSchema, run: z.string().max(64) }),
		output: runViewSchema,
	},
	/**
	 * Records that a hint is taken, and only then tells it: the texts of all hints taken so far, as HTML. One that was taken
	 * before is told again and counts once. Hints are taken in their order, and before answering: else AppError("bad-input").
	 */
	"hint.take": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			place: z.discriminatedUnion("in", [
				z.strictObject({ in: z.literal("run"), run: z.string().max(64) }),
				z.strictObject({ in: z.literal("lesson"), seed: z.int().nonnegative().default(0) }),
			]),
			question: idSchema,
			/** From 1. */
			number: z.int().min(1).max(5),
		}),
		/** `saved` is absent where nothing had to be recorded. */
		output: z.object({ told: z.array(z.string()), saved: z.boolean().optional() }),
	},
	/** Marks and records an answer to a question inside a lesson, which can be answered again and again. */
	"practice.answer": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			question: idSchema,
			/** With which it was shown. */
			seed: z.int().nonnegative().default(0),
			answer: answerSchema,
		}),
		output: feedbackSchema,
	},
	/** A question inside a lesson once more: in another order, and with other numbers if it has numbers of its own. */
	"practice.again": {
		input: z.strictObject({ learner, lesson: idSchema, question: idSchema }),
		output: publicQuestionSchema,
	},
	/**
	 * The answers given to the questions inside a lesson, each with the question as it was shown then; and the questions that
	 * are being answered, with the hints taken for it: those with a hint, and those with a draft.
	 */
	"practice.recall": {
		input: z.strictObject({ learner, lesson: idSchema }),
		output: z.object({ answered: z.array(recalledAnswerSchema), asked: z.array(publicQuestionSchema) }),
	},
	/**
	 * Keeps what is begun and no answer yet, so that it can be gone on with after anything; null takes it away, as the answer
	 * does by itself. AppError("superseded") where the question has been answered by now, or is not asked there any more.
	 */
	"draft.keep": {
		input: z.strictObject({ learner, place: draftPlaceSchema, draft: draftSchema.nullable(), locale: localeSchema }),
		output: saved,
	},
} as const;
