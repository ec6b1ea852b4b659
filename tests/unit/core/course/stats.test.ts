import { describe, expect, it } from "vitest";
import { readCourse } from "../../../../core/course/read-course.ts";
import { statsOf } from "../../../../core/course/stats.ts";
import { type Changes, changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

const count = (changes: Changes = {}, media: readonly string[] = []) =>
	statsOf(readCourse(courseFiles(changedCourse(changes), media), () => {}));
const aside = "Un *aviso*.";

/** Everything was counted by hand in the sample's text. */
describe("statsOf", () => {
	it("counts lessons by phase, and those that are only planned apart", () => {
		const { course, phases, totals } = count();
		expect(course).toEqual({ id: "curso", version: "1.0.0", language: "es" });
		expect(phases).toEqual([
			{ id: "fase-uno", title: "Fase uno", lessons: ["primera", "tercera"], planned: ["segunda"] },
		]);
		expect(totals).toMatchObject({ lessons: 2, planned: 1, words: 15, minutes: 2 });
	});

	it("counts what a reader reads, and how hard it is", () => {
		const [lesson] = count().lessons;
		// 8 in the first paragraph, 2 headings, the callout's title and its 2 words; no formula, no block.
		expect(lesson?.words).toBe(13);
		// 18 syllables, 10 words, 2 sentences: headings and titles are no sentences.
		expect(lesson?.readability).toEqual({
			sentences: 2,
			words: 10,
			syllables: 18,
			fernandezHuerta: 93.7,
			inflesz: 89.7,
			grade: "very-easy",
		});
	});

	it("takes pictures, code and formulas for no words, and a table for no sentence", () => {
		const text = [
			'![La imagen dice mucho](media/e.svg "Pie")',
			"",
			"Tres `x y` palabras $a \\div b$ aquí.",
			"",
			"| uno |",
			"|---|",
			"| dos |",
		].join("\n");
		const [lesson] = count({ "lessons/primera.md": [aside, text] }, ["media/e.svg", "media/otra.svg"]).lessons;
		expect(lesson?.words).toBe(13 - 2 + 3 + 2);
		expect(lesson?.readability?.words).toBe(10 - 2 + 3);
		expect(lesson?.pictures).toEqual(["media/e.svg"]);
		const { pictures } = count({ "lessons/primera.md": [aside, text] }, ["media/e.svg", "media/otra.svg"]);
		expect(pictures).toEqual({ used: ["media/e.svg"], unused: ["media/otra.svg"] });
	});

	it("counts questions by lesson, kind and difficulty", () => {
		const { questions, lessons } = count();
		expect(questions).toMatchObject({
			total: 3,
			difficulty: { 1: 1, 2: 1, 3: 1 },
			aboveRecall: 0.667,
			parameterised: 0,
		});
		expect(questions.kinds).toMatchObject({ number: 1, "one-choice": 1, "several-choices": 1, cloze: 0, case: 0 });
		expect(lessons.map((lesson) => lesson.questions.total)).toEqual([2, 1]);
	});

	it("tells metrics and terms that are used from those that are not", () => {
		const { metrics, terms, lessons } = count();
		expect(metrics).toEqual({ total: 1, used: ["tasa"], unused: [] });
		expect(terms).toEqual({ total: 1, linked: [{ id: "lead", lessons: ["primera"] }], unlinked: [] });
		expect(lessons.map((lesson) => lesson.metrics)).toEqual([["tasa"], []]);
		const without = count({ "lessons/primera.md": ["[lead](term:lead)", "lead"] });
		expect(without.terms).toEqual({ total: 1, linked: [], unlinked: ["lead"] });
		const idle = count({ "lessons/primera.md": ["metric: tasa", "metric: otra"] });
		expect(idle.metrics).toEqual({ total: 1, used: [], unused: ["tasa"] });
	});

	it("counts a metric that a lesson only lists as used, apart from those of its text", () => {
		const { metrics, lessons } = count({
			"lessons/primera.md": ["metric: tasa", "metric: otra"],
			"lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncalculators: [tasa]"],
		});
		expect(metrics).toEqual({ total: 1, used: ["tasa"], unused: [] });
		expect(lessons.map(({ metrics, listed }) => ({ metrics, listed }))).toEqual([
			{ metrics: ["otra"], listed: [] },
			{ metrics: [], listed: ["tasa"] },
		]);
	});

	it("counts facts once, callouts by tone, blocks by kind, and sums", () => {
		const { facts, lessons, totals } = count({
			"lessons/primera.md": [aside, "2 + 2 = 4"],
			"lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncovers: [G-002, A-001, G-002]"],
		});
		expect(facts).toEqual({ total: 2, ids: ["A-001", "G-002"] });
		expect(lessons[0]).toMatchObject({
			callouts: { situation: 0, example: 0, note: 1, warning: 0, takeaway: 0 },
			blocks: { calculator: 1, question: 1, worksheet: 0 },
			equations: 1,
		});
		expect(totals.equations).toBe(1);
	});

	it("counts worksheets, and where a lesson has one", () => {
		const { worksheets, lessons } = count({
			"worksheets/hoja.yaml":
				"id: hoja\nlesson: primera\ntitle: Hoja\nsummary: Una.\nparts:\n  - { id: a, kind: text, label: A }\n",
			"lessons/primera.md": [aside, `${aside}\n:::\n\n\`\`\`worksheet\nworksheet: hoja\n\`\`\`\n\n::: note Más\nOtro.`],
		});
		expect(worksheets).toEqual({ total: 1, ids: ["hoja"] });
		expect(lessons.map(({ blocks }) => blocks.worksheet)).toEqual([1, 0]);
	});

	it("measures the readability of Spanish only", () => {
		const { lessons } = count({ "course.yaml": ["language: es", "language: en"] });
		expect(lessons.map(({ readability }) => readability)).toEqual([null, null]);
	});

	it("counts what there is in a course that lacks the rest", () => {
		const empty = statsOf(readCourse(courseFiles({}), () => {}));
		expect(empty).toMatchObject({ totals: { lessons: 0, words: 0 }, questions: { total: 0, aboveRecall: 0 } });
	});
});
