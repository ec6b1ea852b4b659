/** So deep a state is taken apart: down to the cards and answers of one lesson. */
const levels = 5;

function isPlain(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The same text as `JSON.stringify(value)`, or with `pretty` as `JSON.stringify(value, null, "\t")`, piece by piece: of a
 * long record the whole at once would keep everyone waiting. For values of plain data without `toJSON`.
 */
export function* jsonPieces(value: object, pretty = false): Generator<string> {
	yield* piecesAt(value, 0, pretty);
}

function* piecesAt(value: object, level: number, pretty: boolean): Generator<string> {
	const lineTo = (depth: number) => (pretty ? `\n${"\t".repeat(depth)}` : "");
	const leaf = (one: unknown, depth: number) => {
		const text = JSON.stringify(one, null, pretty ? "\t" : undefined);
		// No text in JSON holds a line feed as it is.
		return pretty ? text.replaceAll("\n", lineTo(depth)) : text;
	};
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	if (!isPlain(value) || level === levels || entries.length === 0) return yield leaf(value, level);
	let before = "{";
	for (const [key, one] of entries) {
		yield `${before}${lineTo(level + 1)}${JSON.stringify(key)}:${pretty ? " " : ""}`;
		if (isPlain(one)) yield* piecesAt(one, level + 1, pretty);
		else yield leaf(one, level + 1);
		before = ",";
	}
	yield `${lineTo(level)}}`;
}
