import { describe, expect, it } from "vitest";
import { nearest } from "../../../../core/course/nearest.ts";

const sections = ["tasa-de-apertura", "tasa-de-clics", "que-es-un-lead", "rebotes"];

describe("nearest", () => {
	it.each([
		["tasa-de-apretura", "tasa-de-apertura"],
		["Tasa_de_Apertura", "tasa-de-apertura"],
		["qué-es-un-lead", "que-es-un-lead"],
		["rebote", "rebotes"],
		["apertura", "tasa-de-apertura"],
		["la-tasa-de-clics-unicos", "tasa-de-clics"],
	])("finds what %s was meant for", (written, expected) => {
		expect(nearest(written, sections)).toBe(expected);
	});

	it.each(["conversion", "tasa", "x", ""])("finds nothing near %j", (written) => {
		expect(nearest(written, sections)).toBeUndefined();
	});

	it("does not take a name of two letters for another", () => {
		expect(nearest("si", ["no", "di"])).toBeUndefined();
	});
});
