import { z } from "zod";
import { idSchema } from "../../id.ts";
import { answerSchema } from "../../quiz/schema.ts";
import { cardKeySchema, ratingSchema, reviewSettingsSchema } from "../../review/schema.ts";
import {
	listedCardSchema,
	nextCardSchema,
	ratedCardSchema,
	reviewedAnswerSchema,
	reviewOverviewSchema,
} from "../review-views.ts";
import { learner, saved } from "./shared.ts";

/** Which showing of which card: `reps` is the number of reviews that it had. */
const showing = { learner, card: cardKeySchema, reps: z.int().nonnegative() };
/** Time from the showing to the answer. */
const seconds = z.int().min(0).max(900).optional();

/** The cards of spaced review. */
export const reviewCalls = {
	"review.overview": { input: z.strictObject({ learner }), output: reviewOverviewSchema },
	/** The card to be asked now. Those in `later` come only once nothing else is left. */
	"review.next": {
		input: z.strictObject({ learner, later: z.array(cardKeySchema).max(200).default([]) }),
		output: nextCardSchema,
	},
	/** As `hint.take`, for the question of a card: the hints taken count for the rating. */
	"review.hint": {
		/** `number` from 1 on. */
		input: z.strictObject({ ...showing, number: z.int().min(1).max(5) }),
		/** `saved` is absent where nothing had to be recorded. */
		output: z.object({ told: z.array(z.string()), saved: z.boolean().optional() }),
	},
	/**
	 * Marks the answer to a question and records it with the rating that the mark makes. Said again of the same showing (the
	 * reply was lost, two windows), the first answer stands. AppError("superseded") where the card has gone on since.
	 */
	"review.answer": {
		input: z.strictObject({ ...showing, answer: answerSchema, seconds }),
		output: reviewedAnswerSchema,
	},
	/**
	 * Records how well a term or a formula was known, or says otherwise of a question just answered. Said again of the same
	 * showing, it takes the place of what was said before and counts once.
	 */
	"review.rate": { input: z.strictObject({ ...showing, rating: ratingSchema, seconds }), output: ratedCardSchema },
	/** Takes a review back, by what `last` says of it; so asking twice takes one back. The card is shown again. */
	"review.undo": {
		input: z.strictObject({ learner, card: cardKeySchema, at: z.string().max(40) }),
		output: nextCardSchema,
	},
	/** Sets a card aside, so that it is not asked any more, or brings it back, to be asked from today on. */
	"review.set-aside": {
		input: z.strictObject({ learner, card: cardKeySchema, aside: z.boolean() }),
		output: saved,
	},
	"review.settings": { input: z.strictObject({ learner, settings: reviewSettingsSchema }), output: saved },
	/** The cards set aside, the last one first. */
	"review.cards": { input: z.strictObject({ learner }), output: z.object({ aside: z.array(listedCardSchema) }) },
	/** A term of the glossary was read in a lesson. `recorded` is absent where that was known for today already. */
	"term.read": {
		input: z.strictObject({ learner, lesson: idSchema, term: idSchema }),
		output: z.object({ recorded: saved.nullable() }),
	},
} as const;
