import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Pair,
	type ParsedNode,
	parseDocument,
	visit,
} from "yaml";
import type { z } from "zod";
import type { Finding, Fix, Position, Report } from "./finding.ts";
import { type Mend, mendOf } from "./yaml-fix.ts";
import { problemsIn } from "./zod-findings.ts";

/** A piece of YAML: a whole file, or a part of one that begins at `origin` and is indented to its column. */
export interface YamlText {
	file: string;
	text: string;
	origin?: Position;
}

/**
 * Where a value or its key stands; a path that leads nowhere gives the nearest place on the way. With `offset`, where
 * that character of a text stands, or its beginning where YAML has folded or escaped it.
 */
export type Locate = (path: readonly PropertyKey[], at?: "value" | "key", offset?: number) => Position;

export interface YamlData<T> {
	/** What fits the schema. Items of `list` that do not fit are left out of it, and reported. */
	value: T | undefined;
	/** Whether all of the data fits the schema. */
	whole: boolean;
	/** The data before the schema; `undefined` where the text is not YAML. */
	raw: unknown;
	locate: Locate;
}

/** YAML nests as deep as its author likes, but the parser calls itself for every level. */
const deepest = 60;

const syntaxCodes: Record<string, string> = {
	DUPLICATE_KEY: "duplicate-key",
	TAG_RESOLVE_FAILED: "yaml-tag",
	TAB_AS_INDENT: "yaml-tab",
	MULTIPLE_DOCS: "yaml-documents",
	NON_STRING_KEY: "yaml-key",
	RESOURCE_EXHAUSTION: "yaml-too-deep",
	BAD_ALIAS: "yaml-alias",
};

function positions(text: string, lines: LineCounter, origin: Position): (offset: number) => Position {
	return (offset) => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { line: Math.max(line, 1) + origin.line - 1, column: Math.max(col, 1) + origin.column - 1 };
	};
}

