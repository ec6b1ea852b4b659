import { expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { failureOf } from "../../../../electron/main/failure-of.ts";
import { HomeInUse } from "../../../../services/learners/index.ts";
import { CourseError } from "../../../../services/library/course-error.ts";

const owner = { pid: 7, host: "portátil", since: "2026-03-05T12:00:00.000Z" };

it("tells who has the data folder, where that is known", () => {
	expect(failureOf(new HomeInUse(owner), "es")).toEqual({ kind: "in-use", owner });
	expect(failureOf(new HomeInUse(undefined), "es")).toEqual({ kind: "in-use", owner: undefined });
});

it.each(["es", "en"] as const)("lists a course's errors at their place in %s, and leaves warnings out", (locale) => {
	const place = { file: "lessons/a.md", line: 12, column: 3, params: {} };
	const error: Finding = { ...place, severity: "error", code: "unknown-key" };
	const warning: Finding = { ...place, severity: "warning", code: "unknown-key" };
	expect(failureOf(new CourseError([warning, error]), locale)).toEqual({
		kind: "course",
		findings: [`lessons/a.md:12: ${findingText(error, locale)}`],
	});
});

it("leaves the rest to the system's error codes", () => {
	expect(failureOf(Object.assign(new Error("x"), { code: "ENOSPC" }), "es")).toEqual({ kind: "disk-full" });
	expect(failureOf("x", "es")).toEqual({ kind: "other" });
});
