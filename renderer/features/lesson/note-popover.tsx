import { Trash2, X } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCourseLang } from "../../ui/course-language.tsx";
import { NoteEditor } from "../notes/note-editor.tsx";
import css from "./note-popover.module.css";
import { placePopover } from "./place-popover.ts";
import { shortQuote } from "./short-quote.ts";
import type { PlacedNote } from "./use-placed-notes.ts";

/** A note beside its passage, to be written, changed or removed. A native popover: Escape and a click elsewhere close it. */
export function NotePopover(props: {
	note: PlacedNote;
	onClose: (focusIsLost: boolean) => void;
	onRemove: () => void;
}) {
	const { note } = props;
	const { t } = useTranslation(["notes", "common"]);
	const lang = useCourseLang();
	const id = useId();
	const popover = useRef<HTMLDivElement>(null);
	const field = useRef<HTMLTextAreaElement>(null);
	const latest = useRef(props);
	latest.current = props;

	// Before anything more can be typed.
	useLayoutEffect(() => {
		const element = popover.current;
		if (element === null) return;
		const onToggle = (event: ToggleEvent) => {
			if (event.newState !== "closed") return;
			const { activeElement } = document;
			latest.current.onClose(activeElement === document.body || element.contains(activeElement));
		};
		element.addEventListener("toggle", onToggle);
		// A popover gives the focus back to what had it before, the heading of the page perhaps; it is to go to the sign.
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		element.showPopover();
		const { range } = latest.current.note;
		const { top, bottom } = range.getBoundingClientRect();
		placePopover(element, { top, bottom, left: [...range.getClientRects()].at(-1)?.left ?? 0 });
		field.current?.focus({ preventScroll: true });
		return () => element.removeEventListener("toggle", onToggle);
	}, []);

	return (
		<div ref={popover} popover="auto" className={css["popover"]} role="dialog" aria-labelledby={id} tabIndex={-1}>
			<div className={css["head"]}>
				<p id={id} className={css["title"]}>
					{t("yourNote")}
				</p>
				<button
					type="button"
					className={css["icon"]}
					aria-label={t("common:close")}
					onClick={() => popover.current?.hidePopover()}
				>
					<X aria-hidden="true" size={16} />
				</button>
			</div>
			<blockquote className={css["quote"]} lang={lang}>
				{shortQuote(note.anchor.quote, 140)}
			</blockquote>
			<NoteEditor key={note.id} ref={field} note={note} label={t("noteLabel")} />
			<button
				type="button"
				className={css["remove"]}
				onClick={() => {
					// What was typed goes before, also where a press does not take the focus, as that of a screen reader.
					field.current?.blur();
					props.onRemove();
				}}
			>
				<Trash2 aria-hidden="true" size={16} />
				{t("remove")}
			</button>
		</div>
	);
}
