import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest, PackedFile } from "../../core/pack/manifest.ts";
import { shownPath } from "../../core/pack/pack-path.ts";
import { type PackRefusal, type Refusal, refuse } from "../../core/pack/refusal.ts";
import { codeOf } from "../home/system-error.ts";
import { collectFiles } from "../packs/collect-files.ts";
import type { PackWork } from "../packs/types.ts";
import { courseFoldersIn } from "./places.ts";

/** How many files are asked for at once. */
const together = 32;

function plain({ code, params }: PackRefusal): Refusal {
	return { code, params };
}

async function sizeProblem(folder: string, { path, size }: PackedFile): Promise<Refusal | undefined> {
	const shown = shownPath(path);
	try {
		const found = await lstat(join(folder, path));
		if (found.isSymbolicLink()) return plain(refuse("symbolic-link", { path: shown }));
		if (!found.isFile()) return plain(refuse("not-a-file", { path: shown }));
		if (found.size === size) return undefined;
		return plain(refuse("wrong-size", { path: shown, size: found.size, expected: size }));
	} catch (error) {
		const code = codeOf(error);
		if (code === "ENOENT" || code === "ENOTDIR") return plain(refuse("file-missing", { path: shown }));
		if (code === undefined) throw error;
		return plain(refuse("unreadable", { reason: code }));
	}
}

/** The first answer there is, in the order of the files. */
async function firstProblem(
	files: readonly PackedFile[],
	ask: (file: PackedFile) => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
	for (let from = 0; from < files.length; from += together) {
		const problems = await Promise.all(files.slice(from, from + together).map(ask));
		const problem = problems.find((found) => found !== undefined);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

/**
 * What is the matter with the files of an installed version as far as names and sizes tell: quick, also for one of gigabytes.
 * A file that the manifest does not name and a course would read counts as damage too.
 */
export async function sizesProblem(folder: string, manifest: Manifest): Promise<Refusal | undefined> {
	const problem = await firstProblem(manifest.files, (file) => sizeProblem(folder, file));
	if (problem !== undefined) return problem;
	const named = new Set(manifest.files.map(({ path }) => path));
	try {
		const { files } = await collectFiles(courseFoldersIn(folder));
		const stray = files.find(({ path }) => !named.has(path));
		return stray === undefined ? undefined : plain(refuse("file-not-in-manifest", { path: shownPath(stray.path) }));
	} catch (error) {
		return plain(refuse("unreadable", { reason: codeOf(error) ?? "EIO" }));
	}
}

/** What is the matter with the contents of those files, which are read whole. Rejects with the signal's reason. */
export async function contentsProblem(
	folder: string,
	manifest: Manifest,
	{ onProgress, signal }: PackWork,
): Promise<Refusal | undefined> {
	const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
	let done = 0;
	for (const { path, sha256 } of manifest.files) {
		signal?.throwIfAborted();
		const hash = createHash("sha256");
		try {
			for await (const piece of createReadStream(join(folder, path), { highWaterMark: 1024 * 1024, signal })) {
				if (!(piece instanceof Uint8Array)) continue;
				hash.update(piece);
				done += piece.length;
				onProgress?.({ done: Math.min(done, total), total });
			}
		} catch (error) {
			signal?.throwIfAborted();
			return plain(refuse("unreadable", { reason: codeOf(error) ?? "EIO" }));
		}
		if (hash.digest("hex") !== sha256) return plain(refuse("wrong-checksum", { path: shownPath(path) }));
	}
	onProgress?.({ done: total, total });
	return undefined;
}
