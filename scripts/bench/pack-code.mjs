import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "../lib/project.mjs";

/** @typedef {{ home: string, build: string, now: () => Date, last?: object }} InstallOptions */

/**
 * As much of packs as is measured.
 * @typedef {{
 *   writePack: (folders: { content: string, quizzes: string }, out: string) => Promise<unknown>,
 *   verifyPack: (path: string) => Promise<unknown>,
 *   examinePack: (path: string, options: InstallOptions) => Promise<unknown>,
 *   installPack: (path: string, options: InstallOptions) => Promise<unknown>,
 * }} Packs
 */

/**
 * Packs alone, as code that Node runs, with the thread that checks courses beside it.
 * @param {string} folder
 * @returns {Promise<Packs>}
 */
export async function buildPacks(folder) {
	const entry = join(folder, "packs.ts");
	const source = (/** @type {string} */ path) => join(projectFolder, "services", path);
	const from = (/** @type {string} */ path) => JSON.stringify(source(path));
	await writeFile(
		entry,
		`export { writePack } from ${from("packs/write-pack.ts")};
export { verifyPack } from ${from("packs/verify.ts")};
export { examinePack } from ${from("courses/examine.ts")};
export { installPack } from ${from("courses/install.ts")};
`,
	);
	const { build } = await import("vite");
	await build({
		...{ configFile: false, logLevel: "error", root: projectFolder, ssr: { noExternal: true } },
		build: {
			ssr: true,
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: {
				input: { packs: entry, "check-course": source("courses/check-worker.ts") },
				output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[name]-[hash].js" },
			},
		},
	});
	return import(pathToFileURL(join(folder, "packs.js")).href);
}
