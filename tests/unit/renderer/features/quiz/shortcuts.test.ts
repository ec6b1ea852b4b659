import { describe, expect, it } from "vitest";
import { letterOf, optionForKey } from "../../../../../renderer/features/quiz/shortcuts.ts";

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
