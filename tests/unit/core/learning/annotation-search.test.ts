import { expect, test } from "vitest";
import { holdsWords } from "../../../../core/learning/annotation-search.ts";

test.each([
	["conversion", ["La CONVERSIÓN de leads"], true],
	["CONVERSIÓN", ["la conversion"], true],
	["leads  tasa", ["La tasa", "de leads"], true],
	["embudo", ["La tasa"], false],
	["tasa embudo", ["La tasa"], false],
	["", ["cualquiera"], true],
	["   ", ["cualquiera"], true],
	[".*", ["cualquiera"], false],
] as const)("%j in %j: %s", (query, texts, holds) => {
	expect(holdsWords(query, texts)).toBe(holds);
});
