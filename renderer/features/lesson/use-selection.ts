import { type RefObject, useEffect, useState } from "react";
import { type DrawnText, passageIn } from "./drawn-text.ts";

/** Milliseconds for which a selection made by keyboard or touch has to rest. */
const rest = 200;

/** Milliseconds within which a press becomes a click, if it does. */
const clickWithin = 500;

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
		/** A finger on the toolbar may take the selection away before its button is clicked: until then it stays. */
		let onBar = false;
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
			if (onBar) return;
			if (document.getSelection()?.isCollapsed !== false) setSelected(undefined);
			else if (!pressed) timer = setTimeout(look, rest);
		};
		const onDown = (event: PointerEvent) => {
			pressed = true;
			onBar = event.target instanceof Element && event.target.closest("[role='toolbar']") !== null;
		};
		const onUp = () => {
			pressed = false;
			clearTimeout(timer);
			if (onBar) {
				timer = setTimeout(() => {
					onBar = false;
					look();
				}, clickWithin);
				return;
			}
			// The browser settles the selection after this.
			timer = setTimeout(look, 0);
		};
		const onClick = () => {
			onBar = false;
		};
		// Something may have been selected already while the text was being read.
		look();
		document.addEventListener("selectionchange", onSelection);
		document.addEventListener("click", onClick);
		document.addEventListener("pointerdown", onDown);
		document.addEventListener("pointerup", onUp);
		document.addEventListener("pointercancel", onUp);
		return () => {
			clearTimeout(timer);
			setSelected(undefined);
			document.removeEventListener("selectionchange", onSelection);
			document.removeEventListener("click", onClick);
			document.removeEventListener("pointerdown", onDown);
			document.removeEventListener("pointerup", onUp);
			document.removeEventListener("pointercancel", onUp);
		};
	}, [article, drawn, off]);
	return [selected, () => setSelected(undefined)];
}
