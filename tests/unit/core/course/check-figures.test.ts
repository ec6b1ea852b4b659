import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import { tellsFigure } from "../../../../core/course/check-figures.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

describe("tellsFigure", () => {
	it.each([
		["Según la guía, el 76 % de los clientes", "76 %"],
		["el 76\u00a0% espera", "76 %"],
		["de 2004 a 2022", "2004"],
		["hubo 4600 millones.", "4600 millones"],
		["entre 20–25 % y", "20–25 %"],
		["más de 0,2, que es", "0,2"],
	])("finds in «%s» the figure %s", (text, value) => {
		expect(tellsFigure(text, value)).toBe(true);
	});

	it.each([
		["el 176 % de", "76 %"],
		["el 1,76 % de", "76 %"],
		["el 76,5 % de", "76"],
		["el 7 6 %", "76 %"],
		["en 20045", "2004"],
		["el 77 %", "76 %"],
	])("does not find in «%s» the figure %s", (text, value) => {
		expect(tellsFigure(text, value)).toBe(false);
	});
});

/** What is said of a sample course with that list of figures, and more text in its first lesson. */
function findings(figure: string): string[] {
	const found: Finding[] = [];
	const report = (finding: Finding) => {
		found.push(finding);
	};
	const texts = changedCourse({
		"figures.yaml": `figures:\n  - ${figure}\n`,
		"lessons/primera.md": ["Un *aviso*.", "Un 76\u00a0% lo espera."],
	});
	const files = courseFiles(texts);
	checkCourse(
		readCourse({ ...files, figures: { path: "figures.yaml", text: texts["figures.yaml"] ?? "" } }, report),
		report,
	);
	return found
		.filter(({ file }) => file === "figures.yaml")
		.map((finding) => `${finding.line}:${finding.column} ${findingText(finding, "es")}`);
}

const entry = (change: Record<string, string> = {}) => {
	const fields = {
		id: "uno",
		value: '"76 %"',
		says: "Lo espera",
		by: "Alguien",
		source: "guia",
		lessons: "[primera]",
		trust: "doubtful",
	};
	return `{${Object.entries({ ...fields, ...change })
		.map(([key, value]) => `${key}: ${value}`)
		.join(", ")}}`;
};

describe("checkFigures", () => {
	it("has nothing to say of a figure that its lesson tells", () => {
		expect(findings(entry())).toEqual([]);
	});

	it("names the lesson that does not tell it", () => {
		expect(findings(entry({ value: '"71 %"' }))).toEqual([
			expect.stringContaining("La lección «primera» no dice la cifra «71 %»"),
		]);
	});

	it("names a lesson and a source that are not there, and a trust that is none", () => {
		expect(findings(entry({ lessons: "[primeras]" }))).toEqual([expect.stringContaining("primeras")]);
		expect(findings(entry({ source: "guias" }))).toEqual([expect.stringContaining("guias")]);
		expect(findings(entry({ trust: "mucha" }))[0]).toContain("mucha");
	});

	it("says so where an id stands twice", () => {
		expect(findings(`${entry()}\n  - ${entry()}`)).toEqual([
			expect.stringContaining("El id «uno» ya está en esta lista"),
		]);
	});
});
