import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { bundleCourse } from "../../services/courses/index.ts";

const version = "1.2.3";

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
	await mkdir(join(root, "out", "renderer"), { recursive: true });
	await writeFile(join(root, "out", "renderer", "index.html"), "<!doctype html>");
	await writeFile(join(root, "package.json"), JSON.stringify({ type: "module", version }));
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
	// Checked once: it is started many times.
	await writeFile(join(root, "out", "node", "build.txt"), "sources");
	const [content, quizzes] = [join(projectFolder, "content"), join(projectFolder, "quizzes")];
	await bundleCourse({ content, quizzes }, join(root, "out"), {
		application: version,
		now: () => new Date(),
		prepared: { file: join(root, "out", "node", "prepared-course"), build: `${version} sources` },
	});
	return { program: join(root, "out", "node", "web.js"), remove: () => rm(root, { recursive: true, force: true }) };
}
