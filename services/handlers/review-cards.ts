import type { ListedCard, ShownCard } from "../../core/api/review-views.ts";
import type { MetricView, TermView } from "../../core/api/views.ts";
import { tellHints } from "../../core/quiz/hints.ts";
import type { Question } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import { type CardPlace, placeOfCard } from "../../core/review/card-key.ts";
import type { CourseCards } from "../../core/review/course-cards.ts";
import { intervalsAfter } from "../../core/review/intervals.ts";
import type { ReviewCard } from "../../core/review/schema.ts";
import { seedOfShowing } from "../../core/review/seed.ts";
import type { Library } from "../library/index.ts";

/** What the open course has cards for, and what stands on them. */
export interface CardLibrary extends CourseCards {
	question(lesson: string, id: string): Question | undefined;
	term(id: string): TermView | undefined;
	metric(id: string): MetricView["metric"] | undefined;
	lesson(id: string | null | undefined): ShownCard["lesson"];
}

type Placed = NonNullable<ShownCard["lesson"]>;

/** Makes it of a library, which stays as it is; what it holds is looked for once, when it is first needed. */
export function cardLibrary(library: Library): CardLibrary {
	const stops = library.outline.phases.flatMap((phase) => phase.lessons.map((lesson) => ({ lesson, phase })));
	const placed = new Map<string, Placed>(
		stops.map(({ lesson: { id, number, title }, phase }) => [id, { id, number, title, phase: phase.number }]),
	);
	const questions = new Map<string, Map<string, Question>>();
	const terms = new Map<string, { term: TermView; lesson: string }>();
	for (const { lesson } of stops) {
		const bank = library.bank(lesson.id);
		if (bank !== undefined) questions.set(lesson.id, new Map(bank.questions.map((one) => [one.id, one])));
		for (const term of Object.values(library.lesson(lesson.id)?.terms ?? {})) {
			if (!terms.has(term.id)) terms.set(term.id, { term, lesson: lesson.id });
		}
	}
	const ids = new Map([...questions].map(([lesson, byId]) => [lesson, new Set(byId.keys())]));
	const metrics = new Map(library.metrics().map(({ metric, lessons }) => [metric.id, { metric, lessons }]));
	return {
		questions: (lesson) => ids.get(lesson),
		terms: new Map([...terms].map(([id, { lesson }]) => [id, lesson])),
		metrics: new Map([...metrics].map(([id, { lessons }]) => [id, lessons[0]?.id ?? null])),
		lessons: new Map(stops.map(({ lesson, phase }, place) => [lesson.id, { place, phase: phase.id }])),
		question: (lesson, id) => questions.get(lesson)?.get(id),
		term: (id) => terms.get(id)?.term,
		metric: (id) => metrics.get(id)?.metric,
		lesson: (id) => placed.get(id ?? ""),
	};
}

/** The lesson that a card is about. */
function lessonOf(cards: CardLibrary, place: CardPlace): ShownCard["lesson"] {
	switch (place.kind) {
		case "question":
			return cards.lesson(place.lesson);
		case "term":
			return cards.lesson(cards.terms.get(place.id));
		case "metric":
			return cards.lesson(cards.metrics.get(place.id));
	}
}

function stageOf({ memory }: ReviewCard): ShownCard["stage"] {
	if (memory === undefined) return "new";
	return memory.state === 2 ? "review" : "step";
}

/** A card as it is asked at a time by the learner's own clock; undefined where the course has it no more. */
export function showCard(
	library: Library,
	cards: CardLibrary,
	key: string,
	{ card, wall, retention }: { card: ReviewCard; wall: string; retention: number },
): ShownCard | undefined {
	const place = placeOfCard(key);
	if (place === undefined) return undefined;
	const lesson = lessonOf(cards, place);
	const reps = card.memory?.reps ?? 0;
	const intervals = intervalsAfter(card.memory, wall, retention);
	const common = { card: key, reps, stage: stageOf(card), intervals, ...(lesson === undefined ? {} : { lesson }) };
	if (place.kind === "question") {
		const question = cards.question(place.lesson, place.id);
		if (question === undefined) return undefined;
		const shown = tellHints(showQuestion(question, seedOfShowing(key, reps)), question, card.hints ?? 0);
		return { kind: "question", ...common, question: shownWithHtml(shown, library.inline) };
	}
	if (place.kind === "term") {
		const term = cards.term(place.id);
		return term && { kind: "term", ...common, term };
	}
	const metric = cards.metric(place.id);
	return metric && { kind: "metric", ...common, metric };
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function frontOf(library: Library, cards: CardLibrary, place: CardPlace): string | undefined {
	if (place.kind === "question") {
		const question = cards.question(place.lesson, place.id);
		return question && library.inline(question.prompt);
	}
	const name = place.kind === "term" ? cards.term(place.id)?.term : cards.metric(place.id)?.name;
	return name === undefined ? undefined : escaped(name);
}

function sectionOf(library: Library, cards: CardLibrary, place: CardPlace): ListedCard["section"] {
	if (place.kind !== "question") return undefined;
	const { lesson } = place;
	const id = cards.question(lesson, place.id)?.section;
	return id === undefined ? undefined : { lesson, id, title: library.sectionTitle(lesson, id) ?? "" };
}

/** A card that is set aside, as a list shows it; undefined where it is not, or the course has it no more. */
export function listCard(library: Library, cards: CardLibrary, key: string, card: ReviewCard): ListedCard | undefined {
	const place = placeOfCard(key);
	const front = place && frontOf(library, cards, place);
	if (place === undefined || front === undefined || card.aside === undefined) return undefined;
	const [lesson, section] = [lessonOf(cards, place), sectionOf(library, cards, place)];
	return {
		card: key,
		kind: place.kind,
		front,
		...(lesson === undefined ? {} : { lesson }),
		...(section === undefined ? {} : { section }),
		aside: card.aside,
		lapses: card.memory?.lapses ?? 0,
		at: card.at,
	};
}
