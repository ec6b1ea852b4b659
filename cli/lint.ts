import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../core/course/finding.ts";
import { findingText } from "../core/course/finding-text.ts";
import type { Locale } from "../core/locale.ts";
import { inspectCourse } from "../services/library/open-library.ts";
import { exitCodes, type Terminal } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

/** Question banks lie inside a course that travels alone, and beside the one that comes with the application. */
async function usualQuizzes(folder: string): Promise<string> {
	const inside = join(folder, "quizzes");
	return (await isFolder(inside)) ? inside : join(folder, "..", "quizzes");
}

/** A finding as compilers write theirs, so that editors can jump to its place. */
function findingLine(finding: Finding, locale: Locale): string {
	const { file, line, column, severity, code } = finding;
	return `${file}:${line}:${column}: ${cliTexts[locale][severity]}: ${findingText(finding, locale)} [${code}]`;
}

/**
 * Checks a course and prints its findings, one a line, on the output; what sums them up goes to the error output.
 * Returns the exit code: warnings alone do not fail.
 */
export async function lint(
	folder: string,
	options: { quizzes?: string | undefined; json: boolean },
	locale: Locale,
	terminal: Terminal,
): Promise<number> {
	const texts = cliTexts[locale];
	for (const path of [folder, options.quizzes]) {
		if (path === undefined || (await isFolder(path))) continue;
		terminal.error(`${texts.noFolder(path)}\n`);
		return exitCodes.usage;
	}
	const quizzes = options.quizzes ?? (await usualQuizzes(folder));
	const { findings } = await inspectCourse({ content: folder, quizzes });
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const warnings = findings.length - errors;
	if (options.json) {
		const shown = findings.map((finding) => ({ ...finding, text: findingText(finding, locale) }));
		terminal.print(`${JSON.stringify({ errors, warnings, findings: shown }, null, "\t")}\n`);
	} else {
		for (const finding of findings) terminal.print(`${findingLine(finding, locale)}\n`);
		terminal.error(`${findings.length === 0 ? texts.clean : texts.summary(errors, warnings)}\n`);
	}
	return errors > 0 ? exitCodes.errors : exitCodes.clean;
}
