import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding, Fix } from "../core/course/finding.ts";
import { findingText } from "../core/course/finding-text.ts";
import type { Locale } from "../core/locale.ts";

function region({ line, column }: { line: number; column: number }, length = 0) {
	const start = { startLine: line, startColumn: column };
	return length === 0 ? start : { ...start, endLine: line, endColumn: column + length };
}

function sarifFix(artifactLocation: { uri: string }, fix: Fix) {
	const replacement = { deletedRegion: region(fix, fix.before.length), insertedContent: { text: fix.after } };
	return { artifactChanges: [{ artifactLocation, replacements: [replacement] }] };
}

/** A path as SARIF wants it: relative to the folder that a run is about, with slashes; as a URL where it lies outside. */
function uriOf(file: string, base: string): string {
	const inside = relative(base, file);
	if (inside.startsWith("..") || isAbsolute(inside) || inside === "") return pathToFileURL(file).href;
	return inside.split(sep).map(encodeURIComponent).join("/");
}

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors read. Columns
 * count UTF-16 code units. `base`: the folder to which paths are relative.
 */
export function sarifOf(findings: readonly Finding[], locale: Locale, version: string, base: string): object {
	const codes = [...new Set(findings.map(({ code }) => code))].sort();
	// Code hosts refuse a rule without a description; what a finding is about its own message says.
	const rules = codes.map((id) => ({ id, shortDescription: { text: id.replaceAll("-", " ") } }));
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: { name: "profundiza", version, language: locale, rules } },
				columnKind: "utf16CodeUnits",
				results: findings.map((finding) => {
					const artifactLocation = { uri: uriOf(finding.file, base) };
					return {
						ruleId: finding.code,
						ruleIndex: codes.indexOf(finding.code),
						level: finding.severity === "advice" ? "note" : finding.severity,
						message: { text: findingText(finding, locale) },
						locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
						...(finding.fix === undefined ? {} : { fixes: [sarifFix(artifactLocation, finding.fix)] }),
					};
				}),
			},
		],
	};
}
