import { describe, expect, it } from "vitest";
import { isTooLong, readName } from "../../../../core/learning/person-name.ts";
import { newNameSchema } from "../../../../core/learning/settings.ts";

describe("a name", () => {
	it.each([
		["Lucía Martín", "Lucía Martín"],
		["  Ana\t\nMaría  ", "Ana María"],
		["李", "李"],
		["R2", "R2"],
		["O'Neill-Ñu", "O'Neill-Ñu"],
	])("is kept as a person writes it: %j", (typed, kept) => {
		expect(readName(typed)).toBe(kept);
	});

	it("is too long from 61 characters on, not counting what is not kept of it", () => {
		expect(isTooLong("a".repeat(60))).toBe(false);
		expect(isTooLong(`  ${"a".repeat(60)}  `)).toBe(false);
		expect(isTooLong("a".repeat(61))).toBe(true);
		expect(isTooLong("")).toBe(false);
	});

	it("is composed, so that the same name is the same text", () => {
		expect(readName("Luci\u0301a")).toBe("Luc\u00eda");
	});

	it("loses what would turn the sentence around it", () => {
		expect(readName("\u202Eana\u2066")).toBe("ana");
		expect(readName("A\u200Bna \u200B \u0007B")).toBe("Ana B");
	});

	it.each(["", "   ", "\u200B\u200D\u2060", "\u202E", "\u3164", "\u2800", "— . !", "\u0301", "\uD800", "\uFE0F"])(
		"has at least one letter or digit: %j has none",
		(typed) => {
			expect(readName(typed)).toBeUndefined();
			expect(newNameSchema.safeParse(typed).success).toBe(false);
		},
	);

	it("is refused by the calls where it is too long, and cleaned on its way in", () => {
		expect(newNameSchema.parse(" \u202EAna ")).toBe("Ana");
		expect(newNameSchema.safeParse("a".repeat(60)).success).toBe(true);
		expect(newNameSchema.safeParse("a".repeat(61)).success).toBe(false);
	});
});
