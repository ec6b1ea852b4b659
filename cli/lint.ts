import type { Finding } from "../core/course/finding.ts";
import { findingText } from "../core/course/finding-text.ts";
import type { Locale } from "../core/locale.ts";
import { applyFixes } from "../services/library/apply-fixes.ts";
import { tellFailure } from "./failure.ts";
import { findingLine } from "./finding-line.ts";
import { givenCourse } from "./given-course.ts";
import { sarifOf } from "./sarif.ts";
import { exitCodes, type Terminal } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

export const lintFormats = ["text", "json", "sarif"] as const;
export type LintFormat = (typeof lintFormats)[number];

/**
 * Checks a course and prints its findings, one a line, on the output; what sums them up goes to the error output.
 * Returns the exit code: warnings and advice alone do not fail. With `fix`, what can be mended without asking is mended first.
 */
export async function lint(
	folder: string,
	options: { quizzes?: string | undefined; format: LintFormat; fix: boolean; version: string },
	locale: Locale,
	terminal: Terminal,
): Promise<number> {
	const texts = cliTexts[locale];
	const course = await givenCourse(folder, options.quizzes, texts, terminal);
	if (course === undefined) return exitCodes.usage;
	if (course.isPack && options.fix) {
		terminal.error(`${texts.onlyFolder("--fix")}\n`);
		return exitCodes.usage;
	}
	let findings: Finding[];
	try {
		({ findings } = await course.inspect());
	} catch (error) {
		return tellFailure(error, options.format !== "text", { locale, terminal });
	}
	if (options.fix) {
		try {
			terminal.error(`${texts.fixed(await applyFixes(findings))}\n`);
		} catch (error) {
			terminal.error(`${texts.notFixed(error instanceof Error ? error.message : String(error))}\n`);
		}
		({ findings } = await course.inspect());
	}
	const count = (asked: Finding["severity"]) => findings.filter(({ severity }) => severity === asked).length;
	const [errors, warnings, advice] = [count("error"), count("warning"), count("advice")];
	if (options.format === "json") {
		const shown = findings.map((finding) => ({ ...finding, text: findingText(finding, locale) }));
		terminal.print(`${JSON.stringify({ errors, warnings, advice, findings: shown }, null, "\t")}\n`);
	} else if (options.format === "sarif") {
		terminal.print(`${JSON.stringify(sarifOf(findings, locale, options.version, process.cwd()), null, "\t")}\n`);
	} else {
		for (const finding of findings) terminal.print(`${findingLine(finding, locale)}\n`);
		terminal.error(`${findings.length === 0 ? texts.clean : texts.summary(errors, warnings, advice)}\n`);
	}
	return errors > 0 ? exitCodes.errors : exitCodes.clean;
}
