/**
 * Which of two versions ("1.10.0") is the later one: above zero where `a` is, below where `b` is. Numbers of any length, so
 * that none is rounded to its neighbour.
 */
export function compareVersions(a: string, b: string): number {
	const others = b.split(".");
	for (const [index, number] of a.split(".").entries()) {
		const other = others[index] ?? "0";
		if (number.length !== other.length) return number.length - other.length;
		if (number !== other) return number < other ? -1 : 1;
	}
	return 0;
}
