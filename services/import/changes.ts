import { join } from "node:path";
import { stubsIn } from "../../core/course/stub.ts";
import { addToYaml } from "../../core/import/add-to-yaml.ts";
import type { ImportedArticle } from "../../core/import/article/import-article.ts";
import { writeYaml } from "../../core/import/write-yaml.ts";
import { type CoursePlace, textOfFile } from "./course-place.ts";
import { ImportError } from "./import-error.ts";
import type { Imported } from "./imported.ts";
import type { FileChange } from "./write-all.ts";

/**
 * The change of a file that gets items at the end of a list; `undefined` where it cannot be made.
 *
 * @param head what stands above the list where there is no such file yet
 */
export async function added(
	path: string,
	list: readonly (string | number)[],
	items: readonly unknown[],
	head: Readonly<Record<string, unknown>> = {},
): Promise<FileChange | undefined> {
	const before = await textOfFile(path);
	let text = before ?? "";
	for (const item of items) {
		const longer = text.trim() === "" ? writeYaml({ ...head, [String(list[0])]: [item] }) : addToYaml(text, list, item);
		if (longer === undefined) return undefined;
		text = longer;
	}
	return { path, text, ...(before === undefined ? {} : { before }) };
}

/** `course.yaml` with a lesson at the end of its last phase, and a source if there is one. */
export async function withLesson(
	{ folders, course }: CoursePlace,
	entry: { id: string; short: string },
	source: ImportedArticle["source"],
): Promise<FileChange> {
	const path = join(folders.content, "course.yaml");
	const lesson = await added(path, ["phases", course.phases.length - 1, "lessons"], [entry]);
	if (lesson === undefined) throw new ImportError({ code: "map-not-changed", path });
	const text = source === undefined ? lesson.text : addToYaml(lesson.text, ["sources"], source);
	if (text === undefined) throw new ImportError({ code: "map-not-changed", path });
	return { ...lesson, text };
}

/** How many marks of something to complete the changes leave. */
export function counted(changes: readonly FileChange[]): number {
	const marks = ({ path, text }: { path: string; text: string }) => stubsIn({ path, text }).length;
	return changes.reduce(
		(sum, { path, text, before }) => sum + marks({ path, text }) - marks({ path, text: before ?? "" }),
		0,
	);
}

/** What becomes of each file, for whoever is told. */
export const filesOf = (changes: readonly FileChange[]): Imported["files"] =>
	changes.map(({ path, before }) => ({ path, change: before === undefined ? "new" : "changed" }));
