import { expect, test } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import { learnerStateSchema } from "../../../../core/learning/state.ts";
import { place, stateOf } from "./state-of.ts";

const scenario: Extract<Fact, { type: "scenario-set" }> = {
	type: "scenario-set",
	...place,
	scenario: "e1",
	metric: "roi",
	name: "Octubre",
	note: "",
	values: { ganancia: "10" },
	locale: "es",
};
const sheet: Extract<Fact, { type: "sheet-set" }> = {
	type: "sheet-set",
	...place,
	sheet: "h1",
	name: "",
	work: { laboratory: "funnel", typed: { n10: "3" } },
	locale: "es",
};
const answered = (correct: boolean, steps = 0, level = 1): Fact => ({
	type: "case-answered",
	...place,
	metric: "roi",
	seed: 7,
	level,
	answer: "12",
	correct,
	steps,
	locale: "es",
});
const inCourse = (...facts: Fact[]) => {
	const state = stateOf(...facts);
	expect(() => learnerStateSchema.parse(state)).not.toThrow();
	return state.courses[place.course];
};

test("a scenario is put aside, changed and taken away, and keeps when it was made", () => {
	const made = inCourse(scenario)?.scenarios?.["e1"];
	expect(made).toMatchObject({ metric: "roi", name: "Octubre", values: { ganancia: "10" } });
	const changed = inCourse(scenario, { ...scenario, name: "Noviembre", segment: "B2B" })?.scenarios?.["e1"];
	expect(changed).toMatchObject({ name: "Noviembre", segment: "B2B", createdAt: made?.createdAt });
	expect(changed?.at).not.toBe(made?.at);
	expect(inCourse(scenario, { type: "scenario-removed", ...place, scenario: "e1" })?.scenarios).toEqual({});
});

test("a sheet holds what was typed last", () => {
	const later = { ...sheet, name: "Otoño", work: { laboratory: "funnel" as const, typed: { n10: "4" } } };
	expect(inCourse(sheet, later)?.sheets?.["h1"]).toMatchObject({ name: "Otoño", work: later.work });
	expect(inCourse(sheet, { type: "sheet-removed", ...place, sheet: "h1" })?.sheets).toEqual({});
});

test("practice counts every case, and as right what was right without a step told", () => {
	const practice = inCourse(answered(true), answered(true, 2), answered(false))?.practised?.["roi"];
	expect(practice).toMatchObject({ worked: 3, right: 1, correct: false, level: 1, streak: -2 });
	expect(practice?.last).toEqual({ seed: 7, level: 1, answer: "12" });
	expect(inCourse(answered(true), answered(true))?.practised?.["roi"]).toMatchObject({ level: 2, streak: 0 });
});

test("of two states of one learner, everything kept is in the joined one, the later version of each", () => {
	const one = stateOf(scenario, sheet, answered(true));
	const other = stateOf(answered(false), { ...scenario, scenario: "e2" }, { ...scenario, name: "Luego" });
	for (const joined of [joinStates(one, other), joinStates(other, one)]) {
		const course = joined.courses[place.course];
		expect(Object.keys(course?.scenarios ?? {}).sort()).toEqual(["e1", "e2"]);
		expect(course?.scenarios?.["e1"]?.name).toBe("Luego");
		expect(Object.keys(course?.sheets ?? {})).toEqual(["h1"]);
		expect(course?.practised?.["roi"]).toMatchObject({ worked: 1, right: 1, correct: true });
	}
});
