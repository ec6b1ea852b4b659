import { z } from "zod";
import { idSchema } from "../id.ts";
import { metricSchema } from "../metrics/schema.ts";
import { publicQuestionSchema } from "../quiz/schema.ts";
import {
	asideSchema,
	cardKeySchema,
	daySchema,
	ratingSchema,
	reviewDaySchema,
	reviewSettingsSchema,
} from "../review/schema.ts";
import { feedbackSchema, termViewSchema } from "./views.ts";

/** What a page sees of reviewing. */

/** When a card would come again after a rating: in so many days or, where those are 0, in so many minutes. */
export const intervalSchema = z.object({ days: z.int(), minutes: z.int() });
export type Interval = z.infer<typeof intervalSchema>;

/** After each rating, by its number: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export const intervalsSchema = z.object({
	1: intervalSchema,
	2: intervalSchema,
	3: intervalSchema,
	4: intervalSchema,
});
export type Intervals = z.infer<typeof intervalsSchema>;

const lessonPlaceSchema = z.object({ id: idSchema, number: z.string(), title: z.string(), phase: z.int() });

const cardCommon = {
	card: cardKeySchema,
	/** How many reviews it has had: with the card this tells which showing an answer is to. */
	reps: z.int().nonnegative(),
	/** `new`: never reviewed. `step`: it was shown a short while ago. */
	stage: z.enum(["new", "review", "step"]),
	/** The lesson it is about, or that first names it. */
	lesson: lessonPlaceSchema.optional(),
	intervals: intervalsSchema,
};

/** A card as it is asked. Whoever rates themselves has the answer at once; that of a question stays with the services. */
export const shownCardSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("question"), ...cardCommon, question: publicQuestionSchema }),
	/** Front: the term. Back: its definition, as HTML. */
	z.object({ kind: z.literal("term"), ...cardCommon, term: termViewSchema }),
	/** Front: the metric's name. Back: its formula. */
	z.object({ kind: z.literal("metric"), ...cardCommon, metric: metricSchema }),
]);
export type ShownCard = z.infer<typeof shownCardSchema>;

/** Cards by how they come. */
export const cardCountsSchema = z.object({
	/** To be asked for the first time, to come again, and in a step of learning within the day. */
	new: z.int(),
	reviews: z.int(),
	steps: z.int(),
});
export type CardCounts = z.infer<typeof cardCountsSchema>;

/** The review that can be taken back next. */
export const lastReviewSchema = z.object({ card: cardKeySchema, at: z.string(), rating: ratingSchema });
export type LastReview = z.infer<typeof lastReviewSchema>;

export const nextCardSchema = z.object({
	/** Absent where nothing is left for today. */
	shown: shownCardSchema.optional(),
	/** What today's queue still holds, the card shown included. */
	left: cardCountsSchema,
	/** What was done today. */
	done: reviewDaySchema,
	/** The day of the next cards, where none is left for today; absent where there is none at all. */
	nextDay: daySchema.optional(),
	last: lastReviewSchema.optional(),
});
export type NextCard = z.infer<typeof nextCardSchema>;

/** The event that a review became, as `position.set` and others tell it. */
const savedSchema = z.object({ at: z.string(), seq: z.int(), offset: z.int(), saved: z.boolean() });

/** What became of the answer to a question. It is recorded with this rating already. */
export const reviewedAnswerSchema = z.object({
	feedback: feedbackSchema,
	rating: ratingSchema,
	/** The ratings that the learner may say instead, with `review.rate`, and the one it has. Only one for what was wrong. */
	choices: z.array(ratingSchema),
	intervals: intervalsSchema,
	/** The card was set aside with this answer: it was forgotten too often. */
	leech: z.boolean(),
	/** Absent where it had been recorded before. */
	recorded: savedSchema.optional(),
	next: nextCardSchema,
});
export type ReviewedAnswer = z.infer<typeof reviewedAnswerSchema>;

export const ratedCardSchema = z.object({
	rating: ratingSchema,
	leech: z.boolean(),
	/** Absent where it had been recorded before. */
	recorded: savedSchema.optional(),
	next: nextCardSchema,
});
export type RatedCard = z.infer<typeof ratedCardSchema>;

export const reviewOverviewSchema = z.object({
	/** Today, as the learner's clock has it. */
	day: daySchema,
	/** What today's queue holds, within the limits. */
	left: cardCountsSchema,
	/** All that is due, whatever the limits. */
	waiting: cardCountsSchema,
	done: reviewDaySchema,
	/** Of the last 30 days in which anything was reviewed, by day. */
	days: z.record(daySchema, reviewDaySchema),
	/** Cards in all, those never reviewed, and those set aside. */
	cards: z.object({ all: z.int(), new: z.int(), aside: z.int() }),
	/** The share of the cards reviewed before that the learner would know now, as FSRS has it; absent where there is none. */
	recall: z.number().optional(),
	/** 30 days from today on: what comes again on each (today with what is overdue), and how many new cards. */
	forecast: z.array(z.object({ day: daySchema, reviews: z.int(), new: z.int() })),
	/** In the order of the course; those without cards too. `today`, `week`, `month`: what comes again in 1, 7, 30 days. */
	phases: z.array(
		z.object({
			id: idSchema,
			number: z.int(),
			title: z.string(),
			cards: z.int(),
			new: z.int(),
			today: z.int(),
			week: z.int(),
			month: z.int(),
		}),
	),
	settings: reviewSettingsSchema,
	/** How many reviews a day the cards of now come to, for each share to be known that is offered. */
	loads: z.array(z.object({ retention: z.number(), perDay: z.number() })),
	/** Where the day of an exam is set and has not passed. `newPerDay`: so many, so that each is asked before it. */
	exam: z.object({ date: daySchema, days: z.int(), newPerDay: z.int(), early: z.int() }).optional(),
	nextDay: daySchema.optional(),
	last: lastReviewSchema.optional(),
});
export type ReviewOverview = z.infer<typeof reviewOverviewSchema>;

/** A card in a list. */
export const listedCardSchema = z.object({
	card: cardKeySchema,
	kind: z.enum(["question", "term", "metric"]),
	/** What stands on its front, as HTML. */
	front: z.string(),
	lesson: lessonPlaceSchema.optional(),
	/** The section to read again; of a question only. */
	section: z.object({ lesson: idSchema, id: idSchema, title: z.string() }).optional(),
	aside: asideSchema,
	lapses: z.int(),
	at: z.string(),
});
export type ListedCard = z.infer<typeof listedCardSchema>;
