import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { type Changes, changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

function inspect(changes: Changes): string[] {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles(changedCourse(changes)), report), report, "open");
	return findings.map(
		({ file, line, column, severity, code, params }) =>
			`${file}:${line}:${column} ${severity} ${code} ${params["value"] ?? ""}`,
	);
}

describe("what is marked as to complete", () => {
	it("is told of in every kind of file, at its place, as what it asks for", () => {
		expect(
			inspect({
				"lessons/tercera.md": ["Texto.", "Texto, y **TO-COMPLETE un ejemplo**."],
				"course.yaml": ["Un curso de prueba.", "TO-COMPLETE de qué va el curso"],
				"quizzes/tercera.yaml": ["explanation: Porque sí.", 'explanation: "TO-COMPLETE: por qué"'],
				"glossary.yaml": ['"Quien muestra **interés**."', "TO-COMPLETE"],
			}),
		).toEqual([
			"course.yaml:5:10 error to-complete de qué va el curso",
			"glossary.yaml:4:17 error to-complete TO-COMPLETE",
			"lessons/tercera.md:9:12 error to-complete un ejemplo.",
			"quizzes/tercera.yaml:7:19 error to-complete por qué",
		]);
	});

	it("may stand in a comment of YAML", () => {
		expect(inspect({ "course.yaml": ["id: curso", "# TO-COMPLETE otra fase\nid: curso"] })).toEqual([]);
	});

	it("asks for no link to a term that is not written yet", () => {
		const added = "terms:\n  - { id: rebote, term: rebote, definition: TO-COMPLETE qué es }\n";
		expect(inspect({ "glossary.yaml": ["terms:\n", added] })).toEqual(["glossary.yaml:2:45 error to-complete qué es"]);
	});
});
