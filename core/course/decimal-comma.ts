import { isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, visit } from "yaml";

/** A value between braces or brackets that a decimal comma has cut: where it stands, and where what was cut off begins. */
export interface CommaCut {
	from: number;
	to: number;
	at: number;
}

function isPlain(node: unknown): node is Scalar & { range: [number, number, number] } {
	return isScalar(node) && node.type === "PLAIN" && Array.isArray(node.range);
}

/** Whether a pair between braces is no pair but a piece of text. */
function isRest(pair: unknown): boolean {
	if (!isPair(pair) || !isPlain(pair.key)) return false;
	return pair.value === null || (isScalar(pair.value) && pair.value.value === null && pair.value.source === "");
}

/** Whether two values have nothing but a comma between two digits between them. */
function isCut(one: unknown, other: unknown, source: string): boolean {
	if (!isPlain(one) || !isPlain(other) || other.range[0] !== one.range[1] + 1) return false;
	return /^\d,\d$/.test(source.slice(one.range[1] - 1, other.range[0] + 1));
}

/** Makes one value of the first and all that was cut off it, as its author sees it. */
function join(first: unknown, last: unknown, at: unknown, source: string): CommaCut | undefined {
	if (!isPlain(first) || !isPlain(last) || !isPlain(at)) return undefined;
	const [from, to] = [first.range[0], last.range[1]];
	const text = source.slice(from, to).replace(/\s*\n\s*/g, " ");
	Object.assign(first, { value: text, source: text, range: [from, to, to] });
	return { from, to, at: at.range[0] };
}

function joinInMap(items: Pair<unknown, unknown>[], source: string): CommaCut[] {
	return items.flatMap((pair, index) => {
		const rest = items[index + 1];
		if (isRest(pair) || rest === undefined || !isCut(pair.value, rest.key, source)) return [];
		const after = items.slice(index + 2).findIndex((one) => !isRest(one));
		const end = after < 0 ? items.length : index + 2 + after;
		const last = items[end - 1];
		// A colon in the text makes a key of what stands before it.
		const cut = join(pair.value, isRest(last) ? last?.key : last?.value, rest.key, source);
		if (cut === undefined) return [];
		items.splice(index + 1, end - index - 1);
		return [cut];
	});
}

/** A list of numbers stays as it is: only where letters follow it is plain that both are one text. */
function joinInList(items: unknown[], source: string): CommaCut[] {
	return items.flatMap((item, index) => {
		const rest = items[index + 1];
		if (!isPlain(item) || !isPlain(rest) || !isCut(item, rest, source) || /^[\d.]+$/.test(rest.source ?? "")) return [];
		const cut = join(item, rest, rest, source);
		if (cut !== undefined) items.splice(index + 1, 1);
		return cut ?? [];
	});
}

/**
 * Puts together again, in a document, what decimal commas have cut between braces and brackets, where YAML takes a comma
 * for the end of a value: `{from: 0,4, to: 0,8}` has the two texts "0,4" and "0,8", which are then read as numbers.
 */
export function joinDecimalCommas(root: ParsedNode | null, source: string): CommaCut[] {
	// Most files have none, and the walk is long.
	if (!/\d,\d/.test(source)) return [];
	const cuts: CommaCut[] = [];
	visit(root, (_key, node) => {
		if (isMap(node) && node.flow === true) cuts.push(...joinInMap(node.items, source));
		else if (isSeq(node) && node.flow === true) cuts.push(...joinInList(node.items, source));
	});
	return cuts;
}

/**
 * Where lists begin whose numbers have a space behind some commas and none behind others: `[1,2, 1,5]` are most often two
 * numbers with decimals.
 */
export function doubtfulLists(root: ParsedNode | null, source: string): number[] {
	const found: number[] = [];
	if (!/\d,\d/.test(source)) return found;
	visit(root, {
		Seq: (_key, { flow, items, range }) => {
			if (flow !== true || !items.every((item) => isPlain(item) && typeof item.value === "number")) return;
			const between = items.slice(1).map((item, index) => isCut(items[index], item, source));
			if (between.includes(true) && between.includes(false)) found.push(range?.[0] ?? 0);
		},
	});
	return found;
}

/** Whether a number has another right behind it or before it, with only a comma between them. */
export function isPieceOfNumber(source: string, from: number, to: number): boolean {
	if (!/^\d+$/.test(source.slice(from, to))) return false;
	return /^,\d/.test(source.slice(to, to + 2)) || /\d,$/.test(source.slice(Math.max(0, from - 2), from));
}
