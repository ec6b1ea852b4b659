import { readFile, rename, writeFile } from "node:fs/promises";
import type { Finding, Fix } from "../../core/course/finding.ts";

/** The text with its fixes; one whose line no longer reads as it did is left out. Also says how many were made. */
function fixText(text: string, fixes: readonly Fix[]): { text: string; fixed: number } {
	// Line ends and a byte order mark stay as they are.
	const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
	const lines = text.slice(mark.length).split(/(?<=\r\n|\r(?!\n)|(?<!\r)\n)/);
	let fixed = 0;
	// From the end of each line to its beginning, so that no fix moves the place of another.
	for (const { line, column, before, after } of [...fixes].sort((a, b) => b.column - a.column)) {
		const held = lines[line - 1];
		if (held === undefined || held.slice(column - 1, column - 1 + before.length) !== before) continue;
		lines[line - 1] = held.slice(0, column - 1) + after + held.slice(column - 1 + before.length);
		fixed += 1;
	}
	return { text: mark + lines.join(""), fixed };
}

/**
 * Mends what can be mended without asking, file by file, and returns how many findings that were. A file is replaced
 * whole or not at all. Rejects with the system's error where a file cannot be written.
 */
export async function applyFixes(findings: readonly Finding[]): Promise<number> {
	const byFile = new Map<string, Fix[]>();
	for (const { file, fix } of findings) {
		if (fix !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), fix]);
	}
	let total = 0;
	for (const [file, fixes] of byFile) {
		const { text, fixed } = fixText(await readFile(file, "utf8"), fixes);
		if (fixed === 0) continue;
		const onItsWay = `${file}.fixed`;
		await writeFile(onItsWay, text);
		await rename(onItsWay, file);
		total += fixed;
	}
	return total;
}
