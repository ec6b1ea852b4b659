import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { semverSchema } from "../core/id.ts";
import { readBundled } from "./courses/bundled.ts";

/** Where the parts of the project lie, as absolute paths. */
export interface ProjectFolder {
	root: string;
	/** Where the build has put the course that comes with the application: what has `courses/`, as a data folder has. */
	shelf: string;
	/** The course that a new one starts from. */
	starter: string;
	/** The built page. */
	renderer: string;
	/** What the desktop window runs before the page. */
	preload: string;
	/** The course as it was checked when the application was built. */
	prepared: string;
	/** What says which build this is. */
	build: string;
}

/**
 * Finds the project from a built file.
 *
 * @param builtFile `import.meta.url` of a root in out/node/. The root passes its own: a helper may be built into any chunk.
 */
export function projectFolder(builtFile: string): ProjectFolder {
	const root = fileURLToPath(new URL("../../", builtFile));
	return {
		root,
		shelf: join(root, "out"),
		starter: join(root, "starter"),
		renderer: join(root, "out", "renderer"),
		preload: join(root, "out", "preload", "preload.cjs"),
		prepared: join(root, "out", "node", "prepared-course"),
		build: join(root, "out", "node", "build.txt"),
	};
}

/** The application's own version, as package.json says it. Throws where that file is missing or says none. */
export function projectVersion(folder: ProjectFolder): string {
	const file: unknown = JSON.parse(readFileSync(join(folder.root, "package.json"), "utf8"));
	return z.object({ version: semverSchema }).parse(file).version;
}

/**
 * What tells this build of the application from all others that could make something else of a course: the sum of what
 * was built, and the version. `undefined` where the build does not say it.
 */
export function projectBuild(folder: ProjectFolder): string | undefined {
	try {
		const sum = readFileSync(folder.build, "utf8").trim();
		return sum === "" ? undefined : `${projectVersion(folder)} ${sum}`;
	} catch {
		return undefined;
	}
}

/** What `openServices` is told of courses prepared earlier. */
export function preparedIn(folder: ProjectFolder): { prepared?: { build: string; file: string } } {
	const build = projectBuild(folder);
	return build === undefined ? {} : { prepared: { build, file: folder.prepared } };
}

/**
 * What `openServices` is told of the course that comes with the application, where the build has installed it. Rejects with
 * `NoBundledCourse`.
 */
export async function bundledIn(
	folder: ProjectFolder,
	version: string,
): Promise<{ content: string; quizzes: string; manifest: Uint8Array | undefined }> {
	const { folders, manifest } = await readBundled(folder.shelf, version);
	return { ...folders, manifest };
}
