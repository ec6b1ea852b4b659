import { findingText } from "../core/course/finding-text.ts";
import { InstallRefusal } from "../core/pack/install-refusal.ts";
import { installRefusalText } from "../core/pack/install-refusal-text.ts";
import { PackRefusal } from "../core/pack/refusal.ts";
import { refusalText } from "../core/pack/refusal-text.ts";
import { NoBundledCourse } from "../services/courses/index.ts";
import { codeOf } from "../services/home/system-error.ts";
import type { Surroundings } from "./command-line.ts";
import { type FailureTexts, failureTexts } from "./failure-texts.ts";
import { findingLine } from "./finding-line.ts";
import { exitCodes } from "./terminal.ts";

/** Whom a command tells what became of it. */
type Told = Pick<Surroundings, "locale" | "terminal">;

/** What the system said, in a person's words. */
function systemText(code: string, path: string, texts: FailureTexts): string {
	switch (code) {
		case "ENOENT":
			return texts.missing(path);
		case "ENOTDIR":
			return texts.notFolder(path);
		case "EISDIR":
			return texts.folder(path);
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return texts.forbidden(path);
		case "ENOSPC":
		case "EDQUOT":
			return texts.full;
		case "EEXIST":
			return texts.isThere(path);
		default:
			return texts.other(code, path);
	}
}

function tellRefusal(refusal: PackRefusal, json: boolean, { locale, terminal }: Told): number {
	const text = refusalText(refusal, locale);
	if (json) {
		const findings = refusal.findings.map((finding) => ({ ...finding, text: findingText(finding, locale) }));
		const refused = { code: refusal.code, params: refusal.params, text, findings };
		terminal.print(`${JSON.stringify({ refused }, null, "\t")}\n`);
	} else {
		for (const finding of refusal.findings) terminal.print(`${findingLine(finding, locale)}\n`);
	}
	terminal.error(`${text} ${failureTexts[locale].kept}\n`);
	return refusal.code === "unreadable" ? exitCodes.system : exitCodes.errors;
}

/**
 * Says why a command did not do what it should, and returns its exit code. What is a mistake of the program's own is thrown
 * again.
 */
export function tellFailure(error: unknown, json: boolean, surroundings: Told): number {
	const { locale, terminal } = surroundings;
	const texts = failureTexts[locale];
	if (terminal.signal?.aborted === true) {
		terminal.error(`${texts.stopped}\n`);
		return exitCodes.stopped;
	}
	if (error instanceof PackRefusal) return tellRefusal(error, json, surroundings);
	if (error instanceof InstallRefusal) {
		const text = installRefusalText(error, locale);
		const refused = { code: error.code, params: error.params, text };
		if (json) terminal.print(`${JSON.stringify({ refused }, null, "\t")}\n`);
		terminal.error(`${text}\n`);
		return error.code === "no-room" ? exitCodes.system : exitCodes.errors;
	}
	if (error instanceof NoBundledCourse) {
		terminal.error(`${texts.noCourse(error.place)} ${texts.kept}\n`);
		return exitCodes.system;
	}
	const code = codeOf(error);
	if (code === undefined) throw error;
	const path = error instanceof Error && "path" in error ? String(error.path) : "";
	const text = systemText(code, path, texts);
	if (json) terminal.print(`${JSON.stringify({ failed: { code, path, text } }, null, "\t")}\n`);
	terminal.error(`${text} ${texts.kept}\n`);
	return exitCodes.system;
}
