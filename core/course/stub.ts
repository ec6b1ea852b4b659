import type { Finding, Position } from "./finding.ts";

/**
 * What marks a text as one that somebody has yet to write. It stands in the text itself, so that it can be anywhere in a
 * course where there is text, and no course in which it stands is opened.
 */
export const stubMark = "TO-COMPLETE";

/** A text that asks its author for what is to stand in its place. */
export function stub(wanted: string): string {
	return `${stubMark} ${wanted}`;
}

export function isStub(text: string): boolean {
	return text.includes(stubMark);
}

const longest = 80;

/** What the mark asks for: the rest of its line, without what belongs to YAML or Markdown. */
function wantedBehind(line: string, at: number): string {
	const rest = line.slice(at + stubMark.length).replace(/["'`*{}[\]|]+/g, "");
	const wanted = rest.replace(/^[\s:.,—–-]+/, "").trim();
	return wanted.length > longest ? `${wanted.slice(0, longest - 1)}…` : wanted;
}

/** The marks in a file of a course, each as a finding at its place. Comments of YAML are for authors and may say anything. */
export function stubsIn({ path, text }: { path: string; text: string }): Finding[] {
	if (!isStub(text)) return [];
	const isYaml = path.endsWith(".yaml");
	return text.split("\n").flatMap((line, index): Finding[] => {
		const found: Finding[] = [];
		if (isYaml && /^\s*#/.test(line)) return found;
		for (let at = line.indexOf(stubMark); at >= 0; at = line.indexOf(stubMark, at + 1)) {
			const place: Position = { line: index + 1, column: at + 1 };
			const params = { value: wantedBehind(line, at) || stubMark };
			found.push({ severity: "error", code: "to-complete", params, file: path, ...place });
		}
		return found;
	});
}
