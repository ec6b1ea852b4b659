import { readBlockText } from "./block-text.ts";
import type { CourseNames } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { type InlineSource, readInlineText } from "./inline-text.ts";
import type { Reference } from "./vet-tokens.ts";

/** What is wrong with where a reference leads, if anything. `lesson` is the one whose text it is in, if it is in one. */
function faultOf(
	reference: Reference,
	lesson: string | undefined,
	names: CourseNames,
): Pick<Finding, "code" | "params"> | undefined {
	switch (reference.kind) {
		case "term":
			return names.knowsTerm(reference.id) ? undefined : names.unknownTerm(reference.id);
		case "image":
			return names.hasImage(reference.path) ? undefined : names.unknownImage(reference.path);
		case "section":
			if (lesson === undefined || names.hasSection(lesson, reference.id)) return undefined;
			return names.unknownSection(lesson, reference.id);
		default: {
			const { id, section } = reference;
			if (names.isPlanned(id)) return { code: "lesson-not-written", params: { id } };
			if (!names.hasLesson(id)) return names.unknownLesson(id);
			if (section === undefined || names.hasSection(id, section)) return undefined;
			return names.unknownSection(id, section);
		}
	}
}

export function checkReferences(
	references: readonly Reference[],
	file: string,
	lesson: string | undefined,
	names: CourseNames,
	report: Report,
): void {
	for (const reference of references) {
		const fault = faultOf(reference, lesson, names);
		if (fault === undefined) continue;
		report({ severity: "error", ...fault, file, line: reference.line, column: reference.column });
	}
}

/** Checks an inline text, or one with paragraphs and tables: its Markdown, and where its links lead. */
export function checkText(source: InlineSource, names: CourseNames, report: Report, form?: "blocks"): void {
	const { references } = form === "blocks" ? readBlockText(source, report) : readInlineText(source, report);
	checkReferences(references, source.file, undefined, names, report);
}
