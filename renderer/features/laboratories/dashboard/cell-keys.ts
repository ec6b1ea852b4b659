/** What of a key press matters. */
interface Key {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
}

interface Place {
	row: number;
	column: number;
}

/** What of a field's text is marked. */
interface Marked {
	readonly selectionStart: number | null;
	readonly selectionEnd: number | null;
	readonly value: string;
}

/**
 * The cell that a key goes to, as in a spreadsheet: up and down with arrows and Enter; left and right only from the
 * text's own ends or where all of it is marked, so that the text can be gone through. Undefined where the key stays in the cell; the place may not be
 * there.
 */
export function cellTarget(event: Key, at: Place, text: Marked): Place | undefined {
	if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
	const { row, column } = at;
	const [start, end, length] = [text.selectionStart ?? 0, text.selectionEnd ?? 0, text.value.length];
	const isAll = start === 0 && end === length;
	switch (event.key) {
		case "Enter":
			return { row: row + (event.shiftKey ? -1 : 1), column };
		case "ArrowDown":
			return { row: row + 1, column };
		case "ArrowUp":
			return { row: row - 1, column };
		case "ArrowLeft":
			return (isAll || end === 0) && !event.shiftKey ? { row, column: column - 1 } : undefined;
		case "ArrowRight":
			return (isAll || start === length) && !event.shiftKey ? { row, column: column + 1 } : undefined;
		default:
			return undefined;
	}
}
