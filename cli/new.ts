import { writeStarter } from "../services/starter/write-starter.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { tellFailure } from "./failure.ts";
import { newTexts } from "./new-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

/** A path as a command line has it: between quotation marks where it would fall apart. */
function asArgument(path: string): string {
	return /^[\w./~:\\-]+$/.test(path) ? path : `"${path}"`;
}

/** Writes a course to start from. Returns the exit code: 1 where the folder is not empty. */
export async function newCourse(folder: string, json: boolean, surroundings: Surroundings): Promise<number> {
	const { locale, terminal } = surroundings;
	const texts = newTexts[locale];
	try {
		const made = await writeStarter(surroundings.folder.starter, folder);
		if (made === undefined) {
			const text = texts.notEmpty(folder);
			if (json) {
				const refused = { code: "not-empty", params: { folder }, text };
				terminal.print(`${JSON.stringify({ refused }, null, "\t")}\n`);
			}
			terminal.error(`${text}\n`);
			return exitCodes.errors;
		}
		if (json) terminal.print(`${JSON.stringify({ folder, ...made }, null, "\t")}\n`);
		else {
			for (const file of made.files) terminal.print(`${file}\n`);
			terminal.error([texts.made(made.id, folder), ...texts.next(asArgument(folder)), ""].join("\n"));
		}
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, json, surroundings);
	}
}

export function addNew(line: CommandLine): void {
	const texts = newTexts[line.locale];
	line
		.add("new", texts.about, texts.usage)
		.argument(`<${cliTexts[line.locale].folderName}>`, texts.folder)
		.option("--json", texts.json)
		.action(async (folder: string, { json = false }: { json?: boolean }) => {
			line.end(await newCourse(folder, json, line));
		});
}
