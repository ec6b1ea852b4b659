import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

/** The module as a window at that path has it. */
async function windowAt(pathname: string) {
	vi.stubGlobal("location", { pathname });
	vi.resetModules();
	return import("../../../../renderer/api/window-course.ts");
}

describe("what a window keeps in the browser's storage", () => {
	it("keeps the keys of before in the application's own course", async () => {
		const { windowCourse, courseScope, isInScope } = await windowAt("/");
		expect(windowCourse).toBeUndefined();
		expect(courseScope).toBe("");
		expect(isInScope("quiz/leccion/una")).toBe(true);
		expect(isInScope("@otro/quiz/leccion/una")).toBe(false);
	});

	it("is apart for another course, also from one whose id begins alike", async () => {
		const { windowCourse, courseScope, isInScope } = await windowAt("/curso/otro/index.html");
		expect(windowCourse).toBe("otro");
		expect(isInScope(`${courseScope}quiz/leccion/una`)).toBe(true);
		expect(isInScope("quiz/leccion/una")).toBe(false);
		expect(isInScope("@otro-mas/quiz/leccion/una")).toBe(false);
	});
});
