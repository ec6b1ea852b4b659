import { expect, test } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import { type RecordAt, recordDifference } from "../../../../core/learning/record-difference.ts";
import { stateOf } from "./state-of.ts";

const place = { course: "curso", version: "1.0.0" };
const titles = {
	id: "curso",
	lessons: [
		{ id: "leads", title: "Qué es un lead" },
		{ id: "email", title: "Métricas de email" },
	],
};

function record(...facts: Fact[]): RecordAt {
	const events = facts.map((fact, index) => ({
		at: "2026-11-20T10:00:00.000Z",
		offset: 0,
		origin: { writer: "w", seq: index + 1 },
		fact,
	}));
	return { events, state: stateOf(...facts) };
}

const named: Fact = { type: "profile-set", name: "Ana" };
const at = (lesson: string): Fact => ({ type: "position-set", ...place, lesson, section: null });
const right = (lesson: string): Fact[] => [
	{ type: "run-started", ...place, run: "r", lesson, seed: 1, questions: ["q"] },
	{
		type: "run-answered",
		...place,
		run: "r",
		lesson,
		question: "q",
		answer: { kind: "one-choice", option: "a" },
		score: 0.5,
		correct: false,
	},
];

test("a record differs in nothing from itself", () => {
	const one = record(named, at("leads"), ...right("email"));
	const { eventsLost, eventsGained, lessons, before, after } = recordDifference(one, one, titles);
	expect({ eventsLost, eventsGained, lessons }).toEqual({ eventsLost: 0, eventsGained: 0, lessons: [] });
	expect(after).toEqual(before);
});

test("an older record: what would be lost, and the lessons that would be as they were", () => {
	const then = record(named, at("leads"));
	const now = record(named, at("leads"), ...right("email"));
	expect(recordDifference(now, then, titles)).toMatchObject({
		before: { events: 4, lessonsOpened: 2, answers: 1 },
		after: { events: 2, lessonsOpened: 1, answers: 0 },
		eventsLost: 2,
		eventsGained: 0,
		lessons: [{ id: "email", title: "Métricas de email", before: { answers: 1, best: 0.5 }, after: { answers: 0 } }],
	});
});

test("the other way round they are gained", () => {
	const then = record(named);
	const now = record(named, at("leads"));
	const { eventsLost, eventsGained, lessons } = recordDifference(then, now, titles);
	expect({ eventsLost, eventsGained }).toEqual({ eventsLost: 0, eventsGained: 1 });
	expect(lessons.map(({ id }) => id)).toEqual(["leads"]);
});

test("lessons come in the course's order, and one that the course has no longer at the end under its id", () => {
	const { lessons } = recordDifference(record(), record(at("quitada"), at("email"), at("leads")), titles);
	expect(lessons.map(({ title }) => title)).toEqual(["Qué es un lead", "Métricas de email", "quitada"]);
});

const scenario = (id: string, name = "Octubre", course = place.course): Fact => {
	const content = { metric: "roi", name, note: "", values: { ganancia: "10" }, locale: "es" as const };
	return { type: "scenario-set", ...place, course, scenario: id, ...content };
};
const sheet = (id: string, typed: Record<string, string>): Fact => {
	const work = { laboratory: "funnel" as const, typed };
	return { type: "sheet-set", ...place, sheet: id, name: "", work, locale: "es" };
};

test("scenarios and sheets that would be gone are counted, not those that are only another version", () => {
	const then = record(named, scenario("uno"), sheet("hoja", { a: "1" }));
	const now = record(named, scenario("uno", "Abril"), scenario("dos"), sheet("hoja", { a: "2" }), sheet("otra", {}));
	expect(recordDifference(now, then, titles)).toMatchObject({ scenariosLost: 1, sheetsLost: 1 });
	expect(recordDifference(then, now, titles)).toMatchObject({ scenariosLost: 0, sheetsLost: 0 });
	const elsewhere = record(named, scenario("uno", "Octubre", "otro"));
	expect(recordDifference(elsewhere, record(named, scenario("uno")), titles).scenariosLost).toBe(1);
});

test("neither the order in which the same things came about nor another course makes a lesson differ", () => {
	const elsewhere: Fact = { type: "position-set", course: "otro", version: "1.0.0", lesson: "leads", section: null };
	const marked = (lesson: string): Fact => ({ type: "bookmark-set", ...place, lesson, marked: true });
	const one = record(at("leads"), marked("leads"));
	const other = { ...one, state: stateOf(at("leads"), elsewhere, marked("leads")) };
	expect(recordDifference(one, other, titles).lessons).toEqual([]);
});

const note = (annotation: string, text: string): Fact => ({
	type: "annotation-set",
	...place,
	lesson: "leads",
	annotation,
	anchor: { section: null, quote: "un lead", prefix: "", suffix: "" },
	text,
});
const bookmark = (lesson: string): Fact => ({ type: "bookmark-set", ...place, lesson, marked: true });

test("what would be taken away is counted even where as much is added", () => {
	const now = record(note("una", "esto"), note("dos", "aquello"), note("subrayado", ""), bookmark("leads"));
	const then = record(note("tres", "otra"), note("cuatro", "cosa"), note("cinco", ""), bookmark("email"));
	expect(recordDifference(now, then, titles)).toMatchObject({
		notesLost: 3,
		bookmarksLost: 1,
		before: { notes: 3, bookmarks: 1 },
		after: { notes: 3, bookmarks: 1 },
	});
	expect(recordDifference(now, now, titles)).toMatchObject({ notesLost: 0, bookmarksLost: 0 });
	expect(recordDifference(now, record(), titles)).toMatchObject({ notesLost: 3, bookmarksLost: 1 });
});

test("a note whose text is kept as one of its own is not lost", () => {
	const difference = recordDifference(record(note("una", "esto")), record(note("una-2-b", "esto")), titles);
	expect(difference.notesLost).toBe(0);
});
