import type { Finding } from "../core/course/finding.ts";
import { findingText } from "../core/course/finding-text.ts";
import type { Locale } from "../core/locale.ts";
import { cliTexts } from "./texts.ts";

/** A finding as compilers write theirs, so that editors can jump to its place. */
export function findingLine(finding: Finding, locale: Locale): string {
	const { file, line, column, severity, code } = finding;
	return `${file}:${line}:${column}: ${cliTexts[locale][severity]}: ${findingText(finding, locale)} [${code}]`;
}
