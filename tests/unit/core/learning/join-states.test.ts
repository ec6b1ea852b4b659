import { expect, test } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import type { Fact } from "../../../../core/learning/events.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { place, stateOf } from "./state-of.ts";

const facts: Fact[] = [
	{ type: "profile-set", name: "Ana" },
	{ type: "position-set", ...place, lesson: "leads", section: "uno" },
	{ type: "run-started", ...place, run: "r1", lesson: "leads", seed: 1, questions: ["q1"] },
	{
		type: "run-answered",
		...place,
		run: "r1",
		lesson: "leads",
		question: "q1",
		answer: { kind: "one-choice", option: "a" },
		score: 1,
		correct: true,
	},
	{ type: "time-spent", ...place, lesson: "leads", seconds: 60 },
	{ type: "bookmark-set", ...place, lesson: "leads", marked: true },
	{
		type: "calculator-worked",
		...place,
		metric: "tasa-apertura",
		lesson: null,
		values: { abiertos: "10" },
		locale: "es",
	},
	{
		type: "annotation-set",
		...place,
		lesson: "leads",
		annotation: "n1",
		anchor: { section: null, quote: "un lead", prefix: "", suffix: "" },
		text: "",
	},
	{ type: "position-set", ...place, lesson: "email", section: "dos" },
];
const whole = stateOf(...facts);

test("joined with itself a state stays what it is", () => {
	expect(joinStates(whole, whole)).toEqual(whole);
});

test("joined with nothing it stays what it is", () => {
	expect(joinStates(emptyState, whole)).toEqual(whole);
	expect(joinStates(whole, emptyState)).toEqual(whole);
});

// What is left of a log of which some lines were lost, and what the snapshot knew: together they know everything.
test.each(facts.map((_, index) => index))("the loss of fact %i is made good by a state that knew it", (index) => {
	const survivors = facts.filter((_, place) => place !== index);
	expect(joinStates(stateOf(...survivors), whole)).toMatchObject({
		name: "Ana",
		courses: {
			curso: {
				lastLesson: "email",
				bookmarks: { leads: expect.any(String) },
				annotations: { n1: { lesson: "leads" } },
				calculators: [{ values: { abiertos: "10" } }],
				days: { "2026-11-20": 60 },
				lessons: {
					leads: {
						reached: ["uno"],
						best: 1,
						runsFinished: 1,
						seconds: 60,
						questions: { q1: { answered: 1, right: 1 } },
					},
					email: { reached: ["dos"] },
				},
			},
		},
	});
});

test("what happened on either side alone is in both orders of joining", () => {
	const here = stateOf(...facts.slice(0, 6));
	const there = stateOf(facts[0] as Fact, ...facts.slice(6));
	const lessons = (a: typeof here, b: typeof here) =>
		Object.keys(joinStates(a, b).courses["curso"]?.lessons ?? {}).sort();
	expect(lessons(here, there)).toEqual(["email", "leads"]);
	expect(lessons(there, here)).toEqual(["email", "leads"]);
	expect(joinStates(here, there).courses["curso"]?.annotations).toHaveProperty("n1");
});

test("the later of two names stands", () => {
	const older = stateOf({ type: "profile-set", name: "Ana" });
	const newer = stateOf({ type: "profile-set", name: "Ana" }, { type: "profile-set", name: "Ana María" });
	expect(joinStates(newer, older).name).toBe("Ana María");
	expect(joinStates(older, newer).name).toBe("Ana María");
});

test("of one moment, what was recovered stands against what is left of the log", () => {
	const opened = (section: string): Fact => ({ type: "position-set", ...place, lesson: "leads", section });
	const known = stateOf(opened("uno"), opened("dos"));
	const left = { ...stateOf(opened("uno")), lastAt: known.lastAt };
	const lessons = left.courses["curso"]?.lessons["leads"];
	if (lessons !== undefined) lessons.lastAt = known.courses["curso"]?.lessons["leads"]?.lastAt ?? "";
	const event = { seq: 3, at: "2026-11-20T11:00:00.000Z", offset: 0 };
	const recovered = reduce(left as LearnerState, { ...event, fact: { type: "record-recovered", state: known } });
	expect(recovered.courses["curso"]?.lessons["leads"]?.section).toBe("dos");
});