function pairWith(node: unknown, key: PropertyKey): Pair<unknown, unknown> | undefined {
	if (!isMap(node)) return undefined;
	return node.items.find((pair) => (isScalar(pair.key) ? pair.key.value === key : pair.key === key));
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** How far from the beginning of a scalar a character of its text stands. */
function shift(node: unknown, offset: number, source: string): number {
	if (!isScalar(node) || typeof node.value !== "string" || !node.range) return 0;
	const written = source.slice(node.range[0], node.range[1]);
	if (written === node.value) return offset;
	if (written.slice(1, -1) === node.value) return offset + 1;
	return node.type === "BLOCK_LITERAL" ? shiftInBlock(written, node.value, offset) : 0;
}

/** The same in a text after `|`, whose lines are written one by one below it, each with the indent of the first. */
function shiftInBlock(written: string, value: string, offset: number): number {
	const lines = written.split("\n");
	const begun = value.slice(0, offset).split("\n");
	const from = lines.slice(0, begun.length).reduce((sum, line) => sum + line.length + 1, 0);
	const indent =
		lines
			.slice(1)
			.find((line) => line.trim() !== "")
			?.search(/\S/) ?? 0;
	// A text that begins with spaces has more than its indent, so its columns cannot be told.
	const first = value.split("\n").find((line) => line.trim() !== "") ?? "";
	return from + Math.max(0, indent - first.search(/\S/)) + (begun.at(-1)?.length ?? 0);
}

/** The scalar that a mend is of, where it is written in one line. */
function scalarAt(root: ParsedNode | null, path: readonly PropertyKey[], at: "value" | "key"): unknown {
	let node: unknown = root;
	for (const [index, step] of path.entries()) {
		const pair = pairWith(node, step);
		if (pair !== undefined) node = at === "key" && index === path.length - 1 ? pair.key : pair.value;
		else if (isSeq(node) && typeof step === "number") node = node.items[step];
		else return undefined;
	}
	return isScalar(node) ? node : undefined;
}

function fixOf(
	{ path, at, make }: Mend,
	root: ParsedNode | null,
	source: string,
	toPosition: (offset: number) => Position,
): Fix | undefined {
	const scalar = scalarAt(root, path, at);
	const [start, end] = (isScalar(scalar) && scalar.range) || [];
	if (start === undefined || end === undefined) return undefined;
	const before = source.slice(start, end);
	const after = before.includes("\n") || before === "" ? undefined : make(before);
	return after === undefined ? undefined : { ...toPosition(start), before, after };
}

function locator(root: ParsedNode | null, source: string, toPosition: (offset: number) => Position): Locate {
	return (path, at = "value", inside) => {
		let node: unknown = root;
		let offset = startOf(root) ?? 0;
		for (const [index, step] of path.entries()) {
			const pair = pairWith(node, step);
			if (pair !== undefined && at === "key" && index === path.length - 1)
				return toPosition(startOf(pair.key) ?? offset);
			if (pair !== undefined) {
				// A key without a value has no place of its own that a person would look at.
				const empty = isScalar(pair.value) && pair.value.value === null && pair.value.source === "";
				offset = (empty ? startOf(pair.key) : startOf(pair.value)) ?? startOf(pair.key) ?? offset;
				node = pair.value;
			} else if (isSeq(node) && typeof step === "number" && isNode(node.items[step])) {
				node = node.items[step];
				offset = startOf(node) ?? offset;
			} else break;
		}
		return toPosition(inside === undefined ? offset : offset + shift(node, inside, source));
	};
}

/** What stands in a document that we do not take, although it is YAML. */
function unwanted(root: ParsedNode | null): { offset: number; code: string }[] {
	const found: { offset: number; code: string }[] = [];
	visit(root, (_key, node, path) => {
		if (path.length > deepest * 2) {
			found.push({ offset: startOf(node) ?? 0, code: "yaml-too-deep" });
			return visit.BREAK;
		}
		// Without aliases no text can grow, and every value stands where it is written.
		if (isAlias(node)) found.push({ offset: startOf(node) ?? 0, code: "yaml-alias" });
		return undefined;
	});
	return found;
}

function bracketDepth(text: string): number {
	let depth = 0;
	let most = 0;
	for (const character of text) {
		if (character === "[" || character === "{") most = Math.max(most, ++depth);
		else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
	}
	return most;
}

/** Leaves out of `raw[list]` the items with a problem, and says where the kept ones stood. */
function withoutBadItems(
	raw: unknown,
	list: string,
	bad: ReadonlySet<PropertyKey>,
): { raw: unknown; kept: number[] } | undefined {
	if (typeof raw !== "object" || raw === null) return undefined;
	const items: unknown = Reflect.get(raw, list);
	if (!Array.isArray(items)) return undefined;
	const kept = [...items.keys()].filter((index) => !bad.has(index));
	return { raw: { ...raw, [list]: kept.map((index) => items[index]) }, kept };
}

/**
 * Reads YAML against a schema. Every problem is reported with the place of the very value.
 *
 * Aliases, tags of one's own, repeated keys and several documents are refused. With `list`, the name of the top-level
 * list that the file is about, one bad item does not hide the others from later checks.
 */
export function readYaml<S extends z.ZodType>(
	schema: S,
	source: YamlText,
	report: Report,
	list?: string,
): YamlData<z.output<S>> {
	const origin = source.origin ?? { line: 1, column: 1 };
	const lines = new LineCounter();
	const toPosition = positions(source.text, lines, origin);
	const add = (code: string, position: Position, params: Finding["params"] = {}, fix?: Fix) => {
		const finding: Finding = { severity: "error", code, params, file: source.file, ...position };
		report(fix === undefined ? finding : { ...finding, fix });
	};
	const nothing = { value: undefined, whole: false, raw: undefined, locate: () => origin };

	// Only brackets nest without a line and an indent for each level, so only they can be absurdly deep in a small file.
	if (bracketDepth(source.text) > deepest * 20) {
		add("yaml-too-deep", origin);
		return nothing;
	}
	let document: ReturnType<typeof parseDocument<ParsedNode>>;
	try {
		document = parseDocument<ParsedNode>(source.text, {
			lineCounter: lines,
			prettyErrors: false,
			stringKeys: true,
			merge: false,
			resolveKnownTags: false,
			// "silent" would also be silent about a second document.
			logLevel: "error",
		});
	} catch {
		add("yaml-too-deep", origin);
		return nothing;
	}
	const locate = locator(document.contents, source.text, toPosition);
	const faults = [...document.errors, ...document.warnings];
	// What follows the first is mostly the parser finding its way back.
	const [fault] = faults.sort((a, b) => a.pos[0] - b.pos[0]);
	if (fault !== undefined) {
		add(syntaxCodes[fault.code] ?? "yaml-syntax", toPosition(fault.pos[0]));
		return nothing;
	}
	if (document.directives?.yaml.explicit === true) add("yaml-directive", origin);
	const refused = unwanted(document.contents);
	for (const { offset, code } of refused) add(code, toPosition(offset));
	if (refused.length > 0) return nothing;

	const raw: unknown = document.toJS();
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { value: parsed.data, whole: true, raw, locate };
	const problems = problemsIn(parsed.error, raw);
	for (const problem of problems) {
		const mend = mendOf(problem, problems);
		const fix = mend && fixOf(mend, document.contents, source.text, toPosition);
		add(problem.code, locate(problem.path, problem.at), problem.params, fix);
	}
	if (list === undefined) return { value: undefined, whole: false, raw, locate };

	const bad = new Set(problems.flatMap(({ path }) => (path[0] === list && path[1] !== undefined ? [path[1]] : [])));
	const rest = withoutBadItems(raw, list, bad);
	const again = rest === undefined ? undefined : schema.safeParse(rest.raw);
	if (rest === undefined || again?.success !== true) return { value: undefined, whole: false, raw, locate };
	const moved: Locate = (path, at, offset) => {
		const [first, index, ...tail] = path;
		if (first !== list || typeof index !== "number") return locate(path, at, offset);
		return locate([first, rest.kept[index] ?? index, ...tail], at, offset);
	};
	return { value: again.data, whole: false, raw, locate: moved };
}
