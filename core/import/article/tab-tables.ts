const isRow = (line: string) => /\S[ ]*\t[ ]*\S/.test(line) && !/^(\t| {4}|\s*([-*+>]|\d+[.)])\s)/.test(line);

function cellsOf(line: string): string[] {
	return line
		.trim()
		.split(/[ ]*\t[ ]*/)
		.map((cell) => cell.trim().replace(/(?<!\\)\|/g, "\\|"));
}

function tableOf(lines: readonly string[]): string[] {
	const rows = lines.map((line) => cellsOf(line));
	const width = Math.max(...rows.map((cells) => cells.length));
	const written = rows.map((cells) => `| ${Array.from({ length: width }, (_, n) => cells[n] ?? "").join(" | ")} |`);
	const [header = "", ...body] = written;
	return ["", header, `|${"---|".repeat(width)}`, ...body, ""];
}

/**
 * Turns runs of at least two lines whose cells are parted by tabs, as spreadsheets and word processors paste them, into
 * tables of Markdown. `found` hears of each: its first line.
 */
export function tablesFromTabs(text: string, found: (firstLine: string) => void): string {
	const out: string[] = [];
	let run: string[] = [];
	const flush = () => {
		if (run.length > 1) {
			found(run[0] ?? "");
			out.push(...tableOf(run));
		} else out.push(...run);
		run = [];
	};
	for (const line of text.split("\n")) {
		if (isRow(line)) run.push(line);
		else {
			flush();
			out.push(line);
		}
	}
	flush();
	return out.join("\n");
}
