import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFiles } from "../services/files/files.ts";
import type { CourseFolders } from "../services/library/course-files.ts";
import { previewCourse } from "../services/preview/course-preview.ts";
import { previewFiles } from "../services/preview/preview-files.ts";
import { startWeb } from "../web/server.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { courseFolders } from "./course-folders.ts";
import { tellFailure } from "./failure.ts";
import { findingLine } from "./finding-line.ts";
import { serveTexts } from "./serve-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

interface Asked {
	quizzes?: string | undefined;
	json?: boolean | undefined;
}

async function run(folders: CourseFolders, json: boolean, home: string, surroundings: Surroundings): Promise<void> {
	const { locale, terminal, folder, version } = surroundings;
	const texts = serveTexts[locale];
	const preview = previewCourse({
		...folders,
		home,
		version,
		learner: { name: texts.learner, language: locale },
		onLooked: (findings) => {
			if (json) return;
			for (const finding of findings) terminal.print(`${findingLine(finding, locale)}\n`);
			terminal.error(`${texts.looked(findings.length)}\n`);
		},
		reportBug: (method, error) => terminal.error(`${method}: ${error instanceof Error ? error.stack : error}\n`),
	});
	try {
		const files = createFiles({ renderer: folder.renderer, media: preview.mediaFolder });
		const web = await startWeb({
			services: preview,
			files: previewFiles(files, folder.renderer, preview, join(folders.content, "..")),
			log: (line) => terminal.error(`${line}\n`),
		});
		if (json) terminal.print(`${JSON.stringify({ url: web.url })}\n`);
		else terminal.error(`${texts.open(web.url)}\n`);
		const { signal } = terminal;
		await new Promise<void>((resolve) => {
			if (signal?.aborted === true) resolve();
			signal?.addEventListener("abort", () => resolve(), { once: true });
		});
		await Promise.all([web.close(), preview.close()]);
	} finally {
		await preview.close();
	}
}

/** Opens a course in the application as it is being written, with a data folder that is thrown away, until it is stopped. */
export async function preview(course: string, asked: Asked, surroundings: Surroundings): Promise<number> {
	const { locale, terminal, folder } = surroundings;
	const folders = await courseFolders(course, asked.quizzes, cliTexts[locale], terminal);
	if (folders === undefined) return exitCodes.usage;
	if (!existsSync(join(folder.renderer, "index.html"))) {
		terminal.error(`${serveTexts[locale].notBuilt}\n`);
		return exitCodes.system;
	}
	const home = await mkdtemp(join(tmpdir(), "profundiza-preview-"));
	try {
		await run(folders, asked.json === true, home, surroundings);
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, asked.json === true, surroundings);
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

export function addPreview(line: CommandLine): void {
	const [texts, usual] = [serveTexts[line.locale], cliTexts[line.locale]];
	line
		.add("preview", texts.preview, texts.previewUsage)
		.argument(`<${usual.folderName}>`, usual.folder)
		.option(`--quizzes <${usual.folderName}>`, usual.quizzes)
		.option("--json", texts.json)
		.action(async (course: string, asked: Asked) => {
			line.end(await preview(course, asked, line));
		});
}
