import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import { equationsOf } from "../../../../core/course/check-arithmetic.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { type Changes, changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

function inspect(changes: Changes, care: "open" | "lint" = "lint") {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const read = readCourse(courseFiles(changedCourse(changes)), report);
	checkCourse(read, report, care);
	return { read, findings: findings.filter(({ code }) => code === "arithmetic-wrong") };
}

const brief = (findings: readonly Finding[]) =>
	findings.map(({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`);

const lesson = "lessons/primera.md";
const aside = "Un *aviso*.";

describe("checkArithmetic", () => {
	it("tells where in a lesson an equation stands that does not come out, and what does", () => {
		const { findings } = inspect({ [lesson]: [aside, "Son **120** de 3.000: 120 ÷ 3.000 × 100 = 5 %."] });
		expect(brief(findings)).toEqual(["lessons/primera.md:29:23 error"]);
		const [finding] = findings;
		if (finding === undefined) return;
		expect(findingText(finding, "es")).toBe("La cuenta «120 ÷ 3.000 × 100 = 5 %» no sale: da 4 %.");
		expect(findingText(finding, "en")).toBe("The sum “120 ÷ 3.000 × 100 = 5 %” does not come out: it gives 4 %.");
	});

	it("looks into tables, formulas and the texts of questions", () => {
		const table = "| a | b |\n|---|---|\n| 2 + 2 = 4 | 2 + 2 = 5 |";
		expect(brief(inspect({ [lesson]: [aside, table] }).findings)).toEqual(["lessons/primera.md:31:15 error"]);
		const formula = "$$\n\\frac{15}{0{,}075} = 210\n$$";
		expect(brief(inspect({ [lesson]: [aside, formula] }).findings)).toEqual(["lessons/primera.md:29:1 error"]);
		const bank = inspect({ "quizzes/primera.yaml": ["explanation: ", "explanation: 2 × 2 = 5; "] });
		expect(bank.findings.map(({ severity }) => severity)).toEqual(["error"]);
		const glossary = inspect({ "glossary.yaml": ["definition: ", "definition: 2 × 2 = 5, "] });
		expect(glossary.findings.map(({ file }) => file)).toEqual(["glossary.yaml"]);
	});

	it("only warns of what is far from its ≈", () => {
		const { findings } = inspect({ [lesson]: [aside, "100 ÷ 3 ≈ 40"] });
		expect(brief(findings)).toEqual(["lessons/primera.md:29:1 warning"]);
	});

	it("keeps nobody from opening the course", () => {
		expect(inspect({ [lesson]: [aside, "2 + 2 = 5"] }, "open").findings).toEqual([]);
	});

	it("hands on every equation that it has recomputed", () => {
		const before = equationsOf(inspect({}).read).length;
		const { read } = inspect({ [lesson]: [aside, "2 + 2 = 4. Y 3 × 3 = 9 = 18 ÷ 2."] });
		expect(equationsOf(read)).toHaveLength(before + 3);
	});
});
