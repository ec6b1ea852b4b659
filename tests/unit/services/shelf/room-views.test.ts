import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../../core/pack/manifest.ts";
import type { InstalledCourse, PackReport } from "../../../../services/courses/types.ts";
import { installedView, ownView, reportView } from "../../../../services/shelf/room-views.ts";
import { courseLibrary } from "../handlers/course.ts";

const manifest: Manifest = {
	format: 1,
	course: { id: "pan", version: "0.10.0", language: "es", title: "Pan", authors: ["Eva"], licence: "CC-BY-4.0" },
	minimumApplication: "0.1.0",
	contents: { lessons: 2, questions: 10, terms: 3, worksheets: 0, pictures: 1 },
	files: [
		{ path: "content/course.yaml", size: 100, sha256: "a".repeat(64) },
		{ path: "content/lessons/uno.md", size: 23, sha256: "b".repeat(64) },
	],
};

const report: PackReport = {
	manifest,
	size: 500,
	trust: { state: "none" },
	present: "no",
	current: undefined,
	order: undefined,
	update: undefined,
	space: { needed: 1, free: 2 },
};

describe("what a page is told of a pack", () => {
	it.each([
		["no", undefined, "new"],
		["no", "newer", "update"],
		["no", "older", "older"],
		["same", "same", "same"],
		["same", "older", "same"],
		["other", "same", "other-content"],
		["damaged", "same", "damaged"],
		["damaged", undefined, "damaged"],
	] as const)("is its place beside what is here (%s, %s): %s", (present, order, place) => {
		expect(reportView({ ...report, present, order }).place).toBe(place);
	});
});

describe("what a page is told of an installed course", () => {
	const version = (name: string): InstalledCourse["versions"][number] => ({
		version: name,
		folders: { content: "c", quizzes: "q" },
		manifest: { ...manifest, course: { ...manifest.course, version: name, title: `Pan ${name}` } },
		signature: { state: "none" },
		installedAt: "2026-11-22T10:00:00.000Z",
		damage: undefined,
	});
	const damaged: InstalledCourse["versions"][number] = {
		...version("0.9.0"),
		damage: { code: "file-missing", params: { path: "content/course.yaml" } },
	};

	it("has the head of the version in use, and says which is not whole", () => {
		const view = installedView({
			id: "pan",
			versions: [version("0.10.0"), damaged],
			chosen: undefined,
			inUse: "0.10.0",
		});
		expect(view).toMatchObject({ title: "Pan 0.10.0", own: false, version: "0.10.0" });
		expect(view.versions.map((one) => [one.version, one.unsound, one.size])).toEqual([
			["0.10.0", false, 123],
			["0.9.0", true, 123],
		]);
	});

	it("is there, to be removed, also where no manifest of it can be read", () => {
		const versions = [{ ...damaged, manifest: undefined }];
		const view = installedView({ id: "pan", versions, chosen: undefined, inUse: undefined });
		expect(view).toMatchObject({ title: "pan", version: "0.9.0", language: "und" });
		expect(view.versions).toMatchObject([{ version: "0.9.0", unsound: true }]);
	});

	it("has the head of what is used also where that took the place of the application's own course", () => {
		const contents = { lessons: 1, questions: 4, terms: 0, worksheets: 0, pictures: 0 };
		const library = courseLibrary();
		const course = { ...library.course, id: "pan", version: "1.0.0", title: "El nuestro" };
		const own = { ...library, course, contents, prepare: async () => undefined };
		const installed = { id: "pan", versions: [version("9.0.0")], chosen: "9.0.0" };
		expect(ownView(own, { ...installed, inUse: "9.0.0" })).toMatchObject({
			title: "Pan 9.0.0",
			authors: ["Eva"],
			licence: "CC-BY-4.0",
			version: "9.0.0",
			own: true,
		});
		expect(ownView(own, { ...installed, inUse: "1.0.0" })).toMatchObject({ title: "El nuestro", version: "1.0.0" });
		expect(ownView(own, undefined)).toMatchObject({ title: "El nuestro", version: "1.0.0" });
	});
});
