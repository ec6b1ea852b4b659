import type { Handlers, Output, ParsedInput } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { Fact } from "../../core/learning/events.ts";
import type { Question } from "../../core/quiz/schema.ts";
import { withNumbers } from "../../core/quiz/with-numbers.ts";
import { placeOfCard } from "../../core/review/card-key.ts";
import { retentionOf } from "../../core/review/empty.ts";
import { intervalsAfter } from "../../core/review/intervals.ts";
import { choicesFor, type MarkedReview, ratingOf } from "../../core/review/rating.ts";
import { algorithm } from "../../core/review/scheduler.ts";
import type { CourseReviews, RecentReview, ReviewCard } from "../../core/review/schema.ts";
import { seedOfShowing } from "../../core/review/seed.ts";
import { type Context, placeOf } from "./context.ts";
import { feedbackOn, markNew } from "./feedback.ts";
import { cardOf, type Desk } from "./review-desk.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "review.hint" | "review.answer" | "review.rate" | "review.undo">;

/** Which showing of which card a call is about. */
type Showing = Pick<ParsedInput<"review.rate">, "learner" | "card" | "reps">;

/** A card as a call finds it: still to be reviewed, or reviewed already in this very showing. */
type Stand = { kind: "open"; card: ReviewCard } | { kind: "reviewed"; card: ReviewCard; review: RecentReview };

function lastOfCard({ recent }: CourseReviews, key: string): RecentReview | undefined {
	return recent.findLast(({ card }) => card === key);
}

function standOf(reviews: CourseReviews, { card: key, reps }: Omit<Showing, "learner">): Stand {
	const card = cardOf(reviews, key);
	if (card === undefined) throw new AppError("not-found", `There is no card ${key}.`);
	const had = card.memory?.reps ?? 0;
	if (had === reps) return { kind: "open", card };
	const review = lastOfCard(reviews, key);
	if (review !== undefined && (review.before.memory?.reps ?? 0) === reps) {
		return { kind: "reviewed", card, review };
	}
	throw new AppError("superseded", `Card ${key} has had ${had} reviews by now, not ${reps}.`);
}

/** A card's question and its lesson, or AppError("not-found"). */
function questionOf(desk: Desk, key: string): { lesson: string; question: Question } {
	const place = placeOfCard(key);
	const question = place?.kind === "question" ? desk.cards().question(place.lesson, place.id) : undefined;
	if (place?.kind !== "question" || question === undefined) {
		throw new AppError("not-found", `The course has no question for card ${key}.`);
	}
	return { lesson: place.lesson, question };
}

/** How the answer to a question was marked that stands in a record. */
function markedAgain(
	context: Context,
	question: Question,
	{ answer, seed = 0, hints = 0 }: RecentReview,
): MarkedReview {
	if (answer === undefined)
		throw new AppError("superseded", `Question ${question.id} has no answer in its last review.`);
	return { ...markNew(context, question, answer, seed, hints), hints };
}

function isLeech(reviews: CourseReviews, key: string): boolean {
	return cardOf(reviews, key)?.aside === "leech";
}

/** What is said once the answer to a question stands. */
function reviewedAnswer(
	context: Context,
	desk: Desk,
	{ learner, card: key }: Showing,
	recorded: Output<"position.set"> | undefined,
): Output<"review.answer"> {
	const reviews = desk.reviews(learner);
	const review = lastOfCard(reviews, key);
	const { lesson, question } = questionOf(desk, key);
	if (review?.answer === undefined) throw new AppError("superseded", `Card ${key} has no answer any more.`);
	const { answer, seed = 0, hints, at, rating, retention = retentionOf(reviews), before, wall } = review;
	return {
		feedback: feedbackOn(context, lesson, question, { answer, seed, hints, at, saved: recorded?.saved ?? true }),
		rating,
		choices: choicesFor(markedAgain(context, question, review)),
		intervals: intervalsAfter(before.memory, wall, retention),
		leech: isLeech(reviews, key),
		...(recorded === undefined ? {} : { recorded }),
		next: desk.next(learner),
	};
}

