import { keyFingerprint } from "../services/packs/key-fingerprint.ts";
import { signPack } from "../services/packs/sign.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { tellFailure } from "./failure.ts";
import { isGivenFile } from "./given-file.ts";
import { packTexts } from "./pack-texts.ts";
import { progressLine } from "./progress.ts";
import { exitCodes } from "./terminal.ts";

/** Signs a pack in place. Returns the exit code: 1 where it would not be taken by anybody, or the key is none. */
export async function sign(
	path: string,
	options: { key: string; json?: boolean | undefined },
	surroundings: Surroundings,
): Promise<number> {
	const { locale, terminal } = surroundings;
	const texts = packTexts[locale];
	for (const file of [path, options.key]) if (!(await isGivenFile(file, surroundings))) return exitCodes.usage;
	const progress = progressLine(texts.signing, terminal);
	try {
		const signing = signPack(path, options.key, { onProgress: progress.onProgress, signal: terminal.signal });
		const { author, key } = await signing.finally(progress.end);
		const { words, hex } = keyFingerprint(key);
		if (options.json === true) terminal.print(`${JSON.stringify({ path, author, key, words, hex }, null, "\t")}\n`);
		else terminal.error(`${texts.signed(path, author)} ${texts.fingerprint}: ${words.join(" ")} (${hex})\n`);
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, options.json === true, surroundings);
	}
}

export function addSign(line: CommandLine): void {
	const texts = packTexts[line.locale];
	line
		.add("sign", texts.sign, texts.signUsage)
		.argument(`<${texts.file}>`, texts.packFile)
		.requiredOption(`--key <${texts.file}>`, texts.key)
		.option("--json", texts.json)
		.action(async (path: string, options: { key: string; json?: true }) => {
			line.end(await sign(path, options, line));
		});
}
