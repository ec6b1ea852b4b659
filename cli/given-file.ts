import { stat } from "node:fs/promises";
import type { Surroundings } from "./command-line.ts";
import { packTexts } from "./pack-texts.ts";

/** Whether there is anything at a path that a command was given. Says so where there is not. */
export async function isGivenFile(path: string, { locale, terminal }: Surroundings): Promise<boolean> {
	const isThere = await stat(path).then(
		() => true,
		() => false,
	);
	if (!isThere) terminal.error(`${packTexts[locale].notPack(path)}\n`);
	return isThere;
}
