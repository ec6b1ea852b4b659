import { describe, expect, it } from "vitest";
import { questionFindings } from "../../../../core/course/check-question.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { questionSchema } from "../../../../core/quiz/schema.ts";
import { common } from "../quiz/questions.ts";

const base = { ...common, id: "q", difficulty: 1, feedback: { right: "R", wrong: "W" } };
const number = {
	...base,
	kind: "number",
	given: { sent: 2100, delivered: 2000, opened: 460 },
	formula: "opened / delivered * 100",
	unit: "%",
	tolerance: { absolute: 0.1 },
};
const text = { ...base, kind: "short-text", accepted: [{ text: "rebote", also: ["bounce"] }] };
const statement = {
	...base,
	kind: "true-false",
	answer: true,
	reasons: [
		{ id: "a", text: "Una", correct: true, feedback: "F" },
		{ id: "b", text: "Dos", feedback: "F" },
	],
};
const way = (formula: string) => ({ formula, name: `by ${formula}`, feedback: "F" });
const valued = (value: number) => ({ value, name: `is ${value}`, feedback: "F" });

/** Each finding as "code path" with the offset in the text where there is one. */
function brief(question: object): string[] {
	const findings = questionFindings(questionSchema.parse(question), "lint");
	for (const { code, params } of findings) {
		for (const locale of ["es", "en"] as const) {
			expect(findingText({ code, params }, locale)).not.toMatch(/\{|«»|“”|no se entiende|cannot be understood/);
		}
	}
	return findings.map(({ code, path, offset }) => [code, path.join("."), offset ?? ""].join(" ").trim());
}

describe("a question without faults", () => {
	it.each([
		["a number", { ...number, misconceptions: [way("opened / sent * 100"), way("opened / delivered"), valued(460)] }],
		["a short text", { ...text, misconceptions: [{ text: "baja", name: "N", feedback: "F" }] }],
		["a statement", statement],
	])("is left alone: %s", (_name, question) => {
		expect(brief(question)).toEqual([]);
	});
});

describe("a faulty number", () => {
	it.each<[name: string, over: object, expected: string[]]>([
		["a formula that stops", { formula: "opened /" }, ["metric-unexpected-end formula 8"]],
		["an unknown name", { formula: "opened / deliverd" }, ["unknown-given formula 9"]],
		["no value", { given: { opened: 1, delivered: 0 } }, ["formula-without-value formula"]],
		[
			"a wrong way's formula",
			{ misconceptions: [way("opened +* 2")] },
			["metric-unexpected-token misconceptions.0.formula 8"],
		],
		["a wrong way's name", { misconceptions: [way("2 * all")] }, ["unknown-given misconceptions.0.formula 4"]],
		[
			"a wrong way without value",
			{ misconceptions: [way("1 / 0")] },
			["formula-without-value misconceptions.0.formula"],
		],
		["a right wrong way", { misconceptions: [way("23.05")] }, ["misconception-is-right misconceptions.0.formula"]],
		["a right value", { misconceptions: [valued(23)] }, ["misconception-is-right misconceptions.0.value"]],
		["one way twice", { misconceptions: [valued(5), valued(5.05)] }, ["misconception-hidden misconceptions.1.value"]],
		[
			"ways that meet",
			{ misconceptions: [valued(5), valued(5.15)] },
			["misconceptions-overlap misconceptions.1.value"],
		],
		[
			"a range without such a number",
			{ formula: undefined, tolerance: undefined, range: { from: 1.2, to: 1.8 }, require: { decimals: 0 } },
			["unreachable-score require"],
		],
		[
			"a unit twice",
			{ unit: undefined, units: [{ unit: "%", factor: 1 }, { unit: "%" }] },
			["duplicate-unit units.1.unit"],
		],
	])("is found: %s", (_name, over, expected) => {
		expect(brief({ ...number, ...over })).toEqual(expected);
	});

	it("is told apart from ways that only come near what is right", () => {
		expect(brief({ ...number, misconceptions: [valued(23.15)] })).toEqual([]);
	});
});

describe("a faulty short text", () => {
	it.each<[name: string, over: object, expected: string[]]>([
		["an answer twice", { accepted: [{ text: "rebote" }, { text: "Rebóte." }] }, ["duplicate-answer accepted.1.text"]],
		["a variant twice", { accepted: [{ text: "a b", also: ["A-B"] }] }, ["duplicate-answer accepted.0.also.0"]],
		["nothing to write", { accepted: [{ text: "¿?" }] }, ["answer-without-letters accepted.0.text"]],
		[
			"right and wrong at once",
			{ misconceptions: [{ text: "x", also: ["Bounce"], name: "N", feedback: "F" }] },
			["misconception-is-accepted misconceptions.0.also.0"],
		],
	])("is found: %s", (_name, over, expected) => {
		expect(brief({ ...text, ...over })).toEqual(expected);
	});

	it("is advised not to say the answer itself, unless it gives a wrong one to choose from too", () => {
		const known = { misconceptions: [{ text: "baja", name: "N", feedback: "F" }], accepted: [{ text: "rebote" }] };
		expect(brief({ ...text, ...known, prompt: "¿Cómo se llama un Rebote?" })).toEqual([
			"answer-in-prompt accepted.0.text",
		]);
		expect(brief({ ...text, ...known, prompt: "¿Es un rebote o una baja?" })).toEqual([]);
		expect(brief({ ...text, ...known, prompt: "¿Qué pasa cuando rebota?" })).toEqual([]);
	});

	it("may have answers that differ in what its policy asks for", () => {
		const misconceptions = [{ text: "solo", name: "N", feedback: "F" }];
		expect(brief({ ...text, accents: "required", accepted: [{ text: "sólo" }], misconceptions })).toEqual([]);
	});
});

describe("faulty reasons", () => {
	it("are found", () => {
		const twice = statement.reasons.map((reason) => ({ ...reason, id: "a" }));
		expect(brief({ ...statement, reasons: twice })).toEqual(["duplicate-id reasons.1.id"]);
		const alike = statement.reasons.map((reason) => ({ ...reason, text: "Una" }));
		expect(brief({ ...statement, reasons: alike })).toEqual(["correct-option-alike reasons.1.text"]);
	});
});
