import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { semverSchema } from "../core/id.ts";

/** Where the parts of the project lie, as absolute paths. */
export interface ProjectFolder {
	root: string;
	content: string;
	quizzes: string;
	/** The built page. */
	renderer: string;
	/** What the desktop window runs before the page. */
	preload: string;
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
		content: join(root, "content"),
		quizzes: join(root, "quizzes"),
		renderer: join(root, "out", "renderer"),
		preload: join(root, "out", "preload", "preload.cjs"),
	};
}

/** The application's own version, as package.json says it. Throws where that file is missing or says none. */
export function projectVersion(folder: ProjectFolder): string {
	const file: unknown = JSON.parse(readFileSync(join(folder.root, "package.json"), "utf8"));
	return z.object({ version: semverSchema }).parse(file).version;
}
