import { describe, expect, it } from "vitest";
import { findingText } from "../../../../core/course/finding-text.ts";
import { inspectCourse } from "../../../../services/library/open-library.ts";

describe("the course that comes with the application", () => {
	it("has no mistake, no warning and nothing to advise", async () => {
		const { findings } = await inspectCourse({ content: "content", quizzes: "quizzes" });
		const shown = findings.map(
			(finding) => `${finding.file}:${finding.line}:${finding.column} ${findingText(finding, "en")}`,
		);
		expect(shown).toEqual([]);
	});
});
