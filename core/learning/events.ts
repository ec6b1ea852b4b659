import { z } from "zod";
import { idSchema, semverSchema } from "../id.ts";
import { localeSchema } from "../locale.ts";
import { answerSchema } from "../quiz/schema.ts";
import { cardKeySchema, ratingSchema, retentionSchema, reviewSettingsSchema } from "../review/schema.ts";
import { anchorSchema, annotationIdSchema, noteTextSchema } from "./annotation.ts";
import { draftPlaceSchema, draftSchema } from "./draft.ts";
import { askedQuestionSchema, examMarkSchema } from "./exam.ts";
import { caseOutcome, practiceCaseSchema } from "./metric-practice.ts";
import { pictureSchema, pinSchema } from "./profile.ts";
import { keptWorkIdSchema, scenarioContent } from "./scenario.ts";
import { nameSchema, settingsSchema } from "./settings.ts";
import { sheetContent } from "./sheet.ts";
import { learnerStateSchema } from "./state.ts";
import { typedValuesSchema } from "./typed-values.ts";

/** Where in which version of which course something happened, so that a new version never orphans or mixes up progress. */
const place = { course: idSchema, version: semverSchema };

/** Which sitting of which exam something happened in. */
const sitting = { ...place, exam: idSchema, run: z.string().max(64) };

/** What is kept of a mark: the details are worked out again from the answer whenever they are shown. */
const keptMark = {
	score: z.number().min(0).max(1),
	correct: z.boolean(),
	/** How many of the question's hints were taken before. */
	hints: z.int().positive().optional(),
};

