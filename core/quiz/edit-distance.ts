/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of another: the
 * optimal string alignment distance (Damerau 1964, Levenshtein 1965; no letter is edited twice). Letters are Unicode code
 * points.
 */
export function editDistance(from: string, to: string): number {
	const a = [...from];
	const b = [...to];
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (const [i, letter] of a.entries()) {
		const row = [i + 1];
		for (const [j, other] of b.entries()) {
			const changed = (above[j] ?? 0) + (letter === other ? 0 : 1);
			const one = Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
			const isSwap = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other;
			row.push(isSwap ? Math.min(one, (before[j - 1] ?? 0) + 1) : one);
		}
		before = above;
		above = row;
	}
	return above[b.length] ?? 0;
}
