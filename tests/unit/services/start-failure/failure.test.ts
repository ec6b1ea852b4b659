import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { NoBundledCourse } from "../../../../services/courses/index.ts";
import { HomeInUse } from "../../../../services/home/index.ts";
import { CourseError } from "../../../../services/library/course-error.ts";
import { startFailure } from "../../../../services/start-failure/index.ts";

const home = "/datos de ana";
const owner = { pid: 7, host: "portátil", since: "2026-03-05T12:00:00.000Z" };

describe("why the services could not be opened", () => {
	it("is the owner of the data folder, where that is known", () => {
		expect(startFailure(new HomeInUse(owner), home, "es")).toEqual({ kind: "in-use", owner });
		expect(startFailure(new HomeInUse(undefined), home, "es")).toEqual({ kind: "in-use", owner: undefined });
	});

	it.each(["es", "en"] as const)("is each error of the course at its place, in %s and without warnings", (locale) => {
		const place = { file: "lessons/a.md", line: 12, column: 3, params: {} };
		const error: Finding = { ...place, severity: "error", code: "unknown-key" };
		const warning: Finding = { ...place, severity: "warning", code: "unknown-key" };
		expect(startFailure(new CourseError([warning, error]), home, locale)).toEqual({
			kind: "course",
			findings: [`lessons/a.md:12:3: ${findingText(error, locale)}`],
		});
	});

	it.each([
		["EACCES", "no-permission"],
		["EPERM", "no-permission"],
		["EROFS", "no-permission"],
		["ENOTDIR", "not-a-folder"],
		["EEXIST", "not-a-folder"],
		["ENOENT", "not-a-folder"],
		["ELOOP", "not-a-folder"],
		["EISDIR", "not-a-folder"],
		["ENOSPC", "disk-full"],
		["EDQUOT", "disk-full"],
		["EIO", "other"],
	])("is what the system says: %s is %s", (code, kind) => {
		expect(startFailure(Object.assign(new Error("x"), { code }), home, "es")).toEqual({ kind, place: home });
	});

	it("is that the application has no course, or a damaged one, at its place", () => {
		const place = "/programa/out/courses";
		const damage = { code: "no-manifest", params: {} } as const;
		expect(startFailure(new NoBundledCourse(place, undefined), home, "es")).toEqual({
			...{ kind: "no-course", place, damaged: false },
		});
		expect(startFailure(new NoBundledCourse(place, damage), home, "es")).toMatchObject({ damaged: true });
	});

	it.each(["EROFS", "ENOTDIR"])("is at the place that the system names (%s)", (code) => {
		const error = Object.assign(new Error("x"), { code, path: "/otro/lugar" });
		expect(startFailure(error, home, "es")).toMatchObject({ place: "/otro/lugar" });
	});

	it.each([new Error("x"), "x", undefined, null, { code: "EACCES" }, Object.assign(new Error("x"), { code: 5 })])(
		"is not known of %s",
		(error) => {
			expect(startFailure(error, home, "es")).toEqual({ kind: "other", place: home });
		},
	);
});