async function answerCard(context: Context, desk: Desk, input: ParsedInput<"review.answer">) {
	const { learner, card, reps, answer, seconds } = input;
	const reviews = desk.reviews(learner);
	const stand = standOf(reviews, input);
	if (stand.kind === "reviewed") return reviewedAnswer(context, desk, input, undefined);
	const { question } = questionOf(desk, card);
	const seed = seedOfShowing(card, reps);
	const taken = Math.min(stand.card.hints ?? 0, question.hints.length);
	const { score, correct } = markNew(context, question, answer, seed, taken);
	const fact: Fact = {
		type: "review-answered",
		...placeOf(context),
		card,
		rating: ratingOf({ score, correct, hints: taken }),
		algorithm,
		retention: retentionOf(reviews),
		seed,
		answer,
		score,
		correct,
		...(taken === 0 ? {} : { hints: taken }),
		...(seconds === undefined ? {} : { seconds }),
	};
	return reviewedAnswer(context, desk, input, savedAs(await context.learners.append(learner, fact)));
}

async function takeHint(context: Context, desk: Desk, input: ParsedInput<"review.hint">) {
	const { learners, library } = context;
	const { learner, card, reps, number } = input;
	const stand = standOf(desk.reviews(learner), input);
	const { question } = questionOf(desk, card);
	const taken = (stand.kind === "open" ? stand.card.hints : stand.review.hints) ?? 0;
	// After the answer nothing more can be taken; what was taken before can be told again.
	const most = stand.kind === "open" ? question.hints.length : taken;
	if (number > most || number > taken + 1) {
		throw new AppError("bad-input", `Hint ${number} of card ${card} cannot be taken now.`);
	}
	const fact = { type: "review-hint-taken", ...placeOf(context), card, reps, number } as const;
	const recorded = number <= taken ? undefined : savedAs(await learners.append(learner, fact));
	const { hints } = withNumbers(question, seedOfShowing(card, reps));
	const told = hints.slice(0, Math.max(taken, number)).map(({ text }) => library.inline(text));
	return { told, ...(recorded === undefined ? {} : { saved: recorded.saved }) };
}

/** What is to be recorded for a rating; undefined where it stands already. */
function ratingFact(context: Context, desk: Desk, input: ParsedInput<"review.rate">): Fact | undefined {
	const { learner, card, rating, seconds } = input;
	const reviews = desk.reviews(learner);
	const stand = standOf(reviews, input);
	const isQuestion = placeOfCard(card)?.kind === "question";
	if (stand.kind === "open") {
		if (isQuestion) throw new AppError("bad-input", `Card ${card} is rated by an answer.`);
		const by = { algorithm, retention: retentionOf(reviews) };
		const fact = { type: "review-answered", ...placeOf(context), card, rating, ...by } as const;
		return seconds === undefined ? fact : { ...fact, seconds };
	}
	const { review } = stand;
	if (review.rating === rating) return undefined;
	if (isQuestion && !choicesFor(markedAgain(context, questionOf(desk, card).question, review)).includes(rating)) {
		throw new AppError("bad-input", `The answer to card ${card} cannot be rated ${rating}.`);
	}
	return { type: "review-rated", ...placeOf(context), card, of: review.at, rating };
}

async function rateCard(context: Context, desk: Desk, input: ParsedInput<"review.rate">) {
	const { learner, card, rating } = input;
	const fact = ratingFact(context, desk, input);
	const recorded = fact && savedAs(await context.learners.append(learner, fact));
	const leech = isLeech(desk.reviews(learner), card);
	return { rating, leech, ...(recorded === undefined ? {} : { recorded }), next: desk.next(learner) };
}

async function undo(context: Context, desk: Desk, { learner, card: key, at }: ParsedInput<"review.undo">) {
	if (lastOfCard(desk.reviews(learner), key)?.at !== at) {
		throw new AppError("superseded", `The review of ${key} at ${at} is not its last one, or too long ago.`);
	}
	await context.learners.append(learner, { type: "review-undone", ...placeOf(context), card: key, of: at });
	const reviews = desk.reviews(learner);
	const card = cardOf(reviews, key);
	const shown = card && desk.show(reviews, key, card);
	return { ...desk.next(learner), ...(shown === undefined ? {} : { shown }) };
}

/** Answering, rating and taking back. All of one learner come one at a time, whichever window asks. */
export function reviewHandlers(context: Context, desk: Desk): Subject {
	const { turns } = context;
	return {
		"review.hint": (input) => turns(input.learner, () => takeHint(context, desk, input)),
		"review.answer": (input) => turns(input.learner, () => answerCard(context, desk, input)),
		"review.rate": (input) => turns(input.learner, () => rateCard(context, desk, input)),
		"review.undo": (input) => turns(input.learner, () => undo(context, desk, input)),
	};
}
