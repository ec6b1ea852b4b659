import { describe, expect, it } from "vitest";
import { nestsTooDeep } from "../../../../core/course/nesting.ts";

const times = (count: number, of: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => of(index)).join("");

describe("nestsTooDeep", () => {
	it.each([
		["brackets", `a: ${"[".repeat(1000)}`],
		["braces", "{a: ".repeat(1000)],
		["dashes in a line", "- ".repeat(1000)],
		["questions in a line", "? ".repeat(1000)],
		["indents", times(1000, (level) => `${" ".repeat(level)}a:\n`)],
		["indents with lists", times(300, (level) => `${"  ".repeat(level)}- - a\n`)],
	])("is true of %s within one another", (_, text) => {
		expect(nestsTooDeep(text)).toBe(true);
	});

	it.each([
		["a long list", "- a\n".repeat(10_000)],
		["a list of lists", "- - a\n  - b\n".repeat(5000)],
		["lines further in and out again", "a:\n  b:\n    c: 1\n".repeat(3000)],
		["short lists in a row", "- [a, {b: 1}]\n".repeat(3000)],
		["dashes that are a rule", `a: |\n  ${"-".repeat(5000)}\n`],
		["blank lines with spaces", times(1000, (level) => `${" ".repeat(level)}\n`)],
	])("is false of %s", (_, text) => {
		expect(nestsTooDeep(text)).toBe(false);
	});
});
