/** A finder of lines: each time it is asked for the same piece, it goes on behind the place that it told last. */
export function lineFinder(text: string): (piece: string) => number | undefined {
	const last = new Map<string, number>();
	return (piece) => {
		if (piece === "") return undefined;
		const after = text.indexOf(piece, (last.get(piece) ?? -1) + 1);
		const at = after < 0 ? last.get(piece) : after;
		if (at === undefined) return undefined;
		last.set(piece, at);
		return text.slice(0, at).split("\n").length;
	};
}
