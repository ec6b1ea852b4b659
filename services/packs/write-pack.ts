import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Finding } from "../../core/course/finding.ts";
import type { CourseFiles } from "../../core/course/read-course.ts";
import { packLimits } from "../../core/pack/limits.ts";
import {
	type Manifest,
	manifestName,
	manifestSchema,
	manifestText,
	minimumApplication,
	packFormat,
} from "../../core/pack/manifest.ts";
import { collisionProblem, pathProblem, shownPath } from "../../core/pack/pack-path.ts";
import { PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { type CourseFolders, readCourseFiles } from "../library/course-files.ts";
import { inspectFiles } from "../library/open-library.ts";
import { describeCourse, soundOrRefuse } from "./check-course.ts";
import { type CollectedFile, collectFiles } from "./collect-files.ts";
import { ContentCheck } from "./content-check.ts";
import { checkTotals } from "./totals.ts";
import type { PackSummary, PackWork } from "./types.ts";
import { writeZipFile, type ZipContent } from "./write-zip.ts";

const pieceLength = 1024 * 1024;

/** A file as it was when it was read first. */
interface ReadFile extends CollectedFile {
	size: number;
	sha256: string;
}

function refuseNames(files: readonly CollectedFile[]): void {
	const most = packLimits.files - 2;
	if (files.length > most) throw refuse("too-many-files", { files: files.length, maximum: most });
	for (const { path } of files) {
		const problem = pathProblem(path);
		if (problem !== undefined) throw new PackRefusal(problem);
	}
	const collision = collisionProblem(files.map(({ path }) => path));
	if (collision !== undefined) throw new PackRefusal(collision);
}

/** Passes a file's content through a check, from the disk. */
async function* throughCheck(file: CollectedFile, check: ContentCheck, onBytes: (bytes: number) => void) {
	for await (const piece of createReadStream(file.source, { highWaterMark: pieceLength })) {
		if (!(piece instanceof Uint8Array)) continue;
		check.update(piece);
		onBytes(piece.length);
		yield piece;
	}
}

/** The texts that were checked, by where they lie. */
function textsOf({ course, metrics, glossary, figures, lessons, banks, worksheets }: CourseFiles): Map<string, string> {
	const top = [course, metrics, glossary, figures].filter((file) => file !== undefined);
	const all = [...top, ...lessons.values(), ...banks.values(), ...(worksheets?.values() ?? [])];
	return new Map(all.map(({ path, text }) => [path, text]));
}

/** Reads a file for the first time. `checked`: what it said when the course was checked. */
async function readOnce(
	file: CollectedFile,
	checked: string | undefined,
	onBytes: (bytes: number) => void,
): Promise<ReadFile> {
	const check = new ContentCheck(file.path, file.kind);
	const pieces = throughCheck(file, check, onBytes);
	while (!(await pieces.next()).done);
	const { size, sha256, bytes } = check.end();
	if (checked !== undefined && bytes?.equals(Buffer.from(checked)) === false)
		throw refuse("changed-meanwhile", { path: shownPath(file.path) });
	return { ...file, size, sha256 };
}

/** Reads a file again, and fails where it is not what it was. */
function readAgain(file: ReadFile, onBytes: (bytes: number) => void): ZipContent {
	async function* pieces() {
		const check = new ContentCheck(file.path, file.kind);
		yield* throughCheck(file, check, onBytes);
		if (check.end().sha256 !== file.sha256) throw refuse("changed-meanwhile", { path: shownPath(file.path) });
	}
	return { path: file.path, size: file.size, open: () => Readable.from(pieces(), { objectMode: false }) };
}

/**
 * Packs a course into one file. The same course gives the same bytes on every system, whenever and by whomever it is packed.
 * Rejects with a `PackRefusal` where the course has errors or would make a pack that nobody takes, with the system's error
 * where it cannot be read or written. What was at `out` stays as it was until the new pack is whole.
 */
export async function writePack(folders: CourseFolders, out: string, work: PackWork = {}): Promise<PackSummary> {
	const { onProgress, signal } = work;
	const unreadable: Finding[] = [];
	const linted = await readCourseFiles(folders, (finding) => unreadable.push(finding));
	const { read, findings } = inspectFiles(linted, unreadable, "lint");
	const sound = soundOrRefuse(read, findings);
	const texts = textsOf(linted);
	const { files: collected, leftOut } = await collectFiles(folders);
	refuseNames(collected);
	signal?.throwIfAborted();

	const sizes = await Promise.all(collected.map(async ({ source }) => (await stat(source)).size));
	// Each file is read twice: the manifest, which has their hashes, comes before them.
	const total = 2 * sizes.reduce((sum, size) => sum + size, 0);
	let done = 0;
	const onBytes = (bytes: number) => {
		done = Math.min(done + bytes, total);
		onProgress?.({ done, total });
	};
	const files: ReadFile[] = [];
	for (const file of collected) {
		signal?.throwIfAborted();
		files.push(await readOnce(file, texts.get(file.source), onBytes));
	}
	checkTotals(files);

	const pictures = files.filter(({ path }) => path.startsWith("content/media/")).length;
	const made = manifestSchema.safeParse({
		format: packFormat,
		...describeCourse(sound, pictures),
		minimumApplication,
		files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
	});
	if (!made.success) throw refuse("bad-manifest", { key: made.error.issues[0]?.path.join(".") ?? "" });
	const manifest: Manifest = made.data;
	const bytes = Buffer.from(manifestText(manifest));
	const first: ZipContent = { path: manifestName, size: bytes.length, open: () => Readable.from([bytes]) };
	await writeZipFile(out, [first, ...files.map((file) => readAgain(file, onBytes))], signal);
	onProgress?.({ done: total, total });
	return { path: out, size: (await stat(out)).size, manifest, leftOut };
}
