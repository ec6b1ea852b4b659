import { courseInPath } from "../../core/api/course-scope.ts";

// Tests have no window.
const path = typeof location === "undefined" ? "/" : location.pathname;

/** The course that this window is in; undefined for the application's own. It changes with the page's address alone. */
export const windowCourse: string | undefined = courseInPath(path);

/** Begins what is kept in the browser's storage for another course than the application's own: ids are a course's own. */
const mark = "@";

/** What stands before the rest of a key in the browser's storage, so that two courses with the same ids never mix. */
export const courseScope: string = windowCourse === undefined ? "" : `${mark}${windowCourse}/`;

/** Whether the rest of a key belongs to the course of this window. */
export function isInScope(rest: string): boolean {
	return courseScope === "" ? !rest.startsWith(mark) : rest.startsWith(courseScope);
}