/** What a learner did. The record is the list of these; everything else is derived from it. */
export const factSchema = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("profile-set"), name: nameSchema }),
	z.strictObject({ type: z.literal("settings-set"), settings: settingsSchema }),
	z.strictObject({ type: z.literal("picture-set"), picture: pictureSchema }),
	/** null takes the PIN away, and with it what was asked about resetting it. */
	z.strictObject({ type: z.literal("pin-set"), pin: pinSchema.nullable() }),
	/** Someone who does not know the PIN asked for it to be taken away (`true`), or the one who does said no (`false`). */
	z.strictObject({ type: z.literal("pin-reset-set"), asked: z.boolean() }),
	z.strictObject({ type: z.literal("guest-set"), guest: z.boolean() }),
	/** The learner is to be deleted once the days of grace are over (`true`), or is to stay after all (`false`). */
	z.strictObject({ type: z.literal("removal-set"), removed: z.boolean() }),
	z.strictObject({ type: z.literal("position-set"), ...place, lesson: idSchema, section: idSchema.nullable() }),
	z.strictObject({
		type: z.literal("run-started"),
		...place,
		run: z.string().max(64),
		lesson: idSchema,
		/** From it the order of the options is drawn again. */
		seed: z.int().nonnegative(),
		questions: z.array(idSchema).min(1),
		/** The share of points that passes the lesson; absent for the usual one. */
		mastery: z.number().min(0).max(1).optional(),
		/** The run whose wrong answers this one asks again. */
		of: z.string().max(64).optional(),
	}),
	/** A new version of the course dropped questions of a run under way: these are left, in the order drawn. */
	z.strictObject({
		type: z.literal("run-narrowed"),
		...place,
		run: z.string().max(64),
		lesson: idSchema,
		questions: z.array(idSchema).min(1),
	}),
	/** A hint was told, or is about to be: with it, the first `number` hints of the question are taken. */
	z.strictObject({
		type: z.literal("hint-taken"),
		...place,
		lesson: idSchema,
		/** Absent for a question inside the lesson. */
		run: z.string().max(64).optional(),
		question: idSchema,
		number: z.int().positive(),
		/** With which the question inside the lesson is shown; absent for 0. */
		seed: z.int().nonnegative().optional(),
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
		/** With which the question was shown; absent for 0. */
		seed: z.int().nonnegative().optional(),
		answer: answerSchema,
		...keptMark,
	}),
	z.strictObject({
		type: z.literal("exam-started"),
		...sitting,
		seed: z.int().nonnegative(),
		/** In the order drawn; of a placement test none, as each depends on the answers before it. */
		questions: z.array(askedQuestionSchema).max(200),
		/** The time limit; null: none. It runs from the event's own time. */
		minutes: z.int().positive().nullable(),
		/** A placement test. */
		adaptive: z.literal(true).optional(),
	}),
	/** A placement test's next question. */
	z.strictObject({ type: z.literal("exam-asked"), ...sitting, ...askedQuestionSchema.shape }),
	/** No mark is kept before the exam is handed in. null takes an answer back; in a placement test: "I do not know". */
	z.strictObject({
		type: z.literal("exam-answered"),
		...sitting,
		...askedQuestionSchema.shape,
		answer: answerSchema.nullable(),
	}),
	z.strictObject({ type: z.literal("exam-flagged"), ...sitting, ...askedQuestionSchema.shape, flagged: z.boolean() }),
	/** Opened again after the clock was set back: from here on that is known. */
	z.strictObject({ type: z.literal("exam-resumed"), ...sitting }),
	/** Handed in, by the learner or (`outOfTime`) by itself, with the marks of all questions that count. */
	z.strictObject({
		type: z.literal("exam-finished"),
		...sitting,
		outOfTime: z.boolean(),
		marks: z.array(examMarkSchema).max(200),
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
	/** The numbers of a calculator, put aside under a name; a later fact about the same scenario replaces it. */
	z.strictObject({ type: z.literal("scenario-set"), ...place, scenario: keptWorkIdSchema, ...scenarioContent }),
	z.strictObject({ type: z.literal("scenario-removed"), ...place, scenario: keptWorkIdSchema }),
	/** What stands in a sheet of a laboratory; a later fact about the same sheet replaces it. */
	z.strictObject({ type: z.literal("sheet-set"), ...place, sheet: keptWorkIdSchema, ...sheetContent }),
	z.strictObject({ type: z.literal("sheet-removed"), ...place, sheet: keptWorkIdSchema }),
	/** A case of a metric was answered in practice. */
	z.strictObject({
		type: z.literal("case-answered"),
		...place,
		...practiceCaseSchema.shape,
		...caseOutcome,
		/** The language in which it was answered. */
		locale: localeSchema,
	}),
	/** What was chosen or typed and is no answer yet; null takes it away. The answer to the question does so as well. */
	z.strictObject({
		type: z.literal("draft-kept"),
		...place,
		place: draftPlaceSchema,
		draft: draftSchema.nullable(),
		/** The language in which it was typed. */
		locale: localeSchema,
	}),
	z.strictObject({ type: z.literal("bookmark-set"), ...place, lesson: idSchema, marked: z.boolean() }),
	/** A highlighted passage, with what was written about it; a later fact about the same annotation replaces it. */
	z.strictObject({
		type: z.literal("annotation-set"),
		...place,
		lesson: idSchema,
		annotation: annotationIdSchema,
		anchor: anchorSchema,
		/** Empty for a highlight alone. */
		text: noteTextSchema,
	}),
	z.strictObject({
		type: z.literal("annotation-removed"),
		...place,
		lesson: idSchema,
		annotation: annotationIdSchema,
	}),
	/** Time in which the learner was at work, up to the moment of the fact. */
	z.strictObject({
		type: z.literal("time-spent"),
		...place,
		/** null outside of lessons and their quizzes. */
		lesson: idSchema.nullable(),
		seconds: z.int().min(1).max(900),
	}),
	/** The definition of a term was opened in a lesson: from the next day on it is asked in reviews. */
	z.strictObject({ type: z.literal("term-read"), ...place, lesson: idSchema, term: idSchema }),
	/**
	 * A card was reviewed. These facts are the log from which what FSRS knows of each card can be made again, to the last
	 * bit, or by another algorithm.
	 */
	z.strictObject({
		type: z.literal("review-answered"),
		...place,
		card: cardKeySchema,
		rating: ratingSchema,
		/** By which the next time was worked out, and for which share to be known; absent for the one set at that time. */
		algorithm: z.string().max(60),
		retention: retentionSchema.optional(),
		seconds: z.int().min(0).max(900).optional(),
		/** Of a question only: with which it was shown, what was answered, and how that was marked. */
		seed: z.int().nonnegative().optional(),
		answer: answerSchema.optional(),
		score: keptMark.score.optional(),
		correct: keptMark.correct.optional(),
		hints: keptMark.hints,
	}),
	/** A hint of a card's question was told, or is about to be: with it, the first `number` are taken in this showing. */
	z.strictObject({
		type: z.literal("review-hint-taken"),
		...place,
		card: cardKeySchema,
		/** How many reviews the card had: it tells which showing. */
		reps: z.int().nonnegative(),
		number: z.int().positive(),
	}),
	/** The learner said otherwise of a review just recorded; `of` is the time of that review's event. */
	z.strictObject({
		type: z.literal("review-rated"),
		...place,
		card: cardKeySchema,
		of: z.iso.datetime(),
		rating: ratingSchema,
	}),
	/** A review was taken back: the card is as it was before. An answer to a question still counts as one. */
	z.strictObject({ type: z.literal("review-undone"), ...place, card: cardKeySchema, of: z.iso.datetime() }),
	/** The learner does not want to be asked a card any more (`true`), or does again. */
	z.strictObject({ type: z.literal("card-set-aside"), ...place, card: cardKeySchema, aside: z.boolean() }),
	z.strictObject({ type: z.literal("review-settings-set"), ...place, settings: reviewSettingsSchema }),
	/** What a snapshot still knew after part of the log was lost for good: joined with what the log says. */
	z.strictObject({ type: z.literal("record-recovered"), state: learnerStateSchema }),
]);
export type Fact = z.infer<typeof factSchema>;

/**
 * Who wrote an event first: what tells it from every other event, wherever its record is copied to. `writer` is drawn
 * anew each time a record is opened; `seq` is the event's number when it was written, larger than that of every event
 * its writer knew.
 */
export const originSchema = z.strictObject({ writer: z.string().min(1).max(40), seq: z.int().positive() });
export type Origin = z.infer<typeof originSchema>;

/** A fact in its place in the record. */
export const eventSchema = z.strictObject({
	/** Counts without gaps. Where a record is written anew (merged, taken from a backup), it goes on counting. */
	seq: z.int().positive(),
	/** ISO time in UTC. */
	at: z.iso.datetime(),
	/** Minutes by which the learner's clock was ahead of UTC: it says what day it was for them. */
	offset: z.int().min(-1080).max(1080),
	origin: originSchema,
	fact: factSchema,
});
export type LearnerEvent = z.infer<typeof eventSchema>;
