import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkCourse } from "../../core/course/check.ts";
import type { Finding } from "../../core/course/finding.ts";
import { readCourse } from "../../core/course/read-course.ts";
import { courseFiles } from "../fixtures/course-text/sample-course.ts";

const guide = readFileSync(new URL("../../docs/writing-a-course.md", import.meta.url), "utf8");
const all = [...guide.matchAll(/^(`{3,})(?:markdown|yaml)\n(.*?)\n\1$/gms)].map((match) => `${match[2] ?? ""}\n`);
const isExams = (example: string) => example.startsWith("exams:");
const isWorksheet = (example: string) => /^exampleName:/m.test(example);
const isPlace = (example: string) => example.startsWith("```worksheet");
const isFigures = (example: string) => example.startsWith("figures:");
const examples = all.filter((example) => ![isExams, isWorksheet, isPlace, isFigures].some((is) => is(example)));

/** The examples of the guide as one course, with what they name and do not show. */
function courseOfExamples(): Record<string, string> {
	const [lesson = "", blocks = "", bank = "", metrics = ""] = examples;
	const question = /id: (apertura-b2c)/.exec(bank)?.[1] ?? "";
	const place = all.find(isPlace) ?? "";
	const body = `${lesson.replace("{#a-heading}", "{#a-heading}\n\n### Tasa {#tasa-de-apertura}\n\nUn 20–25 %.")}\n${blocks}\n${place}`;
	const exams = all.find(isExams) ?? "";
	const [, metric = ""] = metrics.split("metrics:\n");
	const listed = /^calculators: \[(.+)\]$/m.exec(lesson)?.[1] ?? "";
	return {
		"course.yaml": `id: c
version: 1.0.0
language: es
title: C
summary: C
authors: [A]
licence: CC0-1.0
${exams}phases:
  - id: diagnostico-digital
    title: F
    motto: M
    lessons: [{ id: metricas-de-email, short: M }, { id: que-es-un-lead, short: L }, { id: otra, short: O, planned: O }]
sources: [{ id: guia-marketing-relaciones, title: G, by: G }]
`,
		"lessons/metricas-de-email.md": body.replace("an-id-of-the-lessons-own-bank", question),
		"lessons/que-es-un-lead.md":
			"---\nid: que-es-un-lead\ntitle: L\nsummary: L\nobjectives: [L]\n---\n## Q {#que-es}\n\nL.\n",
		"metrics.yaml": metrics + metric.replace("id: tasa-apertura", `id: ${listed}`),
		"glossary.yaml": "terms: [{ id: lead, term: lead, definition: L }]\n",
		"quizzes/metricas-de-email.yaml": bank,
		"quizzes/que-es-un-lead.yaml": `lesson: que-es-un-lead
questions:
  - {id: q, kind: number, difficulty: 1, section: que-es, prompt: P, answer: 1, unit: u, tolerance: {absolute: 0}, feedback: {right: R, wrong: W}, explanation: E}
`,
	};
}

it("shows examples that hold together", () => {
	expect(examples).toHaveLength(4);
	for (const is of [isExams, isWorksheet, isPlace, isFigures]) expect(all.filter(is)).toHaveLength(1);
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const worksheet = { path: "worksheets/objetivo.yaml", text: all.find(isWorksheet) ?? "" };
	const figures = { path: "figures.yaml", text: all.find(isFigures) ?? "" };
	const worksheets = new Map([["objetivo", worksheet]]);
	const read = readCourse({ ...courseFiles(courseOfExamples()), worksheets, figures }, report);
	checkCourse(read, report);
	expect(findings).toEqual([]);
});
