import { describe, expect, it } from "vitest";
import type { GlossaryEntry } from "../../../../../core/api/views.ts";
import { byLetter, findTerms } from "../../../../../renderer/features/glossary/terms.ts";

const entry = (term: string, english?: string): GlossaryEntry => ({
	id: term,
	term,
	definition: "…",
	lessons: [],
	...(english === undefined ? {} : { english }),
});
const terms = [
	entry("Ñandú"),
	entry("Árbol"),
	entry("Nube", "cloud"),
	entry("Zona"),
	entry("Alcance orgánico", "organic reach"),
	entry("360°"),
	entry("Tasa de alcance"),
];
const names = (found: readonly GlossaryEntry[]) => found.map(({ term }) => term);

describe("findTerms", () => {
	it.each([
		["", names(terms)],
		["  ", names(terms)],
		["ALCANCE", ["Alcance orgánico", "Tasa de alcance"]],
		["organico", ["Alcance orgánico"]],
		["alcance tasa", ["Tasa de alcance"]],
		["reach", ["Alcance orgánico"]],
		["cloud", ["Nube"]],
		["arbol", ["Árbol"]],
		["nada de esto", []],
	])("finds by «%s» %j", (query, found) => {
		expect(names(findTerms(terms, query))).toEqual(found);
	});
});

describe("byLetter", () => {
	it("puts accents with their letter, ñ after n, and figures apart, as the alphabet has them", () => {
		expect(byLetter(terms, "es").map(([letter, its]) => [letter, names(its)])).toEqual([
			["#", ["360°"]],
			["A", ["Alcance orgánico", "Árbol"]],
			["N", ["Nube"]],
			["Ñ", ["Ñandú"]],
			["T", ["Tasa de alcance"]],
			["Z", ["Zona"]],
		]);
	});
});
