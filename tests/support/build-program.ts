import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * Builds a program of the tests for a process of its own, which has no test runner to load TypeScript for it.
 * @returns where it is, in the folder that was asked for
 */
export async function buildProgram(source: URL, folder: string): Promise<string> {
	const file = fileURLToPath(source);
	await build({
		configFile: false,
		logLevel: "error",
		ssr: { noExternal: true },
		build: { ssr: file, outDir: folder, rollupOptions: { output: { entryFileNames: "[name].mjs" } } },
	});
	return join(folder, `${basename(file, ".ts")}.mjs`);
}
