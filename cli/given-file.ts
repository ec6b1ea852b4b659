import { stat } from "node:fs/promises";
import type { Surroundings } from "./command-line.ts";
import { failureTexts } from "./failure-texts.ts";
import { packTexts } from "./pack-texts.ts";

/** Whether there is a file at a path that a command was given. Says so where there is none, or a folder. */
export async function isGivenFile(
	path: string,
	{ locale, terminal }: Pick<Surroundings, "locale" | "terminal">,
): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	if (found === undefined) terminal.error(`${packTexts[locale].notPack(path)}\n`);
	else if (found.isDirectory()) terminal.error(`${failureTexts[locale].folder(path)}\n`);
	return found !== undefined && !found.isDirectory();
}
