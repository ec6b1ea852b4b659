/** A piece of a composed sentence: words of its author, or the place of a part. */
export type Piece = { kind: "words"; text: string } | { kind: "part"; id: string; at: number };

const gap = /\{([a-z][a-z0-9_]*)\}/g;

/** The pieces of a sentence in order. `at`: where in the text the name of the part stands. */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of text.matchAll(gap)) {
		if (match.index > from) pieces.push({ kind: "words", text: text.slice(from, match.index) });
		pieces.push({ kind: "part", id: match[1] ?? "", at: match.index + 1 });
		from = match.index + match[0].length;
	}
	if (from < text.length) pieces.push({ kind: "words", text: text.slice(from) });
	return pieces;
}
