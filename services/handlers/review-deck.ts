import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { ReviewOverview } from "../../core/api/review-views.ts";
import { cardAt, keysOn, shelvesOf } from "../../core/review/cards.ts";
import { byPhase, cardTotals, forecast, meanRecall, retentionLoads } from "../../core/review/overview.ts";
import type { CourseReviews } from "../../core/review/schema.ts";
import { dayOfWall, movedDay } from "../../core/review/wall.ts";
import { type Context, lessonOf, placeOf, stateOf } from "./context.ts";
import { listCard } from "./review-cards.ts";
import { cardOf, type Desk, lastOf, settingsOf } from "./review-desk.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<
	Handlers,
	"review.overview" | "review.next" | "review.set-aside" | "review.settings" | "review.cards" | "term.read"
>;

/** So many days back are told of. */
const daysBack = 30;

function recentDays({ days }: CourseReviews, today: string): ReviewOverview["days"] {
	const first = movedDay(today, 1 - daysBack);
	return Object.fromEntries(Object.entries(days).filter(([day]) => day >= first && day <= today));
}

function overview({ library }: Context, desk: Desk, learner: string): ReviewOverview {
	const reviews = desk.reviews(learner);
	const settings = settingsOf(reviews);
	const queue = desk.queue(learner, 0);
	const { left, waiting, done, exam, early, nextDay } = queue;
	const today = dayOfWall(desk.wall());
	const phases = byPhase(desk.cards(), queue);
	const none = { cards: 0, new: 0, today: 0, week: 0, month: 0 };
	const [recall, last] = [meanRecall(desk.cards(), reviews, today), lastOf(reviews)];
	return {
		day: today,
		left,
		waiting,
		done,
		days: recentDays(reviews, today),
		cards: cardTotals(queue),
		...(recall === undefined ? {} : { recall }),
		forecast: forecast(queue, settings, today),
		phases: library.outline.phases.map(({ id, number, title }) => ({
			id,
			number,
			title,
			...(phases.get(id) ?? none),
		})),
		settings,
		loads: retentionLoads(desk.cards(), reviews, today),
		...(exam === undefined ? {} : { exam: { date: exam.date, days: exam.days, newPerDay: exam.newPerDay, early } }),
		...(nextDay === undefined ? {} : { nextDay }),
		...(last === undefined ? {} : { last }),
	};
}

/** What there is to review, how it is reviewed, and what becomes a card by being read. */
export function deckHandlers(context: Context, desk: Desk): Subject {
	const { learners, library, turns } = context;
	return {
		"review.overview": async ({ learner }) => overview(context, desk, learner),
		"review.next": async ({ learner, later }) => desk.next(learner, later),
		"review.set-aside": ({ learner, card, aside }) =>
			turns(learner, async () => {
				if (cardOf(desk.reviews(learner), card) === undefined) {
					throw new AppError("not-found", `There is no card ${card}.`);
				}
				return savedAs(await learners.append(learner, { type: "card-set-aside", ...placeOf(context), card, aside }));
			}),
		"review.settings": async ({ learner, settings }) => {
			stateOf(context, learner);
			return savedAs(await learners.append(learner, { type: "review-settings-set", ...placeOf(context), settings }));
		},
		"review.cards": async ({ learner }) => {
			const aside = shelvesOf(desk.reviews(learner)).flatMap((shelf) =>
				Object.entries(shelf.cards).flatMap(([id, card]) => {
					if (card.aside === undefined) return [];
					return listCard(library, desk.cards(), keysOn(shelf)(id), card) ?? [];
				}),
			);
			return { aside: aside.sort((a, b) => (a.at > b.at ? -1 : 1)) };
		},
		"term.read": ({ learner, lesson, term }) =>
			turns(learner, async () => {
				const reviews = desk.reviews(learner);
				if (!Object.hasOwn(lessonOf(context, lesson).terms, term)) {
					throw new AppError("not-found", `Lesson ${lesson} does not name the term ${term}.`);
				}
				// Opening it again on the same day says nothing new.
				const met = cardAt(reviews, { kind: "term", id: term })?.met;
				if (met === dayOfWall(desk.wall())) return { recorded: null };
				const fact = { type: "term-read", ...placeOf(context), lesson, term } as const;
				return { recorded: savedAs(await learners.append(learner, fact)) };
			}),
	};
}
