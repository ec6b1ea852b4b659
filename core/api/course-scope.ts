import { idLength, idPattern } from "../id-pattern.ts";

/**
 * Which course a window is in stands in the address of its page: `/` for the application's own, `/curso/<id>/index.html` for
 * another one. So it outlives a reload, stands in the history, and two windows can be in two courses. The pictures of a
 * course are asked for from its page's address, and every call says whose page it comes from.
 */
const folder = "curso";

/** The address of the page of a course; of the application's own where none is named. */
export function coursePage(course: string | undefined): string {
	return course === undefined ? "/" : `/${folder}/${course}/index.html`;
}

/** The course in whose page a path leads; undefined for the application's own, and for what is no path of a course. */
export function courseInPath(pathname: string): string | undefined {
	const [, first, course, ...rest] = pathname.split("/");
	if (first !== folder || course === undefined || rest.length === 0) return undefined;
	return course.length <= idLength && idPattern.test(course) ? course : undefined;
}

/** The path without the part that names a course. */
export function pathInCourse(pathname: string): string {
	const course = courseInPath(pathname);
	return course === undefined ? pathname : pathname.slice(`/${folder}/${course}`.length);
}
