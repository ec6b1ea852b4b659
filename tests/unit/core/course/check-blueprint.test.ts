import { expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

const question = (id: string, difficulty: number, section: string) =>
	`  - { id: ${id}, kind: one-choice, difficulty: ${difficulty}, prompt: "¿Qué es ${id}?", explanation: Eso., section: ${section}, options: [{ id: a, text: Una parte, feedback: Sí., correct: true }, { id: b, text: Una suma, feedback: No. }] }`;

/** Two of difficulty 1 and one of difficulty 2 about the formula; one of difficulty 2 about practice. */
function found(...blueprint: string[]): string[] {
	const lines = ["lesson: primera", "blueprint:", ...blueprint, "questions:"];
	lines.push(question("elige", 1, "formula"), question("mitad", 1, "formula"));
	lines.push(question("tres", 2, "formula"), question("cuatro", 2, "practica"));
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const files = courseFiles(changedCourse({ "quizzes/primera.yaml": `${lines.join("\n")}\n` }));
	checkCourse(readCourse(files, report), report);
	return findings
		.filter(({ severity }) => severity === "error")
		.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

it.each<[string, string[]]>([
	["a size and a pass mark", ["  size: 3", "  mastery: 80"]],
	["quotas that the bank meets", ["  size: 3", "  difficulty: { 1: 1, 2: 2 }", "  sections: { practica: 1 }"]],
	["quotas for a part of the quiz", ["  size: 3", "  sections: { practica: 0 }"]],
])("takes %s", (_what, blueprint) => {
	expect(found(...blueprint)).toEqual([]);
});

it.each<[string, string[], string]>([
	["a size above the bank's", ["  size: 5"], "3:9 blueprint-size"],
	["too many of a difficulty", ["  difficulty:", "    1: 3"], "4:8 blueprint-difficulty"],
	["too many of a section", ["  sections:", "    practica: 2"], "4:15 blueprint-section"],
	["a section that the lesson does not have", ["  sections:", "    nada: 1"], "4:11 unknown-section"],
	["quotas above the size", ["  size: 2", "  difficulty: { 1: 2, 2: 1 }"], "4:15 blueprint-over"],
	["quotas that leave too little", ["  size: 4", "  difficulty: { 1: 1, 2: 2 }"], "4:15 blueprint-under"],
	[
		"quotas that exclude each other",
		["  size: 2", "  difficulty: { 1: 2 }", "  sections: { practica: 1 }"],
		"3:3 blueprint-together",
	],
	["a difficulty that does not exist", ["  difficulty: { 4: 1 }"], "3:17 unknown-key"],
	["a pass mark above everything", ["  mastery: 101"], "3:12 number-too-big"],
])("finds %s", (_what, blueprint, expected) => {
	expect(found(...blueprint)).toEqual([expected]);
});
