import { parseDocument } from "yaml";
import type { z } from "zod";
import { metricsFileSchema } from "../metrics/schema.ts";
import { bankSchema } from "../quiz/schema.ts";
import { worksheetSchema } from "../worksheets/schema.ts";
import { courseSchema, figuresSchema, frontMatterSchema, glossarySchema } from "./course-schema.ts";
import { normalizeText, splitLessonFile } from "./lesson-file.ts";
import { nestsTooDeep } from "./nesting.ts";
import type { CourseFile, CourseFiles } from "./read-course.ts";

/** Up to this length, in UTF-16 code units, a file is soon read with all its mistakes explained. */
const soonRead = 16 * 1024;
/** How many keys may be compared with one another: of a file that people write, a thousandth of these. */
const mostCompared = 5_000_000;

/** Whether a text is YAML of a schema, without asking what is meant where it is not. Ends soon with any text. */
function fits(schema: z.ZodType, text: string): boolean {
	if (nestsTooDeep(text)) return false;
	let compared = 0;
	try {
		const document = parseDocument(text, {
			prettyErrors: false,
			stringKeys: true,
			merge: false,
			resolveKnownTags: false,
			logLevel: "error",
			uniqueKeys: (a, b) => {
				compared += 1;
				if (compared > mostCompared) throw new RangeError("Too many keys.");
				return a === b || Reflect.get(a, "value") === Reflect.get(b, "value");
			},
		});
		if (document.errors.length > 0) return false;
		return schema.safeParse(document.toJS({ maxAliasCount: 0 })).success;
	} catch {
		// Too many keys, too deep, or an alias.
		return false;
	}
}

/**
 * The first long file of a course that is not as its schema asks, in the order in which they are read; `undefined` where
 * there is none. `readCourse` explains every mistake, and takes ever longer to do so the more of them there are: a course of
 * anyone's making is to pass here first. What it finds fault with, `readCourse` finds fault with as well.
 */
export function longFileAmiss(files: CourseFiles): CourseFile | undefined {
	const data: [z.ZodType, CourseFile | undefined][] = [
		[courseSchema, files.course],
		[metricsFileSchema, files.metrics],
		[glossarySchema, files.glossary],
		[figuresSchema, files.figures],
		...[...files.banks.values()].map((file): [z.ZodType, CourseFile] => [bankSchema, file]),
		...[...(files.worksheets?.values() ?? [])].map((file): [z.ZodType, CourseFile] => [worksheetSchema, file]),
	];
	for (const [schema, file] of data) {
		if (file !== undefined && file.text.length > soonRead && !fits(schema, normalizeText(file.text))) return file;
	}
	for (const file of files.lessons.values()) {
		if (file.text.length <= soonRead) continue;
		const { frontMatter } = splitLessonFile(file.path, normalizeText(file.text), () => {});
		const text = frontMatter?.text ?? "";
		if (text.length > soonRead && !fits(frontMatterSchema, text)) return file;
	}
	return undefined;
}
