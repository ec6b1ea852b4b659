import { sizeText } from "../core/pack/refusal-text.ts";
import type { CourseFolders } from "../services/library/course-files.ts";
import { writePack } from "../services/packs/write-pack.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { courseFolders } from "./course-folders.ts";
import { tellFailure } from "./failure.ts";
import { packTexts } from "./pack-texts.ts";
import { progressLine } from "./progress.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

async function writeAndTell(
	folders: CourseFolders,
	options: { out: string; json?: boolean | undefined },
	{ locale, terminal }: Surroundings,
): Promise<void> {
	const texts = packTexts[locale];
	const progress = progressLine(texts.packing, terminal);
	const packing = writePack(folders, options.out, { onProgress: progress.onProgress, signal: terminal.signal });
	const { path, size, manifest, leftOut } = await packing.finally(progress.end);
	const { course, contents } = manifest;
	if (options.json === true) {
		const files = manifest.files.length;
		terminal.print(`${JSON.stringify({ path, size, course, contents, files, leftOut }, null, "\t")}\n`);
		return;
	}
	for (const one of leftOut) terminal.print(`${texts.leftOut(one)}\n`);
	const has = texts.contains(texts.lessons(contents.lessons), texts.questions(contents.questions));
	const made = texts.packed(course.title, course.version, path, sizeText(size, locale));
	terminal.error(`${made} ${has}\n${texts.signNext}\n`);
}

/** Packs a course. Returns the exit code: 1 where the course has errors or would make no pack that anybody takes. */
export async function pack(
	folder: string,
	options: { out: string; quizzes?: string | undefined; json?: boolean | undefined },
	surroundings: Surroundings,
): Promise<number> {
	const { locale, terminal } = surroundings;
	const folders = await courseFolders(folder, options.quizzes, cliTexts[locale], terminal);
	if (folders === undefined) return exitCodes.usage;
	try {
		await writeAndTell(folders, options, surroundings);
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, options.json === true, surroundings);
	}
}

export function addPack(line: CommandLine): void {
	const [texts, usual] = [packTexts[line.locale], cliTexts[line.locale]];
	line
		.add("pack", texts.pack, texts.packUsage)
		.argument(`<${usual.folderName}>`, usual.folder)
		.requiredOption(`--out <${texts.file}>`, texts.out)
		.option(`--quizzes <${usual.folderName}>`, usual.quizzes)
		.option("--json", texts.json)
		.action(async (folder: string, options: { out: string; quizzes?: string; json?: true }) => {
			line.end(await pack(folder, options, line));
		});
}
