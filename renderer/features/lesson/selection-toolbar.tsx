import { Highlighter, StickyNote } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { quoteLength } from "../../../core/learning/annotation-limits.ts";
import { placePopover } from "./place-popover.ts";
import css from "./selection-toolbar.module.css";
import type { Selected } from "./use-selection.ts";

/**
 * What can be done with the selected passage, beside it. Tab goes there from the text, Escape takes it away. Over or under
 * the passage it stays where it came up, however the page is scrolled: it must not slip away from under a finger.
 */
export function SelectionToolbar(props: {
	selected: Selected;
	/** The passage as it is drawn. */
	range: Range;
	onMark: (withNote: boolean, byKeyboard: boolean) => void;
	onClose: () => void;
}) {
	const { selected, onClose } = props;
	const [range] = useState(props.range);
	const { t } = useTranslation("notes");
	const bar = useRef<HTMLDivElement>(null);
	// A button that is pressed by keyboard is clicked without a single press of the mouse.
	const mark = (withNote: boolean) => (event: MouseEvent) => props.onMark(withNote, event.detail === 0);
	const tooLong = selected.end - selected.start > quoteLength;

	useEffect(() => {
		const element = bar.current;
		if (element === null) return;
		let width: number | undefined;
		const place = () => {
			const line = [...range.getClientRects()].at(-1);
			// The text moves only where its lines become longer or shorter.
			if (line === undefined || width === window.innerWidth) return;
			width = window.innerWidth;
			element.showPopover();
			placePopover(element, line);
		};
		place();
		window.addEventListener("resize", place);
		return () => window.removeEventListener("resize", place);
	}, [range]);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const inside = bar.current?.contains(document.activeElement) === true;
			if (event.key === "Escape") onClose();
			else if (inside && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
				const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
				buttons.find((button) => button !== document.activeElement)?.focus();
			} else if (event.key === "Tab" && !event.shiftKey && !inside) {
				const [first] = bar.current?.querySelectorAll("button") ?? [];
				if (first === undefined) return;
				event.preventDefault();
				first.focus();
			}
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [onClose]);

	return (
		<div
			ref={bar}
			popover="manual"
			className={css["bar"]}
			role="toolbar"
			aria-label={t("selected")}
			// Pressing a button must not take the selection away.
			onPointerDown={(event) => event.preventDefault()}
			onMouseDown={(event) => event.preventDefault()}
		>
			{tooLong ? (
				<p>{t("tooLong")}</p>
			) : (
				<>
					<button type="button" onClick={mark(false)}>
						<Highlighter aria-hidden="true" size={18} />
						{t("highlight")}
					</button>
					<button type="button" onClick={mark(true)}>
						<StickyNote aria-hidden="true" size={18} />
						{t("annotate")}
					</button>
					{selected.cut && <p>{t("cut")}</p>}
				</>
			)}
		</div>
	);
}
