import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseInPath, coursePage, pathInCourse } from "../../../../core/api/course-scope.ts";
import { runs } from "../../../support/runs.ts";

describe("the course in the address of a page", () => {
	it("is the application's own where none is named", () => {
		expect(coursePage(undefined)).toBe("/");
		expect(courseInPath("/")).toBeUndefined();
		expect(courseInPath("/index.html")).toBeUndefined();
		expect(courseInPath("/media/curso/a.svg")).toBeUndefined();
	});

	it("is read back from what was written", () => {
		expect(coursePage("otro-curso")).toBe("/curso/otro-curso/index.html");
		expect(courseInPath(coursePage("otro-curso"))).toBe("otro-curso");
		expect(pathInCourse(coursePage("otro-curso"))).toBe("/index.html");
		expect(pathInCourse("/curso/otro-curso/media/a.svg")).toBe("/media/a.svg");
	});

	it("leads any id there and back, and never into the path of another course", () => {
		const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
		const id = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join("-"));
		fc.assert(
			fc.property(id, (course) => {
				expect(courseInPath(coursePage(course))).toBe(course);
				expect(pathInCourse(`/curso/${course}/media/a.svg`)).toBe("/media/a.svg");
			}),
			{ numRuns: runs(100) },
		);
	});

	it.each([
		"/curso",
		"/curso/otro-curso",
		"/curso//index.html",
		"/curso/../index.html",
		"/curso/OTRO/index.html",
		"/curso/otro_curso/index.html",
		"/curso/-otro/index.html",
		"/curso/%6ftro/index.html",
		`/curso/${"a".repeat(65)}/index.html`,
	])("%s names none", (pathname) => {
		expect(courseInPath(pathname)).toBeUndefined();
		expect(pathInCourse(pathname)).toBe(pathname);
	});
});
