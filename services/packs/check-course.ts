import { checkCourse } from "../../core/course/check.ts";
import { sizeOfDrawing } from "../../core/course/drawing-size.ts";
import { type Finding, sortFindings } from "../../core/course/finding.ts";
import { longFileAmiss } from "../../core/course/quick-look.ts";
import { type CourseFile, type CourseFiles, type ReadCourse, readCourse } from "../../core/course/read-course.ts";
import type { PictureSize } from "../../core/course/vet-tokens.ts";
import type { Manifest } from "../../core/pack/manifest.ts";
import { type PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { contentsOf, type SoundCourse, soundCourse } from "../library/sound-course.ts";
import type { PackTexts } from "./types.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What is shown as text and does no harm, and is in no honest course that travels. */
const neverInPacks: ReadonlySet<string> = new Set(["html-as-text"]);

function isRefused({ severity, code }: Finding): boolean {
	return severity === "error" || neverInPacks.has(code);
}

/** So many errors are found in the course of a pack before it is given up: a hostile one has as many as it has room for. */
const mostErrors = 50;

/** The refusal of a course with errors; `undefined` where it has none, whatever else was found. */
export function courseErrors(findings: readonly Finding[]): PackRefusal | undefined {
	const errors = findings.filter(isRefused);
	const [first] = errors;
	if (first === undefined) return undefined;
	const { file, line, code } = first;
	return refuse("course-errors", { errors: errors.length, file, line, finding: code }, { findings });
}

/** What a manifest says of a course. */
export function describeCourse(sound: SoundCourse, pictures: number): Pick<Manifest, "course" | "contents"> {
	const { id, version, language, title, authors, licence } = sound.course;
	return {
		course: { id, version, language, title, authors, licence },
		contents: contentsOf(sound, pictures),
	};
}

/** The course of a sound reading. One without `course.yaml` has an error that says so. */
export function soundOrRefuse(read: ReadCourse, findings: readonly Finding[]): SoundCourse {
	const refusal = courseErrors(findings);
	if (refusal !== undefined) throw refusal;
	const sound = soundCourse(read);
	if (sound !== undefined) return sound;
	throw refuse("course-errors", { errors: 1, file: read.coursePath, line: 1, finding: "missing-file" }, { findings });
}

function mediaOf({ files }: Manifest): string[] {
	return files.flatMap(({ path }) => (path.startsWith("content/media/") ? [path] : []));
}

/** The files of a course as its reader takes them, from those of a pack. Findings name them by their paths in the pack. */
export function packedCourseFiles(
	manifest: Manifest,
	texts: PackTexts,
	report: (finding: Finding) => void,
): CourseFiles {
	const media = mediaOf(manifest);
	const files = new Map<string, CourseFile>();
	for (const [path, bytes] of texts) {
		try {
			files.set(path, { path, text: decoder.decode(bytes) });
		} catch {
			report({ severity: "error", code: "not-utf8", params: {}, file: path, line: 1, column: 1 });
		}
	}
	const within = (folder: string, ending: string): Map<string, CourseFile> =>
		new Map(
			[...files].flatMap(([path, file]): [string, CourseFile][] =>
				path.startsWith(folder) && path.endsWith(ending) ? [[path.slice(folder.length, -ending.length), file]] : [],
			),
		);
	const inContent = (path: string) => path.slice("content/".length);
	const sizes = media.flatMap((path): [string, PictureSize][] => {
		const size = sizeOfDrawing(files.get(path)?.text ?? "");
		return size === undefined ? [] : [[inContent(path), size]];
	});
	return {
		coursePath: "content/course.yaml",
		course: files.get("content/course.yaml"),
		metrics: files.get("content/metrics.yaml"),
		glossary: files.get("content/glossary.yaml"),
		figures: files.get("content/figures.yaml"),
		lessons: within("content/lessons/", ".md"),
		banks: within("quizzes/", ".yaml"),
		worksheets: within("content/worksheets/", ".yaml"),
		media: media.map(inContent),
		sizes: new Map(sizes),
	};
}

/** The course of a pack, and the files that it was read from. */
export interface PackedCourse {
	sound: SoundCourse;
	files: CourseFiles;
}

/**
 * Reads and checks the course of a pack as the application would open it. Throws `PackRefusal`: `course-errors`, or
 * `bad-manifest` where the manifest says of it what it is not.
 *
 * @param texts its texts and drawings, by their paths in the pack
 */
export function checkPackedCourse(manifest: Manifest, texts: PackTexts): PackedCourse {
	const found: Finding[] = [];
	const files = packedCourseFiles(manifest, texts, (finding) => found.push(finding));
	let errors = found.length;
	const report = (finding: Finding) => {
		found.push(finding);
		if (isRefused(finding)) errors += 1;
		// Nobody reads further, and what is still to be found may take for ever.
		if (errors > mostErrors) throw courseErrors(sortFindings(found));
	};
	const amiss = longFileAmiss(files);
	if (amiss !== undefined) {
		found.push({ severity: "error", code: "long-file-amiss", params: {}, file: amiss.path, line: 1, column: 1 });
		throw courseErrors(sortFindings(found));
	}
	const read = readCourse(files, report);
	checkCourse(read, report, "open");
	const sound = soundOrRefuse(read, sortFindings(found));
	const { course, contents } = describeCourse(sound, files.media.length);
	const difference =
		firstDifference(manifest.course, course, "course") ?? firstDifference(manifest.contents, contents, "contents");
	if (difference !== undefined) throw refuse("bad-manifest", { key: difference });
	return { sound, files };
}

function firstDifference(said: object, is: object, name: string): string | undefined {
	const entries = new Map<string, unknown>(Object.entries(is));
	const other = Object.entries(said).find(([key, value]) => JSON.stringify(value) !== JSON.stringify(entries.get(key)));
	return other === undefined ? undefined : `${name}.${other[0]}`;
}
