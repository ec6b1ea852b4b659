import { describe, expect, it } from "vitest";
import { renderMath } from "../../../../core/course/math.ts";

/** What a screen reader finds: the texts of the elements, one by one, without the TeX beside them. */
function spoken(tex: string): string[] {
	const result = renderMath(tex, false);
	if (!result.ok) return [result.code];
	const shown = result.html.replace(/<annotation.*<\/annotation>/, "");
	return [...shown.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text);
}

describe("renderMath", () => {
	it.each([
		["\\text{Tasa de conversión}", ["Tasa de conversión"]],
		["\\text{señal, pingüino, acción y ÁÉÍÓÚÑÜ}", ["señal, pingüino, acción y ÁÉÍÓÚÑÜ"]],
		// As macOS writes it: the letter and its accent apart.
		["\\text{conversio\u0301n del an\u0303o}", ["conversión del año"]],
		["\\textbf{días}", ["días"]],
		["\\text{à è ç ã ê ő š}", ["à è ç ã ê ő š"]],
		// Digits and letters behind the accent that could belong to a number.
		["\\text{2ó3 éa}", ["2ó3 éa"]],
		["\\frac{\\text{ñ}}{\\text{únicos}}", ["ñ", "únicos"]],
		["x^ó + \\sqrt ñ", ["x", "ó", "+", "ñ"]],
		["\\mathrm{año}", ["a", "ñ", "o"]],
	])("leaves the accents of %s on their letters", (tex, texts) => {
		// KaTeX writes spaces in texts as no-break ones, which MathML does not trim.
		expect(spoken(tex).map((text) => text.replaceAll("\u00a0", " "))).toEqual(texts);
	});

	it("still sets an accent over a sign of the formula", () => {
		expect(spoken("\\hat{x} + \\acute{o}")).toEqual(["x", "^", "+", "o", "ˊ"]);
	});

	it("says where a formula is wrong behind an accent", () => {
		expect(renderMath("\\text{ó} + \\nada", false)).toMatchObject({ ok: false, code: "math-syntax", offset: 11 });
	});

	it("gives a sign between two parts its room, and none to one that stands first", () => {
		const html = (tex: string) => {
			const result = renderMath(tex, true);
			return result.ok ? result.html : "";
		};
		const space = '<mspace width="0.28em"></mspace>';
		const apart = `${space}<mo lspace="0" rspace="0">−</mo>${space}`;
		expect(html("\\frac{\\text{a} - \\text{b}}{2}")).toContain(`<mtext>a</mtext>${apart}<mtext>b</mtext>`);
		expect(html("(1 + 2) - 3")).toContain(`)</mo>${apart}<mn>3</mn>`);
		expect(html("-3")).toContain("<mo>−</mo><mn>3</mn>");
		expect(html("2 \\times -3")).toContain("<mo>−</mo><mn>3</mn>");
	});
});
