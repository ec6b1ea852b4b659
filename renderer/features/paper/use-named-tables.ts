import { type RefObject, useLayoutEffect } from "react";

/**
 * Gives every table of a sheet, which is a place of its own to a screen reader, a name of its own: the versions of an exam
 * have the same tables. `nameOf` makes it from the table's number, from 1, and its columns.
 */
export function useNamedTables(
	sheet: RefObject<HTMLElement | null>,
	nameOf: (place: number, columns: string) => string,
) {
	// At every drawing: a text that came anew has its tables anew.
	useLayoutEffect(() => {
		const tables = sheet.current?.querySelectorAll<HTMLElement>('[role="region"]') ?? [];
		for (const [index, table] of [...tables].entries()) {
			const columns = table.dataset["columns"] ?? table.ariaLabel ?? "";
			table.dataset["columns"] = columns;
			table.ariaLabel = nameOf(index + 1, columns);
		}
	});
}
