import { hideEscapes } from "./gift-escapes.ts";

/** What stands between two empty lines of a bank: a question or a description, its escapes hidden. */
export interface GiftBlock {
	text: string;
	/** On which line of the file it begins. */
	line: number;
	/** The last name of the category that it belongs to, if it belongs to one. */
	category: string | undefined;
}

/** The name of a category: the last of its path, without the places that every path begins with. */
function categoryName(path: string): string | undefined {
	const names = path
		.replaceAll("//", "\uE018")
		.split("/")
		.map((name) => name.replaceAll("\uE018", "/").trim())
		.filter((name) => name !== "" && !/^\$[a-z]+\$$/i.test(name) && name.toLowerCase() !== "top");
	return names.at(-1);
}

function depth(text: string): number {
	return (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0);
}

/** Whether the lines up to the next empty one close the braces that are open, before they open others. */
function closesFirst(lines: readonly string[], from: number): boolean {
	for (const line of lines.slice(from)) {
		const at = line.search(/[{}]/);
		if (at >= 0) return line.charAt(at) === "}";
		if (/^\s*::/.test(line)) return false;
	}
	return false;
}

/** Whether a line begins with the name of a question. */
const isNamed = (line: string) => /^\s*::.*?\S.*?::/.test(line);

/**
 * Cuts a bank in GIFT into its blocks. Lines that begin with `//` are comments. An empty line ends a block, unless the
 * answers that it opened are closed further down; so does the name of the next question, which many write without one.
 */
export function giftBlocks(source: string): GiftBlock[] {
	const lines = hideEscapes(source)
		.split("\n")
		.map((line) => (/^\s*\/\//.test(line) ? undefined : line));
	const texts = lines.map((line) => line ?? "");
	const found: GiftBlock[] = [];
	let category: string | undefined;
	let open: { lines: string[]; line: number } | undefined;
	const end = () => {
		if (open !== undefined) found.push({ text: open.lines.join("\n").trim(), line: open.line, category });
		open = undefined;
	};
	for (const [index, line] of lines.entries()) {
		if (line === undefined) continue;
		const path = /^\s*\$CATEGORY\s*:(.*)$/i.exec(line)?.[1];
		if (path !== undefined) {
			end();
			category = categoryName(path);
		} else if (line.trim() === "") {
			const isOpen = open !== undefined && depth(open.lines.join("\n")) > 0;
			if (!isOpen || !closesFirst(texts, index)) end();
		} else {
			if (open !== undefined && isNamed(line) && depth(open.lines.join("\n")) <= 0) end();
			open ??= { lines: [], line: index + 1 };
			open.lines.push(line);
		}
	}
	end();
	return found;
}
