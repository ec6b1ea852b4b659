import type { LessonStop, Outline } from "../../core/api/views.ts";
import type { Page } from "./routes.ts";

export type Missing = "address" | "lesson" | "planned" | "quiz";

/** The lesson that a page is of. */
export function stopOf(page: Page, outline: Outline): LessonStop | undefined {
	if (!("lesson" in page)) return undefined;
	return outline.phases.flatMap((phase) => phase.lessons).find((lesson) => lesson.id === page.lesson);
}

/** Why there is no page at an address, if there is none. */
export function missingAt(page: Page, outline: Outline): Missing | undefined {
	if (page.name === "unknown") return "address";
	if (page.name !== "lesson" && page.name !== "quiz") return undefined;
	const stop = stopOf(page, outline);
	if (stop === undefined) return "lesson";
	if (!stop.available) return "planned";
	return page.name === "quiz" && stop.quizSize === 0 ? "quiz" : undefined;
}
