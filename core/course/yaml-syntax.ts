import { isCollection, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";

/** Why a text is not YAML, at an offset in it. `fix`: what stands from another offset on in one line, and what to write there. */
export interface SyntaxFault {
	offset: number;
	code: string;
	params: Record<string, string | number>;
	fix?: { offset: number; before: string; after: string };
}

/** A line of the text, and where it begins in it. */
interface Line {
	text: string;
	start: number;
}

/** `key: value` in a line of its own, perhaps behind dashes. */
const pair = /^(\s*(?:- +)*)([^\s"'#:[\]{},-][^"'#:[\]{},]*?):(\s+|$)(.*)$/;
/** What no plain text may begin with. */
const special = /^([@`%*&!|>?[\]{}"',]|[-:?](?=\s))/;

const indentOf = (line: string) => line.search(/\S|$/);

function linesOf(text: string): Line[] {
	let start = 0;
	return text.split("\n").map((line) => {
		const at = start;
		start += line.length + 1;
		return { text: line, start: at };
	});
}

/** A text in quotation marks, where it can be written so in one line without changing it. */
function quoted(value: string): string | undefined {
	if (!/["\\]/.test(value)) return `"${value}"`;
	return value.includes("'") ? undefined : `'${value}'`;
}

/** What stands in a line, without a comment behind it. */
const withoutComment = (value: string) => value.replace(/\s+#.*$/, "").trimEnd();

function quoteFix(value: string, offset: number): Pick<SyntaxFault, "fix"> {
	const before = withoutComment(value);
	const after = quoted(before);
	return before === "" || after === undefined ? {} : { fix: { offset, before, after } };
}

/** The nodes that a test holds of, in the order of the text. */
function nodesWhere(root: unknown, holds: (node: Node, from: number, to: number) => boolean): [number, number][] {
	const found: [number, number][] = [];
	if (!isNode(root)) return found;
	visit(root, {
		Node: (_key, node) => {
			const [from, to] = node.range ?? [];
			if (from !== undefined && to !== undefined && holds(node, from, to)) found.push([from, to]);
		},
	});
	return found.sort((a, b) => a[0] - b[0]);
}

/** Quotation marks that are never closed, or closed before the text is over. */
function ofQuotes(text: string, at: number, root: unknown): SyntaxFault | undefined {
	const inQuotes = nodesWhere(
		root,
		(node, from, to) => isScalar(node) && /["']/.test(text.charAt(from)) && from < at && to <= at,
	);
	const last = inQuotes.at(-1);
	if (last === undefined || text.slice(last[1], at).trim() !== "") return undefined;
	const [from, to] = last;
	const mark = text.charAt(from);
	const closed = to - from > 1 && text.charAt(to - 1) === mark;
	const begun = text.slice(from, to);
	if (!closed || (begun.includes("\n") && /\n\s*(- +)?[\w-]+:/.test(begun))) {
		return { offset: from, code: "yaml-quote-open", params: { value: mark } };
	}
	if (text.slice(at).search(/\S/) !== 0 || text.slice(to, at).includes("\n")) return undefined;
	return { offset: to - 1, code: "yaml-quote-inside", params: { value: mark } };
}

/** The last bracket that was opened before a place and is never closed. */
function ofBrackets(text: string, at: number, root: unknown): SyntaxFault | undefined {
	const open = nodesWhere(
		root,
		(node, from, to) => isCollection(node) && node.flow === true && from < at && !/[\]}]/.test(text.charAt(to - 1)),
	);
	const first = open[0]?.[0];
	if (first === undefined) return undefined;
	return { offset: first, code: "yaml-bracket-open", params: { value: text.charAt(first) } };
}

/** A text between braces or brackets that has a colon or such a sign, and no quotation marks. */
function ofTextInFlow({ text, start }: Line): SyntaxFault | undefined {
	const hash = /\s(?=#[^\s#][^"']*$)/.exec(text);
	if (hash !== null && /[{[]/.test(text.slice(0, hash.index))) {
		return { offset: start + hash.index + 1, code: "text-cut-by-hash", params: {} };
	}
	for (const match of text.matchAll(/([{,]\s*)([\w-]+): ([^"'{}[\],\s][^{}[\],]*)/g)) {
		const value = (match[3] ?? "").trimEnd();
		const offset = start + match.index + (match[1] ?? "").length + (match[2] ?? "").length + 2;
		const colon = value.search(/:(\s|$)/);
		if (colon >= 0) {
			return { offset: offset + colon, code: "yaml-colon-in-text", params: {}, ...quoteFix(value, offset) };
		}
		if (special.test(value)) {
			const params = { value: value.charAt(0) };
			return { offset, code: "yaml-needs-quotes", params, ...quoteFix(value, offset) };
		}
	}
	return undefined;
}

/** What one line says of itself: a sign that a text cannot begin with, a colon in it, a space that is missing. */
function ofLine(line: Line, next: Line | undefined): SyntaxFault | undefined {
	const { text, start } = line;
	const indent = indentOf(text);
	const tab = text.slice(0, indent).indexOf("\t");
	if (tab >= 0) return { offset: start + tab, code: "yaml-tab", params: {} };
	const odd = /^ *([^\S \t]+)/.exec(text);
	if (odd !== null) {
		const before = odd[1] ?? "";
		const offset = start + odd[0].length - before.length;
		return { offset, code: "yaml-odd-space", params: {}, fix: { offset, before, after: " ".repeat(before.length) } };
	}
	const dash = /^\s*-(?=[^\s-])/.exec(text);
	if (dash !== null) {
		const offset = start + dash[0].length - 1;
		return { offset, code: "yaml-space-after-dash", params: {}, fix: { offset, before: "-", after: "- " } };
	}
	const tight = /^\s*(?:- +)*([a-z][A-Za-z]*):(?=[^\s:/])/.exec(text);
	if (tight !== null && !pair.test(text)) {
		const offset = start + tight[0].length - 1;
		const params = { key: tight[1] ?? "" };
		return { offset, code: "yaml-space-after-colon", params, fix: { offset, before: ":", after: ": " } };
	}
	const [, dashes = "", key = "", gap = "", value = ""] = pair.exec(text) ?? [];
	const written = withoutComment(value);
	const offset = start + dashes.length + key.length + 1 + gap.length;
	const isBlock = /^[|>][-+]?\d?$/.test(written);
	if (isBlock && next !== undefined && indentOf(next.text) <= dashes.length) {
		return { offset: next.start + indentOf(next.text), code: "yaml-block-text", params: { key } };
	}
	if (written === "" || isBlock) return undefined;
	const isWhole = /^(\[.*\]|\{.*\}|"[^"]*"|'[^']*')$/.test(written);
	if (special.test(written) && !isWhole && !/^["']/.test(written)) {
		// A bracket that begins a group of keys is no text.
		if (/^[{[]/.test(written) && !/^\[[^\]]*\]\s*\S/.test(written)) return undefined;
		const params = { value: written.charAt(0) };
		return { offset, code: "yaml-needs-quotes", params, ...quoteFix(value, offset) };
	}
	const colon = isWhole || /^["'[{]/.test(written) ? -1 : written.search(/:(\s|$)/);
	if (colon < 0) return undefined;
	return { offset: offset + colon, code: "yaml-colon-in-text", params: {}, ...quoteFix(value, offset) };
}

/** A line that begins at a column where none of those above it lets one begin, or without the dash that its siblings have. */
function ofIndent(lines: readonly Line[], index: number): SyntaxFault | undefined {
	const line = lines[index];
	if (line === undefined || line.text.trim() === "") return undefined;
	const indent = indentOf(line.text);
	const offset = line.start + indent;
	const before = lines.slice(0, index).filter(({ text }) => text.trim() !== "" && !/^\s*#/.test(text));
	const above = before.at(-1);
	const isDash = /^\s*- /.test(line.text);
	const sibling = above !== undefined && /^\s*- /.test(above.text) && !isDash;
	if (sibling && /^\s*\{/.test(line.text)) return { offset, code: "yaml-dash-missing", params: {} };
	const levels = before.flatMap(({ text }) => {
		const own = indentOf(text);
		const behind = /^\s*((?:- +)+)/.exec(text);
		return behind === null ? [own] : [own, own + (behind[1] ?? "").length];
	});
	// Of two that are as near, the one further down is of the same group more often; a dash goes below another dash.
	const items = isDash ? before.filter(({ text }) => /^\s*- /.test(text)) : [];
	const dashes = items.map(({ text }) => indentOf(text));
	// What begins with the same key as the outermost item may be another of those.
	const keyOf = (one: Line | undefined) => /^\s*- +([\w-]+):/.exec(one?.text ?? "")?.[1];
	const isOuter = keyOf(line) !== undefined && keyOf(line) === keyOf(items[0]);
	const near = (isOuter ? dashes : dashes.length > 1 ? dashes.slice(1) : levels).toReversed();
	if (near[0] === undefined || above === undefined) return undefined;
	const expected = near.reduce((best, level) => (Math.abs(level - indent) < Math.abs(best - indent) ? level : best));
	if (expected !== indent) return { offset, code: "yaml-indent", params: { value: indent, expected } };
	return { offset, code: "yaml-indent-level", params: {} };
}

const codes: Record<string, string> = {
	DUPLICATE_KEY: "duplicate-key",
	MULTIPLE_DOCS: "yaml-documents",
	NON_STRING_KEY: "yaml-key",
	RESOURCE_EXHAUSTION: "yaml-too-deep",
};

/** A sign of YAML's own at the beginning of a text: what the line after it is quoted for. */
function ofSign(code: string, line: Line, at: number): SyntaxFault {
	const value = line.text.slice(at - line.start);
	const whole = line.text
		.slice(0, at - line.start)
		.trimEnd()
		.endsWith(":");
	return { offset: at, code, params: {}, ...(whole ? quoteFix(value, at) : {}) };
}

/**
 * Says of what YAML's own parser stumbled over what somebody who knows nothing of YAML did, and where: its messages are
 * about the grammar, and its places where it noticed.
 */
export function explainSyntax(text: string, error: YAMLError, root: unknown): SyntaxFault {
	const [at] = error.pos;
	const known = codes[error.code];
	if (known !== undefined) return { offset: at, code: known, params: {} };
	const lines = linesOf(text);
	const index = Math.max(
		0,
		lines.findLastIndex(({ start }) => start <= at),
	);
	const line = lines[index] ?? { text: "", start: 0 };
	if (error.code === "TAG_RESOLVE_FAILED") return ofSign("yaml-tag", line, at);
	if (error.code === "BAD_ALIAS") return ofSign("yaml-alias", line, at);
	const next = lines.slice(index + 1).find((one) => one.text.trim() !== "");
	const before = lines.slice(0, index).findLast((one) => one.text.trim() !== "");
	const isFirst = line.start + indentOf(line.text) >= at;
	const isIndent =
		error.code === "BAD_INDENT" ||
		/without - indicator/.test(error.message) ||
		(isFirst && error.code === "UNEXPECTED_TOKEN");
	return (
		ofQuotes(text, at, root) ??
		(before && /:\s*[|>][-+]?\s*$/.test(before.text) ? ofLine(before, line) : undefined) ??
		(isIndent && indentOf(line.text) + line.start >= at
			? (ofSpaces(line) ?? ofBrackets(text, at, root) ?? ofIndent(lines, index))
			: undefined) ??
		ofLine(line, next) ??
		ofTextInFlow(line) ??
		ofBrackets(text, at, root) ??
		(next && indentOf(next.text) > indentOf(line.text) && pair.test(line.text)
			? ofIndent(lines, lines.indexOf(next))
			: undefined) ??
		(error.code === "BLOCK_AS_IMPLICIT_KEY" || isIndent ? ofIndent(lines, index) : undefined) ?? {
			offset: at,
			code: "yaml-syntax",
			params: {},
		}
	);
}

/** The faults of a line that explain a bad indent: a tab, a space that is none, a dash without its space. */
function ofSpaces(line: Line): SyntaxFault | undefined {
	const fault = ofLine(line, undefined);
	return fault !== undefined && /^yaml-(tab|odd-space|space-after-dash)$/.test(fault.code) ? fault : undefined;
}
