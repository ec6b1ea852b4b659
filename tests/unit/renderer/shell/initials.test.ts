import { describe, expect, it } from "vitest";
import { firstName, initialsOf } from "../../../../renderer/shell/initials.ts";

describe("a name", () => {
	it.each([
		["Lucía Martín", "LM"],
		["  ángela  de la Cruz ", "ÁC"],
		["Zoë", "Z"],
		["𝒜nna Ruiz", "𝒜R"],
	])("%s has the initials %s", (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});

	it("is called by its first word", () => {
		expect(firstName(" Lucía Martín")).toBe("Lucía");
	});
});
