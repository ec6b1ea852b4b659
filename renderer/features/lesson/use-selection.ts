import { type RefObject, useEffect, useState } from "react";
import { type DrawnText, passageIn } from "./drawn-text.ts";

/** Milliseconds for which a selection made by keyboard or touch has to rest. */
const rest = 200;

export type Selected = NonNullable<ReturnType<typeof passageIn>>;

/**
 * The passage of the article that is selected, by whatever means: mouse, touch, or the keyboard with caret browsing.
 * Undefined while it is being selected, and while `off`.
 */
export function useSelection(
	article: RefObject<HTMLElement | null>,
	drawn: DrawnText | undefined,
	off: boolean,
): [Selected | undefined, () => void] {
	const [selected, setSelected] = useState<Selected>();
	useEffect(() => {
		if (off || drawn === undefined) return;
		let pressed = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = () => {
			const selection = document.getSelection();
			const root = article.current;
			if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || root === null) {
				return setSelected(undefined);
			}
			const range = selection.getRangeAt(0);
			setSelected(range.intersectsNode(root) ? passageIn(drawn, range) : undefined);
		};
		const onSelection = () => {
			clearTimeout(timer);
			if (document.getSelection()?.isCollapsed !== false) setSelected(undefined);
			else if (!pressed) timer = setTimeout(look, rest);
		};
		const onDown = () => {
			pressed = true;
		};
		const onUp = () => {
			pressed = false;
			clearTimeout(timer);
			// The browser settles the selection after this.
			timer = setTimeout(look, 0);
		};
		// Something may have been selected already while the text was being read.
		look();
		document.addEventListener("selectionchange", onSelection);
		document.addEventListener("pointerdown", onDown);
		document.addEventListener("pointerup", onUp);
		document.addEventListener("pointercancel", onUp);
		return () => {
			clearTimeout(timer);
			setSelected(undefined);
			document.removeEventListener("selectionchange", onSelection);
			document.removeEventListener("pointerdown", onDown);
			document.removeEventListener("pointerup", onUp);
			document.removeEventListener("pointercancel", onUp);
		};
	}, [article, drawn, off]);
	return [selected, () => setSelected(undefined)];
}
