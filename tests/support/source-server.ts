import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The browser door, built of the sources as they are now in a folder of its own, without a page. */
export interface SourceServer {
	/** To be run with Node. */
	program: string;
	remove(): Promise<void>;
}

/** Builds the real server, so that a test needs no other build and never runs an outdated one. */
export async function buildServer(): Promise<SourceServer> {
	const root = await mkdtemp(join(tmpdir(), "profundiza-server-"));
	for (const name of ["content", "quizzes"]) await symlink(join(projectFolder, name), join(root, name), "junction");
	await mkdir(join(root, "out", "renderer"), { recursive: true });
	await writeFile(join(root, "out", "renderer", "index.html"), "<!doctype html>");
	await writeFile(join(root, "package.json"), JSON.stringify({ type: "module", version: "1.2.3" }));
	await build({
		root: projectFolder,
		configFile: false,
		logLevel: "error",
		resolve: { alias: { katex: join(projectFolder, "node_modules/katex/dist/katex.mjs") } },
		ssr: { noExternal: true },
		build: {
			target: "node20",
			ssr: join(projectFolder, "web", "main.ts"),
			outDir: join(root, "out", "node"),
			rollupOptions: { output: { entryFileNames: "web.js", chunkFileNames: "chunk-[name]-[hash].js" } },
		},
	});
	return { program: join(root, "out", "node", "web.js"), remove: () => rm(root, { recursive: true, force: true }) };
}
