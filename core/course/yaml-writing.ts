import { isMap, isPair, isScalar, type ParsedNode, type Scalar, visit } from "yaml";

/** What stands in a file otherwise than its author sees it, at an offset in the text. */
export interface WritingFault {
	offset: number;
	code: string;
}

/** Curly quotation marks around a whole text, which word processors put in place of straight ones. */
const curly = /^[“”„‘’][^“”„‘’]*[“”‘’]$/;

function faultOf(scalar: Scalar, source: string): WritingFault | undefined {
	const [start, end] = scalar.range ?? [];
	if (scalar.type !== "PLAIN" || typeof scalar.value !== "string" || start === undefined || end === undefined)
		return undefined;
	if (curly.test(scalar.value)) return { offset: start, code: "curly-quotes" };
	// Whoever writes a comment leaves a space behind its sign; a text that has a number or a tag in it does not.
	const behind = /^ +#(?=[\p{L}\d])/u.exec(source.slice(end, end + 100));
	return behind === null ? undefined : { offset: end + behind[0].length - 1, code: "text-cut-by-hash" };
}

/** Texts that end before their author thinks, or have signs that belong to no text. */
export function writingFaults(root: ParsedNode | null, source: string): WritingFault[] {
	const found: WritingFault[] = [];
	// Most files have neither, and the walk is long.
	if (!/[“”„‘’]| #[\p{L}\d]/u.test(source)) return found;
	visit(root, {
		Scalar: (key, scalar) => {
			const fault = key === "key" ? undefined : faultOf(scalar, source);
			if (fault !== undefined) found.push(fault);
		},
	});
	return found;
}

/**
 * Where a key that nobody knows is the rest of a text that a comma has cut off, between braces: the piece of the file from
 * the beginning of that text to the end of what was cut off, and whether this is the first of its pieces.
 */
export function cutByComma(
	map: unknown,
	key: string,
	source: string,
): { from: number; to: number; first: boolean } | undefined {
	if (!isMap(map) || map.flow !== true) return undefined;
	const isRest = (pair: unknown) =>
		isPair(pair) &&
		isScalar(pair.key) &&
		(pair.value === null || (isScalar(pair.value) && pair.value.value === null && pair.value.source === ""));
	const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
	if (index < 1 || !isRest(map.items[index])) return undefined;
	const begun = map.items.findLastIndex((pair, place) => place < index && !isRest(pair));
	const text = map.items[begun]?.value;
	const next = map.items.findIndex((pair, place) => place > index && !isRest(pair));
	const last = map.items[(next < 0 ? map.items.length : next) - 1]?.key;
	if (!isScalar(text) || text.type !== "PLAIN" || !isScalar(last)) return undefined;
	const [from, to] = [text.range?.[0], last.range?.[1]];
	if (from === undefined || to === undefined || source.slice(from, to).includes("\n")) return undefined;
	return { from, to, first: begun === index - 1 };
}
