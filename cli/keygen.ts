import { keyFingerprint } from "../services/packs/key-fingerprint.ts";
import { makeKeys } from "../services/packs/sign.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { tellFailure } from "./failure.ts";
import { failureTexts } from "./failure-texts.ts";
import { packTexts } from "./pack-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

/** Makes an author's keys. The name is asked for where a person is there to ask. Never writes over keys that are there. */
export async function keygen(
	options: { out: string; author?: string | undefined; json?: boolean | undefined },
	surroundings: Surroundings,
): Promise<number> {
	const { locale, terminal } = surroundings;
	const texts = packTexts[locale];
	const author = options.author ?? (await terminal.person?.ask(texts.askAuthor));
	if (author === undefined || author.trim() === "") {
		const isStopped = terminal.signal?.aborted === true;
		terminal.error(`${isStopped ? failureTexts[locale].stopped : texts.noAuthor}\n`);
		return isStopped ? exitCodes.stopped : exitCodes.usage;
	}
	try {
		const made = await makeKeys(options.out, author);
		const { words, hex } = keyFingerprint(made.key);
		if (options.json === true) terminal.print(`${JSON.stringify({ ...made, words, hex }, null, "\t")}\n`);
		else {
			terminal.print(`${texts.madeSecret(made.secretFile)}\n${texts.madePublic(made.publicFile)}\n`);
			terminal.print(`${texts.fingerprint}: ${words.join(" ")} (${hex})\n`);
		}
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, options.json === true, surroundings);
	}
}

export function addKeygen(line: CommandLine): void {
	const texts = packTexts[line.locale];
	line
		.add("keygen", texts.keygen, texts.keygenUsage)
		.requiredOption(`--out <${cliTexts[line.locale].folderName}>`, texts.keysOut)
		.option(`--author <${texts.author}>`, texts.authorName)
		.option("--json", texts.json)
		.action(async (options: { out: string; author?: string; json?: true }) => {
			line.end(await keygen(options, line));
		});
}
