import type { Dirent } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sizeOfDrawing } from "../../core/course/drawing-size.ts";
import type { Finding, Report } from "../../core/course/finding.ts";
import type { CourseFile, CourseFiles } from "../../core/course/read-course.ts";
import type { PictureSize } from "../../core/course/vet-tokens.ts";

/** Where a course lies: its own folder, and that of its question banks. */
export interface CourseFolders {
	content: string;
	quizzes: string;
}

const mebibyte = 1024 * 1024;
const largestFile = 2 * mebibyte;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function problem(file: string, code: string, params: Finding["params"] = {}): Finding {
	return { severity: "error", code, params, file, line: 1, column: 1 };
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

async function listFolder(folder: string, report: Report): Promise<Dirent[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if (!isMissing(error)) report(problem(folder, "unreadable-folder"));
		return [];
	}
}

/** Reads a file that the listing has shown to be a regular one. */
async function readText(path: string, report: Report): Promise<CourseFile | undefined> {
	try {
		const handle = await open(path);
		try {
			const { size } = await handle.stat();
			if (size > largestFile) {
				report(problem(path, "file-too-large", { maximum: largestFile / mebibyte }));
				return undefined;
			}
			return { path, text: decoder.decode(await handle.readFile()) };
		} finally {
			await handle.close();
		}
	} catch (error) {
		report(problem(path, error instanceof TypeError ? "not-utf8" : "unreadable-file"));
		return undefined;
	}
}

/** How people and their programs end the names of files that a course names otherwise. */
const otherEndings = { ".yaml": /\.ya?ml(\.txt)?$/i, ".md": /\.(md|mdx|markdown)(\.txt)?$/i } as const;

/** The regular files of a folder with that extension, by name without it. A link could lead out of the course: refused. */
async function readTexts(
	folder: string,
	extension: keyof typeof otherEndings,
	report: Report,
): Promise<Map<string, CourseFile>> {
	const all = await listFolder(folder, report);
	const entries = all.filter(({ name }) => name.endsWith(extension));
	for (const { name } of all) {
		if (name.endsWith(extension) || !otherEndings[extension].test(name)) continue;
		const meant = name.replace(otherEndings[extension], extension);
		if (all.every((other) => other.name !== meant)) report(problem(join(folder, name), "wrong-ending", { meant }));
	}
	const regular = entries.filter((entry) => {
		if (!entry.isFile()) report(problem(join(folder, entry.name), "not-a-file"));
		return entry.isFile();
	});
	const read = await Promise.all(
		regular.map(
			async ({ name }) => [name.slice(0, -extension.length), await readText(join(folder, name), report)] as const,
		),
	);
	return new Map(read.flatMap(([name, file]) => (file === undefined ? [] : [[name, file] as const])));
}

/** The files below a folder, as paths with `/`, without following links. */
async function listMedia(folder: string, prefix: string, report: Report): Promise<string[]> {
	const entries = await listFolder(folder, report);
	const lists = await Promise.all(
		entries.map((entry) => {
			const path = `${prefix}/${entry.name}`;
			if (entry.isDirectory()) return listMedia(join(folder, entry.name), path, report);
			return entry.isFile() ? [path] : [];
		}),
	);
	return lists.flat();
}

/** The sizes of those drawings that say it in whole pixels in their first element, as those of the bundled course do. */
async function readSizes(content: string, media: readonly string[]): Promise<Map<string, PictureSize>> {
	const drawings = media.filter((path) => path.endsWith(".svg"));
	const sizes = await Promise.all(
		drawings.map(async (path) => {
			// What cannot be read is drawn without a size; that it cannot is told where it is asked for.
			const file = await readText(join(content, path), () => {});
			return [path, sizeOfDrawing(file?.text ?? "")] as const;
		}),
	);
	return new Map(sizes.flatMap(([path, size]) => (size === undefined ? [] : [[path, size] as const])));
}

/** The name in a course of a file that could not be read, for those that refer to it. */
function nameInCourse({ file, params }: Finding, { content, quizzes }: CourseFolders): string | undefined {
	const [folder, name] = [dirname(file), String(params["meant"] ?? basename(file))];
	if (folder === join(content, "lessons")) return `lessons/${name}`;
	if (folder === quizzes) return `quizzes/${name}`;
	if (folder === join(content, "worksheets")) return `worksheets/${name}`;
	return folder === content ? name : undefined;
}

/** Reads the files of a course. What cannot be read is reported, and missing from the result. */
export async function readCourseFiles(folders: CourseFolders, tell: Report): Promise<CourseFiles> {
	// Without the slash that a folder's path may end in.
	const [content, quizzes] = [dirname(join(folders.content, "file")), dirname(join(folders.quizzes, "file"))];
	const unread: string[] = [];
	const report: Report = (finding) => {
		tell(finding);
		const name = nameInCourse(finding, { content, quizzes });
		if (name !== undefined) unread.push(name);
	};
	const [top, lessons, banks, worksheets, media] = await Promise.all([
		readTexts(content, ".yaml", report),
		readTexts(join(content, "lessons"), ".md", report),
		readTexts(quizzes, ".yaml", report),
		readTexts(join(content, "worksheets"), ".yaml", report),
		listMedia(join(content, "media"), "media", report),
	]);
	const sizes = await readSizes(content, media);
	return {
		coursePath: join(content, "course.yaml"),
		course: top.get("course"),
		metrics: top.get("metrics"),
		glossary: top.get("glossary"),
		figures: top.get("figures"),
		lessons,
		banks,
		worksheets,
		media,
		sizes,
		unread,
	};
}
