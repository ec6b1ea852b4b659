/**
 * The TOML that site generators write above an article: keys with texts, numbers, dates, lists and small groups, under
 * `[tables]`. What goes beyond is not understood, and then nothing is: the caller takes the plain lines.
 */

const keyLine = /^("[^"]*"|'[^']*'|[\w-]+(?:\.[\w-]+)*)\s*=\s*(.*)$/;
const comment = /^\s*(#.*)?$/;
const item = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,"'[\]{}#]+))\s*(?:,|$)/y;
const pair = /\s*("[^"]*"|'[^']*'|[\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,"'[\]{}#]+))\s*(?:,|$)/y;

const bare = (name: string) => name.replace(/^["']|["']$/g, "");

function unescaped(text: string): string {
	try {
		return String(JSON.parse(`"${text}"`));
	} catch {
		return text;
	}
}

function plain(text: string): unknown {
	if (text === "true" || text === "false") return text === "true";
	return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** One of the three ways to write a value that is no list and no group. */
function single(double: string | undefined, literal: string | undefined, word: string | undefined): unknown {
	return double !== undefined ? unescaped(double) : (literal ?? plain(word ?? ""));
}

/** Every piece of a list or a group, or nothing where something between them is not understood. */
function pieces(text: string, form: RegExp): RegExpExecArray[] | undefined {
	const found: RegExpExecArray[] = [];
	form.lastIndex = 0;
	let at = 0;
	while (text.slice(at).trim() !== "") {
		form.lastIndex = at;
		const match = form.exec(text);
		if (match === null || match[0] === "") return undefined;
		found.push(match);
		at = form.lastIndex;
	}
	return found;
}

function readValue(text: string): unknown {
	const [, double, literal] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$/.exec(text) ?? [];
	if (double !== undefined || literal !== undefined) return single(double, literal, undefined);
	const list = /^\[([\s\S]*)\]\s*(?:#.*)?$/.exec(text)?.[1];
	if (list !== undefined) return pieces(list, item)?.map(([, a, b, c]) => single(a, b, c));
	const group = /^\{([\s\S]*)\}\s*(?:#.*)?$/.exec(text)?.[1];
	if (group !== undefined) {
		const pairs = pieces(group, pair)?.map(([, key = "", a, b, c]) => [bare(key), single(a, b, c)] as const);
		return pairs === undefined ? undefined : Object.fromEntries(pairs);
	}
	const word = text.replace(/\s+#.*$/, "").trim();
	return word === "" || /["'[\]{}]/.test(word) ? undefined : plain(word);
}

/** Over how many lines a list may go. */
const longestValue = 500;

/** A value with the lines that belong to it, and the index of the line behind it. */
function wholeValue(lines: readonly string[], index: number, begun: string): { value: unknown; next: number } {
	const quotes = /^("""|''')/.exec(begun)?.[1];
	if (quotes !== undefined) {
		const text = [begun.slice(3), ...lines.slice(index + 1)].join("\n");
		const end = text.indexOf(quotes);
		const inside = text.slice(0, Math.max(0, end)).replace(/^\n/, "");
		const next = index + 1 + (text.slice(0, Math.max(0, end)).match(/\n/g)?.length ?? 0);
		return { value: end < 0 ? undefined : inside.replace(/\\\n\s*/g, ""), next };
	}
	const opens = /^[[{]/.test(begun);
	for (let end = index; end < Math.min(lines.length, index + longestValue); end++) {
		const text = [begun, ...lines.slice(index + 1, end + 1).map((line) => line.replace(/(^|,)\s*#[^"']*$/, "$1"))].join(
			"\n",
		);
		const value = readValue(text);
		if (value !== undefined || !opens) return { value, next: end + 1 };
	}
	return { value: undefined, next: lines.length };
}

/** Reads a front matter in TOML; `undefined` where any of it is not understood. */
export function readTomlFrontMatter(text: string): Record<string, unknown> | undefined {
	const lines = text.split("\n");
	const data = new Map<string, unknown>();
	let table = data;
	const groups = new Map<string, Map<string, unknown>>();
	let index = 0;
	while (index < lines.length) {
		const line = (lines[index] ?? "").trim();
		const header = /^\[\[?\s*([^[\]]+?)\s*\]\]?\s*(?:#.*)?$/.exec(line)?.[1];
		const [, key, begun] = keyLine.exec(line) ?? [];
		if (comment.test(line)) index += 1;
		else if (header !== undefined) {
			table = groups.get(header) ?? new Map();
			groups.set(header, table);
			index += 1;
		} else if (key !== undefined && begun !== undefined) {
			const { value, next } = wholeValue(lines, index, begun);
			if (value === undefined) return undefined;
			table.set(bare(key), value);
			index = next;
		} else return undefined;
	}
	for (const [name, group] of groups) data.set(bare(name), Object.fromEntries(group));
	return Object.fromEntries(data);
}
