import { isMap, isNode, isScalar, isSeq, type LineCounter, type Pair, type ParsedNode } from "yaml";
import { isPieceOfNumber } from "./decimal-comma.ts";
import type { Fix, Position } from "./finding.ts";
import type { Mend } from "./yaml-fix.ts";

/**
 * Where a value or its key stands; a path that leads nowhere gives the nearest place on the way. With `offset`, where
 * that character of a text stands, or its beginning where YAML has folded or escaped it.
 */
export type Locate = (path: readonly PropertyKey[], at?: "value" | "key", offset?: number) => Position;

/** A document with its text, and how an offset in it becomes a place in the file. */
export interface Placed {
	root: ParsedNode | null;
	source: string;
	toPosition: (offset: number) => Position;
}

/** How keys are written that were read as others, by the path of what they were read as. */
export type WrittenKeys = ReadonlyMap<string, string>;

export const pathName = (path: readonly PropertyKey[]): string => path.map(String).join("\n");

/** Turns offsets in a text into places in the file that it is a part of. */
export function positions(text: string, lines: LineCounter, origin: Position): (offset: number) => Position {
	return (offset) => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { line: Math.max(line, 1) + origin.line - 1, column: Math.max(col, 1) + origin.column - 1 };
	};
}

function pairWith(node: unknown, key: PropertyKey | undefined): Pair<unknown, unknown> | undefined {
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

/** The node at a path, or the key that leads to it, in the words of the document. */
export function nodeAt(
	root: ParsedNode | null,
	path: readonly PropertyKey[],
	at: "value" | "key",
	written: WrittenKeys = new Map(),
): unknown {
	let node: unknown = root;
	for (const [index, step] of path.entries()) {
		const pair = pairWith(node, step) ?? pairWith(node, written.get(pathName(path.slice(0, index + 1))));
		if (pair !== undefined) node = at === "key" && index === path.length - 1 ? pair.key : pair.value;
		else if (isSeq(node) && typeof step === "number") node = node.items[step];
		else return undefined;
	}
	return node;
}

/** How a mend is written in the file: it is of a scalar that stands in one line. */
export function fixOf(
	{ path, at, make }: Mend,
	{ root, source, toPosition }: Placed,
	written: WrittenKeys,
): Fix | undefined {
	const scalar = nodeAt(root, path, at, written);
	const [start, end] = (isScalar(scalar) && scalar.range) || [];
	// Half of a number with a decimal comma is not mended without the other half.
	if (start === undefined || end === undefined || isPieceOfNumber(source, start, end)) return undefined;
	const before = source.slice(start, end);
	const after = before.includes("\n") || before === "" ? undefined : make(before);
	return after === undefined ? undefined : { ...toPosition(start), before, after };
}

export function locator({ root, source, toPosition }: Placed, written: WrittenKeys): Locate {
	return (path, at = "value", inside) => {
		let node: unknown = root;
		let offset = startOf(root) ?? 0;
		for (const [index, step] of path.entries()) {
			const pair = pairWith(node, step) ?? pairWith(node, written.get(pathName(path.slice(0, index + 1))));
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
