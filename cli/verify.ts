import type { Locale } from "../core/locale.ts";
import { sizeText } from "../core/pack/refusal-text.ts";
import { keyFingerprint } from "../services/packs/key-fingerprint.ts";
import { type VerifiedPack, verifyPack } from "../services/packs/verify.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { tellFailure } from "./failure.ts";
import { isGivenFile } from "./given-file.ts";
import { packTexts } from "./pack-texts.ts";
import { progressLine } from "./progress.ts";
import { exitCodes } from "./terminal.ts";

/** What a pack is, as lines for a person. */
export function packLines({ manifest, signature, size }: VerifiedPack, locale: Locale): string[] {
	const texts = packTexts[locale];
	const { course, contents } = manifest;
	const lines = [
		`${texts.facts.id}: ${course.id}`,
		`${texts.facts.language}: ${course.language}`,
		`${texts.facts.authors}: ${course.authors.join(", ")}`,
		`${texts.facts.licence}: ${course.licence}`,
		`${texts.facts.contents}: ${texts.lessons(contents.lessons)}, ${texts.questions(contents.questions)}`,
		`${texts.facts.size}: ${sizeText(size, locale)}`,
	];
	if (signature.state === "none") return [...lines, `${texts.facts.signature}: ${texts.unsigned}`];
	const { words, hex } = keyFingerprint(signature.key);
	return [
		...lines,
		`${texts.facts.signature}: ${signature.author}`,
		`${texts.fingerprint}: ${words.join(" ")} (${hex})`,
	];
}

/** A pack as data for other programs. */
export function packData({ manifest, signature, size }: VerifiedPack): object {
	const { course, contents, minimumApplication, files } = manifest;
	const fingerprint = signature.state === "none" ? {} : keyFingerprint(signature.key);
	return {
		course,
		contents,
		minimumApplication,
		files: files.length,
		size,
		signature: { ...signature, ...fingerprint },
	};
}

/** Examines a pack whole and tells what it is. Returns the exit code: 1 where it is refused. */
export async function verify(path: string, json: boolean, surroundings: Surroundings): Promise<number> {
	const { locale, terminal, version: application } = surroundings;
	const texts = packTexts[locale];
	if (!(await isGivenFile(path, surroundings))) return exitCodes.usage;
	const progress = progressLine(texts.verifying, terminal);
	try {
		const work = { onProgress: progress.onProgress, signal: terminal.signal, application };
		const verified = await verifyPack(path, work).finally(progress.end);
		const { title, version } = verified.manifest.course;
		if (json) terminal.print(`${JSON.stringify(packData(verified), null, "\t")}\n`);
		else {
			terminal.print(`${packLines(verified, locale).join("\n")}\n`);
			terminal.error(`${texts.sound(title, version)}\n`);
		}
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, json, surroundings);
	}
}

export function addVerify(line: CommandLine): void {
	const texts = packTexts[line.locale];
	line
		.add("verify", texts.verify, texts.verifyUsage)
		.argument(`<${texts.file}>`, texts.packFile)
		.option("--json", texts.json)
		.action(async (path: string, { json = false }: { json?: boolean }) => {
			line.end(await verify(path, json, line));
		});
}
