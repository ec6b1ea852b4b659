import { z } from "zod";
import { idSchema } from "../id.ts";
import { answerSchema } from "../quiz/schema.ts";

/** `question:<lesson>/<id>`, `term:<id>` or `metric:<id>`. */
export const cardKeySchema = z
	.string()
	.max(140)
	.regex(/^(?:question:[a-z0-9-]+\/[a-z0-9-]+|(?:term|metric):[a-z0-9-]+)$/);

/** 1 Again, 2 Hard, 3 Good, 4 Easy: the grades of FSRS. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Rating = z.infer<typeof ratingSchema>;

/** A day of the learner: "2026-11-22". */
export const daySchema = z.iso.date();

/** The share of cards that is to be known when they come: it decides how far apart they come. */
export const retentionSchema = z.number().min(0.8).max(0.95);

/** How a learner wants to review a course. */
export const reviewSettingsSchema = z.strictObject({
	/** How many cards are asked for the first time in a day, at the most. */
	newPerDay: z.int().min(0).max(999),
	/** How many cards that were asked before come again in a day, at the most. */
	reviewsPerDay: z.int().min(0).max(9999),
	retention: retentionSchema,
	/** The day of an exam to be ready for. */
	examDate: daySchema.optional(),
});
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

/** What FSRS knows of a card that has been reviewed. */
export const memorySchema = z.strictObject({
	/** 1 learning, 2 review, 3 relearning. */
	state: z.union([z.literal(1), z.literal(2), z.literal(3)]),
	/** The place among the learning steps. */
	step: z.int().nonnegative(),
	/** Days after which it is still known nine times in ten. */
	stability: z.number().min(0.001).max(36_500),
	difficulty: z.number().min(1).max(10),
	/** Reviews, and those among them at which a card that had been learnt was not known. */
	reps: z.int().positive(),
	lapses: z.int().nonnegative(),
	/** The day of the last review. */
	last: z.string(),
});
export type Memory = z.infer<typeof memorySchema>;

export const asideSchema = z.enum(["leech", "by-hand"]);

/** A card in a record. */
export const reviewCardSchema = z.strictObject({
	/** From when on it is asked, by the learner's own clock: a day, or within a day a time ("2026-11-22T20:25:00.000"). */
	due: z.string(),
	/** The last day on which the same thing was met outside of reviews. */
	met: z.string().optional(),
	/** When it was last changed, in UTC. */
	at: z.string(),
	/** Why it is not asked. */
	aside: asideSchema.optional(),
	/** How many hints of its question were taken since the last review. */
	hints: z.int().positive().optional(),
	/** Absent before its first review. */
	memory: memorySchema.optional(),
});
export type ReviewCard = z.infer<typeof reviewCardSchema>;

/** What was reviewed in a day. */
export const reviewDaySchema = z.strictObject({
	/** Cards asked for the first time, cards that came again, and steps of learning within the day. */
	new: z.int().nonnegative(),
	reviews: z.int().nonnegative(),
	steps: z.int().nonnegative(),
	/** Of those that came again, how many were not known. */
	forgotten: z.int().nonnegative(),
	seconds: z.int().nonnegative(),
});
export type ReviewDay = z.infer<typeof reviewDaySchema>;

/** A review that can still be taken back. */
export const recentReviewSchema = z.strictObject({
	card: cardKeySchema,
	/** The time of its event, in UTC, which tells it from the card's other reviews. */
	at: z.string(),
	/** The same time by the learner's own clock. */
	wall: z.string(),
	rating: ratingSchema,
	/** Which was to be known when it was scheduled, where its event says so. */
	retention: retentionSchema.optional(),
	seconds: z.int().nonnegative(),
	/** Of a question: what was answered, with which seed it was shown and how many of its hints were taken. */
	answer: answerSchema.optional(),
	seed: z.int().nonnegative().optional(),
	hints: z.int().positive().optional(),
	/** The card as it was before. */
	before: reviewCardSchema,
});
export type RecentReview = z.infer<typeof recentReviewSchema>;

const cardsSchema = z.record(idSchema, reviewCardSchema);

/** All that a record says of reviewing a course. In parts, so that one more event copies few of many cards. */
export const courseReviewsSchema = z.strictObject({
	settings: reviewSettingsSchema.optional(),
	/** By lesson. */
	questions: z.record(idSchema, cardsSchema),
	terms: cardsSchema,
	metrics: cardsSchema,
	days: z.record(z.string(), reviewDaySchema),
	/** The last reviews, the latest at the end. */
	recent: z.array(recentReviewSchema),
});
export type CourseReviews = z.infer<typeof courseReviewsSchema>;
