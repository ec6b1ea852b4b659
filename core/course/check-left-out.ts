import { checkReferences } from "./check-references.ts";
import type { CourseNames } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { readInlineText } from "./inline-text.ts";
import type { LeftOut, Locate } from "./yaml.ts";

type Path = (string | number)[];

/** Keys whose texts are inline Markdown, whatever the question. */
const inlineKeys = new Set(["prompt", "explanation", "feedback", "right", "wrong", "solution"]);

/** The texts of data whose kind is not known, each with its place. */
function textsIn(value: unknown, path: Path, isInline = false): { text: string; path: Path }[] {
	if (typeof value === "string") return isInline ? [{ text: value, path }] : [];
	if (typeof value !== "object" || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index], isInline));
	return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key], inlineKeys.has(key)));
}

/**
 * Checks of a question that could not be read what can be told all the same: whether its section and its metric exist,
 * and where the links in its texts lead.
 */
export function checkLeftOut(
	{ list, index, raw }: LeftOut,
	{ file, lesson, locate }: { file: string; lesson: string; locate: Locate },
	names: CourseNames,
	report: Report,
): void {
	if (typeof raw !== "object" || raw === null) return;
	const path = [list, index];
	const say = ({ code, params }: Pick<Finding, "code" | "params">, key: string) =>
		report({ severity: "error", code, params, file, ...locate([...path, key]) });
	const section: unknown = Reflect.get(raw, "section");
	if (typeof section === "string" && names.hasLesson(lesson) && !names.hasSection(lesson, section)) {
		say(names.unknownSection(lesson, section), "section");
	}
	const metric: unknown = Reflect.get(raw, "metric");
	if (typeof metric === "string" && !names.knowsMetric(metric)) say(names.unknownMetric(metric), "metric");
	for (const { text, path: inside } of textsIn(raw, path)) {
		const place = (offset: number) => locate(inside, "value", offset);
		const { references } = readInlineText({ file, text, place }, report);
		checkReferences(references, file, undefined, names, report);
	}
}
