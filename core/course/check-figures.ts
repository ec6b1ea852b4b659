import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Position, Report } from "./finding.ts";
import { plainTextOf } from "./lesson-plain-text.ts";
import type { ReadCourse } from "./read-course.ts";

/** A text with every kind of space alike, so that a figure is found however it is broken. */
const spaced = (text: string) => text.replace(/\s+/g, " ").trim();

/** Whether a text tells a figure: as it is written, and not as a part of a longer number. */
export function tellsFigure(text: string, value: string): boolean {
	const [sought, searched] = [spaced(value), spaced(text)];
	// Not as a pattern made of the value: one of any length would be made into a program of any length.
	for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + 1)) {
		const [before, behind] = [searched.slice(Math.max(0, at - 2), at), searched.slice(at + sought.length)];
		if (!/(?:[\p{L}\d]|\d[.,])$/u.test(before) && !/^(?:[\p{L}\d]|[.,]\d)/u.test(behind.slice(0, 2))) return true;
	}
	return false;
}

/** Checks the list of figures: nothing twice, sources and lessons that exist, and lessons that tell the figure. */
export function checkFigures(read: ReadCourse, names: CourseNames, report: Report): void {
	const { figures } = read;
	if (figures?.value === undefined) return;
	const { value: list, path: file, locate } = figures;
	const wrong = (fault: Pick<Finding, "code" | "params">, position: Position) =>
		report({ severity: "error", ...fault, file, ...position });
	const ids = list.figures.map(({ id }) => id);
	for (const index of duplicates(ids)) {
		wrong({ code: "duplicate-id", params: { id: ids[index] ?? "" } }, locate(["figures", index, "id"]));
	}
	for (const [index, figure] of list.figures.entries()) {
		if (!names.knowsSource(figure.source)) {
			wrong(names.unknownSource(figure.source), locate(["figures", index, "source"]));
		}
		for (const [at, lesson] of figure.lessons.entries()) {
			const place = () => locate(["figures", index, "lessons", at]);
			if (names.isPlanned(lesson)) continue;
			if (!names.hasLesson(lesson)) wrong(names.unknownLesson(lesson), place());
			const text = read.lessons.get(lesson)?.text;
			if (text === undefined || !text.whole) continue;
			const told = plainTextOf(text.blocks).map((section) => section.text);
			if (told.some((one) => tellsFigure(one, figure.value))) continue;
			// A slip of the list, which keeps nobody from learning.
			const params = { lesson, value: figure.value };
			report({ severity: "warning", code: "figure-not-in-lesson", params, file, ...place() });
		}
	}
}
