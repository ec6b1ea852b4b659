import { describe, expect, it } from "vitest";
import { inlineHtml } from "../../../../core/course/inline-text.ts";
import { plainTextOf } from "../../../../core/course/lesson-plain-text.ts";
import { readLessonText } from "../../../../core/course/markdown.ts";
import { keepUnits } from "../../../../core/course/unbroken.ts";

/** With a no-break space as "~", to be seen. */
const seen = (text: string) => text.replaceAll("\u00a0", "~");

function read(body: string) {
	const text = readLessonText({ file: "l.md", lesson: "mia", body, bodyLine: 1 }, () => {});
	return {
		...text,
		html: seen(
			text.blocks
				.map((block) => ("html" in block ? block.html : ""))
				.join("")
				.trim(),
		),
	};
}

describe("keepUnits", () => {
	it.each([
		["Del 12 % al 20–25 %.", "Del 12~% al 20–25~%."],
		["Cuesta 1.250 €, o US$ 5 (€ 4).", "Cuesta 1.250~€, o US$~5 (€~4)."],
		["En 30 min o 2 h, a las 9 a. m.", "En 30~min o 2~h, a las 9~a. m."],
		["3 mil, 2 millones y 5 MB", "3~mil, 2~millones y 5~MB"],
		["el 285,71… %", "el 285,71…~%"],
	])("keeps the numbers of «%s» with their units", (text, kept) => {
		expect(seen(keepUnits(text))).toBe(kept);
	});

	it("leaves words that only begin like a unit, and units without a number", () => {
		for (const text of ["5 minutos", "3 horas", "4 señales", "2 miles", "en % y en €", "12%"]) {
			expect(keepUnits(text)).toBe(text);
		}
	});
});

describe("texts of a course", () => {
	it("keep a number with its unit wherever they stand, also where emphasis parts them", () => {
		expect(seen(inlineHtml("El **12** % de *1.250 €* & [30 %](https://a.es)"))).toBe(
			'El <strong>12</strong>~% de <em>1.250~€</em> &amp; <a href="https://a.es" rel="noreferrer noopener" target="_blank">30~%</a>',
		);
		expect(read("| A |\n|---|\n| 5 % |").html).toContain("<td>5~%</td>");
		expect(read('![x](media/a.svg "Un 5 %")').html).toContain("<figcaption>Un 5~%</figcaption>");
		expect(seen(JSON.stringify(read("::: note Un 5 %\nSí.\n:::").blocks))).toContain('"Un 5~%"');
	});

	it("are the same text for notes as before: what was marked is found again", () => {
		const [section] = plainTextOf(read("El 12 % de [lead](term:lead), o ($a$).").blocks);
		expect(section?.text).toBe("El 12 % de lead, o (a).");
	});

	it("keep code as it was typed", () => {
		expect(inlineHtml("`a 12 %`")).toBe("<code>a 12 %</code>");
	});
});

describe("punctuation beside a term or a formula", () => {
	const term = '<button type="button" class="term" data-term="lead">lead</button>';

	it("stays with the term", () => {
		expect(read("Un [lead](term:lead), un ¿([lead](term:lead))? Fin").html).toBe(
			`<p>Un <span class="unbroken">${term},</span> un <span class="unbroken">¿(${term})?</span> Fin</p>`,
		);
	});

	it("stays with a term that is emphasised, and with one after another", () => {
		expect(read("Un **[lead](term:lead)**. [lead](term:lead)/[lead](term:lead);").html).toBe(
			`<p>Un <span class="unbroken"><strong>${term}</strong>.</span> ${term}/<span class="unbroken">${term};</span></p>`,
		);
	});

	it("stays with a formula in the line", () => {
		expect(inlineHtml("Sea $a$, y $b$")).toMatch(
			/^Sea <span class="unbroken"><span class="katex"><math.*<\/math><\/span>,<\/span> y <span class="katex">/,
		);
	});

	it("adds nothing to a term with a space beside it", () => {
		expect(read("Un [lead](term:lead) más").html).toBe(`<p>Un ${term} más</p>`);
	});
});
