import type { DataProblem } from "./zod-findings.ts";

/** How a scalar is to be written instead; `make` takes it as it stands in the file, and gives nothing where it will not do. */
export interface Mend {
	path: readonly PropertyKey[];
	at: "value" | "key";
	make(written: string): string | undefined;
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const truths = new Map([
	["true", "true"],
	["false", "false"],
	["yes", "true"],
	["no", "false"],
	["sí", "true"],
	["si", "true"],
]);

function unquoted(written: string): string {
	return /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
}

/** How many letters must be changed, added, left out or swapped with their neighbour at most to make `b` of `a` (optimal string alignment). */
function distance(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		rows.push(line);
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			line.push(
				Math.min(
					at(row - 1, column) + 1,
					at(row, column - 1) + 1,
					at(row - 1, column - 1) + (same ? 0 : 1),
					swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
	}
	return at(a.length, b.length);
}

const samePlace = (a: readonly PropertyKey[], b: readonly PropertyKey[]) =>
	a.length === b.length && a.every((step, index) => step === b[index]);

/** The one key that is missing where a key is that nobody knows, and that differs from it by a slip or two. */
function meantKey(problem: DataProblem, problems: readonly DataProblem[]): string | undefined {
	const written = String(problem.path.at(-1));
	const beside = (other: DataProblem) => samePlace(other.path.slice(0, -1), problem.path.slice(0, -1));
	const unknown = problems.filter((other) => other.code === "unknown-key" && beside(other));
	const missing = problems.filter((other) => other.code === "missing-key" && beside(other));
	const near = missing.map((other) => String(other.path.at(-1))).filter((key) => distance(written, key) <= 2);
	const [meant] = near;
	if (meant === undefined || near.length > 1) return undefined;
	// Two keys that could both be the missing one are for the author to tell apart.
	return unknown.filter((other) => distance(String(other.path.at(-1)), meant) <= 2).length === 1 ? meant : undefined;
}

/**
 * What can be mended without asking: a slip in the name of a required key, a number or a yes in quotation marks, a text
 * that YAML takes for something else because it has none.
 */
export function mendOf(problem: DataProblem, problems: readonly DataProblem[]): Mend | undefined {
	if (problem.code === "unknown-key") {
		const meant = meantKey(problem, problems);
		return meant === undefined ? undefined : { path: problem.path, at: "key", make: () => meant };
	}
	if (problem.code !== "wrong-type") return undefined;
	const mend = (make: Mend["make"]): Mend => ({ path: problem.path, at: "value", make });
	switch (problem.params["expected"]) {
		case "number":
		case "int":
			return mend((written) => {
				const number = unquoted(written);
				return number !== written && plainNumber.test(number) ? number : undefined;
			});
		case "boolean":
			return mend((written) => truths.get(unquoted(written).toLowerCase()));
		case "string":
			return mend((written) => (/^[\w.:+-]+$/.test(written) ? `"${written}"` : undefined));
		default:
			return undefined;
	}
}
