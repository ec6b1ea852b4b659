/**
 * A table of whole numbers with these sums of rows and columns, none above its cell's capacity; undefined where there is
 * none. It begins with each cell's proportional share and is filled up along augmenting paths (Ford and Fulkerson,
 * "Maximal Flow through a Network", 1956), so that it stays close to proportion.
 */
export function fillTable(
	rows: readonly number[],
	columns: readonly number[],
	capacity: readonly (readonly number[])[],
): number[][] | undefined {
	const size = rows.reduce((sum, row) => sum + row, 0);
	const room = (r: number, c: number) => capacity[r]?.[c] ?? 0;
	const table = rows.map((row, r) =>
		columns.map((column, c) => Math.min(room(r, c), size === 0 ? 0 : Math.floor((row * column) / size))),
	);
	const at = (r: number, c: number) => table[r]?.[c] ?? 0;
	const add = (r: number, c: number, by: number) => {
		const row = table[r];
		if (row !== undefined) row[c] = (row[c] ?? 0) + by;
	};
	const missing = (r: number) => (rows[r] ?? 0) - (table[r] ?? []).reduce((sum, count) => sum + count, 0);
	const open = (c: number) => (columns[c] ?? 0) - table.reduce((sum, row) => sum + (row[c] ?? 0), 0);

	/** Puts one more question into a row, moving others from column to column where that makes room. */
	function augment(start: number): boolean {
		const rowBefore = new Map<number, number>();
		const columnBefore = new Map<number, number>();
		const queue = [start];
		const seen = new Set(queue);
		for (const r of queue) {
			for (const c of columns.keys()) {
				if (rowBefore.has(c) || at(r, c) >= room(r, c)) continue;
				rowBefore.set(c, r);
				if (open(c) > 0) {
					let column: number | undefined = c;
					while (column !== undefined) {
						const row: number = rowBefore.get(column) ?? start;
						add(row, column, 1);
						column = columnBefore.get(row);
						if (column !== undefined) add(row, column, -1);
					}
					return true;
				}
				for (const other of rows.keys()) {
					if (seen.has(other) || at(other, c) === 0) continue;
					seen.add(other);
					columnBefore.set(other, c);
					queue.push(other);
				}
			}
		}
		return false;
	}

	for (const r of rows.keys()) {
		while (missing(r) > 0) if (!augment(r)) return undefined;
	}
	return table;
}
