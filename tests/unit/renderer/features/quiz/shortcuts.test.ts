import { describe, expect, it } from "vitest";
import type { PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import {
	chosenByKey,
	hasLetters,
	letterOf,
	optionForKey,
	reasonLetter,
	withChosen,
} from "../../../../../renderer/features/quiz/shortcuts.ts";

const key = (name: string, held: object = {}) => ({
	key: name,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held,
});

describe("letter keys", () => {
	it("choose the option with that letter, in either case", () => {
		expect(optionForKey(key("a"), 4)).toBe(0);
		expect(optionForKey(key("D"), 4)).toBe(3);
	});

	it("choose nothing beyond the last option", () => {
		expect(optionForKey(key("e"), 4)).toBeUndefined();
	});

	it("leave the browser's own combinations alone", () => {
		for (const held of ["ctrlKey", "metaKey", "altKey"]) {
			expect(optionForKey(key("a", { [held]: true }), 4)).toBeUndefined();
		}
	});

	it("leave every other key alone", () => {
		for (const name of ["Enter", "Tab", "ArrowDown", " ", "1", "ñ", "á", "Dead"]) {
			expect(optionForKey(key(name), 8)).toBeUndefined();
		}
	});

	it("match the letters shown", () => {
		for (const index of [0, 3, 7]) expect(optionForKey(key(letterOf(index)), 8)).toBe(index);
	});
});

describe("what a letter chooses in a statement", () => {
	const common = { id: "q", prompt: "?", seed: 0, hints: [] };
	const reasons = ["one", "two", "three", "four", "five", "true"].map((id) => ({ id, text: id }));
	const statement: PublicQuestion = { kind: "true-false", ...common, reasons };

	it.each([
		["v", "verdict", "true"],
		["T", "verdict", "true"],
		["f", "verdict", "false"],
		["a", "reason", "one"],
		["E", "reason", "five"],
		["g", "reason", "true"],
	] as const)("%s", (name, part, option) => {
		expect(hasLetters(statement)).toBe(true);
		expect(chosenByKey(statement, key(name))).toEqual({ part, option });
		expect(withChosen("true-false", emptyDraft, { part, option }).fields).toEqual({ [part]: option });
	});

	it("is nothing by letters that no reason shows, nor with a modifier held", () => {
		expect(reasons.map((_, index) => reasonLetter(index))).toEqual(["A", "B", "C", "D", "E", "G"]);
		expect(chosenByKey(statement, key("h"))).toBeUndefined();
		expect(chosenByKey({ ...statement, reasons: [] }, key("a"))).toBeUndefined();
		expect(chosenByKey(statement, key("f", { ctrlKey: true }))).toBeUndefined();
	});

	it("keeps what was chosen before in the other part", () => {
		const said = withChosen("true-false", emptyDraft, { part: "verdict", option: "true" });
		const why = withChosen("true-false", said, { part: "reason", option: "two" });
		expect(why.fields).toEqual({ verdict: "true", reason: "two" });
	});

	it("is an option where there are options, and nothing where there is something to write", () => {
		const several: PublicQuestion = { kind: "several-choices", ...common, options: reasons };
		expect(chosenByKey(several, key("f"))).toEqual({ option: "true" });
		const draft = withChosen("several-choices", { ...emptyDraft, options: ["one"] }, { option: "true" });
		expect(draft.options).toEqual(["one", "true"]);
		const written: PublicQuestion = { kind: "short-text", ...common };
		expect([hasLetters(written), chosenByKey(written, key("a"))]).toEqual([false, undefined]);
	});
});
