import { nextLevel } from "../metrics/practice-level.ts";
import type { Fact } from "./events.ts";
import { own } from "./own.ts";
import type { CourseRecord } from "./state.ts";

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;
export type CalculatorFact = Of<
	"calculator-worked" | "scenario-set" | "scenario-removed" | "sheet-set" | "sheet-removed" | "case-answered"
>;

function workCalculator(course: CourseRecord, fact: Of<"calculator-worked">, at: string): CourseRecord {
	const others = course.calculators.filter((work) => work.metric !== fact.metric || work.lesson !== fact.lesson);
	const work = {
		metric: fact.metric,
		lesson: fact.lesson,
		values: fact.values,
		locale: fact.locale,
		at,
		...(fact.segment === undefined ? {} : { segment: fact.segment }),
	};
	return { ...course, calculators: [...others, work] };
}

function setScenario(course: CourseRecord, fact: Of<"scenario-set">, at: string): CourseRecord {
	const { metric, name, note, values, locale, segment } = fact;
	const createdAt = own(course.scenarios ?? {}, fact.scenario)?.createdAt ?? at;
	const content = { metric, name, note, values, locale, ...(segment === undefined ? {} : { segment }) };
	return { ...course, scenarios: { ...course.scenarios, [fact.scenario]: { ...content, createdAt, at } } };
}

function setSheet(course: CourseRecord, fact: Of<"sheet-set">, at: string): CourseRecord {
	const { name, work, locale } = fact;
	const createdAt = own(course.sheets ?? {}, fact.sheet)?.createdAt ?? at;
	return { ...course, sheets: { ...course.sheets, [fact.sheet]: { name, work, locale, createdAt, at } } };
}

function answerCase(course: CourseRecord, fact: Of<"case-answered">, at: string): CourseRecord {
	const before = own(course.practised ?? {}, fact.metric);
	const right = fact.correct && fact.steps === 0;
	const practice = {
		...nextLevel(before, fact.level, right),
		worked: (before?.worked ?? 0) + 1,
		right: (before?.right ?? 0) + (right ? 1 : 0),
		correct: right,
		at,
		last: { seed: fact.seed, level: fact.level, answer: fact.answer },
	};
	return { ...course, practised: { ...course.practised, [fact.metric]: practice } };
}

/** The course after something was done with a calculator, in practice of a metric or in a laboratory. */
export function applyCalculator(course: CourseRecord, fact: CalculatorFact, at: string): CourseRecord {
	switch (fact.type) {
		case "calculator-worked":
			return workCalculator(course, fact, at);
		case "scenario-set":
			return setScenario(course, fact, at);
		case "scenario-removed": {
			const { [fact.scenario]: _, ...scenarios } = course.scenarios ?? {};
			return { ...course, scenarios };
		}
		case "sheet-set":
			return setSheet(course, fact, at);
		case "sheet-removed": {
			const { [fact.sheet]: _, ...sheets } = course.sheets ?? {};
			return { ...course, sheets };
		}
		case "case-answered":
			return answerCase(course, fact, at);
	}
}
