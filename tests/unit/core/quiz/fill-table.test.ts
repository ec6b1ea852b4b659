import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillTable } from "../../../../core/quiz/fill-table.ts";

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

describe("fillTable", () => {
	it("moves what stands in the way", () => {
		// The first row can only use the first column, which proportion alone would have shared with the second row.
		expect(
			fillTable(
				[2, 2],
				[2, 2],
				[
					[2, 0],
					[2, 2],
				],
			),
		).toEqual([
			[2, 0],
			[0, 2],
		]);
	});

	it("finds a table wherever there is one, and keeps to rows, columns and capacities", () => {
		const cells = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
			minLength: 1,
			maxLength: 5,
		});
		const room = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 15, maxLength: 15 });
		fc.assert(
			fc.property(cells, room, (some, more) => {
				// The sums of a table that is there, and capacities that hold it.
				const capacity = some.map((row, r) => row.map((count, c) => count + (more[r * 3 + c] ?? 0)));
				const [rows, columns] = [some.map(sum), [0, 1, 2].map((c) => sum(some.map((row) => row[c] ?? 0)))];
				const table = fillTable(rows, columns, capacity);
				expect(table?.map(sum)).toEqual(rows);
				expect([0, 1, 2].map((c) => sum(table?.map((row) => row[c] ?? 0) ?? []))).toEqual(columns);
				for (const [r, row] of (table ?? []).entries()) {
					for (const [c, count] of row.entries()) {
						expect(count).toBeGreaterThanOrEqual(0);
						expect(count).toBeLessThanOrEqual(capacity[r]?.[c] ?? -1);
					}
				}
			}),
		);
	});

	it("says so where there is none", () => {
		expect(fillTable([3], [3], [[2]])).toBeUndefined();
		expect(
			fillTable(
				[1, 1],
				[2, 0],
				[
					[1, 5],
					[0, 5],
				],
			),
		).toBeUndefined();
	});
});
