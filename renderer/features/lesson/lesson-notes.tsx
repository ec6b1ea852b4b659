import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { anchorOf, type Passage } from "../../../core/learning/annotation-place.ts";
import { useSession } from "../../session.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { noteDrafts } from "../notes/note-drafts.ts";
import { inNoteTurn } from "../notes/note-turns.ts";
import { takeRequest } from "../notes/passage-request.ts";
import { UndoBar } from "../notes/undo-bar.tsx";
import { useNoteKeeper } from "../notes/use-note-keeper.ts";
import { useRemoval } from "../notes/use-removal.ts";
import { type DrawnText, rangeOf, rangesOf } from "./drawn-text.ts";
import { drawLayer } from "./highlights.ts";
import { KeyboardMarking } from "./keyboard-marking.tsx";
import { NotePopover } from "./note-popover.tsx";
import { NoteSigns } from "./note-signs.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import { type PlacedNote, useDrawnText, usePlacedNotes } from "./use-placed-notes.ts";
import { useSelection } from "./use-selection.ts";

/** Milliseconds for which a passage that was asked for stands out. */
const shownFor = 2500;

type Props = {
	lesson: string;
	article: RefObject<HTMLElement | null>;
	/** Whether a passage is being chosen by keyboard. */
	marking: boolean;
	/** It is over. `leaves`: the focus has gone elsewhere already. */
	onMarked: (leaves: boolean) => void;
};

/** Brings the passage that another page asked for into view, and lets it stand out for a moment. */
function useRequestedPassage(
	lesson: string,
	drawn: DrawnText | undefined,
	placed: readonly PlacedNote[],
	focus: (note: string) => void,
): void {
	const [wanted, setWanted] = useState(() => takeRequest(lesson));
	const isThere = useRef(false);
	const note = placed.find(({ id }) => id === wanted);
	useEffect(() => {
		if (note === undefined || drawn === undefined) return;
		// After the lesson has gone to the section of its address.
		const frame = requestAnimationFrame(() => {
			drawLayer("passage-shown", rangesOf(drawn, note.passage));
			// Once: the record may change while it stands out, and the person go on.
			if (isThere.current) return;
			isThere.current = true;
			const { top } = note.range.getBoundingClientRect();
			window.scrollBy(0, top - window.innerHeight * 0.3);
			focus(note.id);
		});
		const timer = setTimeout(() => {
			drawLayer("passage-shown", []);
			setWanted(undefined);
		}, shownFor);
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
			drawLayer("passage-shown", []);
		};
	}, [note, drawn, focus]);
}

/** Opens an annotation where its passage is clicked, and not something in it. */
function usePassageClicks(
	article: Props["article"],
	placed: readonly PlacedNote[],
	open: (note: string) => void,
): void {
	useEffect(() => {
		const root = article.current;
		if (root === null) return;
		const onClick = (event: MouseEvent) => {
			if (event.target instanceof Element && event.target.closest("button, a, input, summary, label")) return;
			if (document.getSelection()?.isCollapsed === false) return;
			const { clientX: x, clientY: y } = event;
			const inside = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
			const [hit] = placed
				.filter(({ range }) => [...range.getClientRects()].some(inside))
				// Of passages over each other the smallest.
				.sort(({ passage: a }, { passage: b }) => a.end - a.start - (b.end - b.start));
			if (hit !== undefined) open(hit.id);
		};
		root.addEventListener("click", onClick);
		return () => root.removeEventListener("click", onClick);
	}, [article, placed, open]);
}

/** Highlights and notes over the text of a lesson that is drawn: showing, making, changing and removing them. */
export default function LessonNotes({ lesson, article, marking, onMarked }: Props) {
	const { t } = useTranslation("notes");
	const { fail } = useSession();
	const keeper = useNoteKeeper();
	const removal = useRemoval();
	const drawn = useDrawnText(article);
	const placed = usePlacedNotes(lesson, drawn);
	const [selected, dropSelected] = useSelection(article, drawn, marking);
	const [open, setOpen] = useState<string>();
	const [told, setTold] = useState("");
	const [toFocus, setToFocus] = useState<string>();
	const focused = useCallback(() => setToFocus(undefined), []);
	/** What was opened last, for as long as it is not in the record: not yet, or no longer though it is being written. */
	const [making, setMaking] = useState<PlacedNote>();
	const shown = useRef<PlacedNote>(undefined);
	const found = placed.find(({ id }) => id === open);
	if (found !== undefined) shown.current = found;
	const unsaved = open !== undefined && shown.current?.id === open && noteDrafts.of(open) !== undefined;
	const made = making?.id === open ? making : undefined;
	const openNote = found ?? made ?? (unsaved ? shown.current : undefined);
	const { close: closeRemoval } = removal;
	const openAt = useCallback(
		(note: string) => {
			closeRemoval();
			setOpen(note);
		},
		[closeRemoval],
	);
	useRequestedPassage(lesson, drawn, placed, setToFocus);
	usePassageClicks(article, placed, openAt);
	const mark = async (passage: Passage, withNote: boolean, byKeyboard: boolean) => {
		const section = drawn?.sections.find((one) => one.section === passage.section);
		if (section === undefined) return;
		const same = placed.find(
			({ passage: { section, start, end } }) =>
				section === passage.section && start === passage.start && end === passage.end,
		);
		document.getSelection()?.removeAllRanges();
		dropSelected();
		const id = same?.id ?? crypto.randomUUID();
		const note = { id, lesson, anchor: anchorOf(section, passage.start, passage.end), text: "" };
		const record = (again: boolean) =>
			inNoteTurn(id, async () => {
				try {
					// What was typed on it meanwhile may have brought it to the record.
					if (again && (noteDrafts.isRemoved(id) || (await keeper.now(id)) !== undefined)) return;
					const { saved } = await keeper.set({ ...note, text: again ? (noteDrafts.of(id)?.text ?? "") : "" }, null);
					setMaking((now) => (now?.id === id ? undefined : now));
					setTold(t(saved ? "marked.saved" : "marked.held"));
				} catch (error) {
					// What was typed on it was sent as the page was left, and came first.
					if (error instanceof AppError && error.code === "superseded") return;
					fail(error, () => void record(true));
				}
			});
		const first = same === undefined ? record(false) : undefined;
		if (withNote) {
			// The note has the focus before the next key is pressed, recorded or not.
			flushSync(() => {
				if (first !== undefined && drawn !== undefined) {
					setMaking({ ...note, passage, range: rangeOf(drawn, passage) });
				}
				openAt(id);
			});
			return;
		}
		await first;
		if (byKeyboard || same !== undefined) setToFocus(id);
	};
	const close = (focusIsLost: boolean) => {
		setOpen(undefined);
		if (focusIsLost) setToFocus(open);
	};
	const range = selected && drawn && rangeOf(drawn, selected);

	return (
		<>
			<NoteSigns notes={placed} article={article} open={open} toFocus={toFocus} onFocused={focused} onOpen={openAt} />
			{selected !== undefined && range !== undefined && (
				<SelectionToolbar
					key={`${selected.section} ${selected.start} ${selected.end}`}
					selected={selected}
					range={range}
					onMark={(withNote, byKeyboard) => void mark(selected, withNote, byKeyboard)}
					onClose={dropSelected}
				/>
			)}
			{marking && drawn !== undefined && (
				<KeyboardMarking
					drawn={drawn}
					onMark={(passage, withNote) => {
						onMarked(false);
						void mark(passage, withNote, true);
					}}
					onLeave={onMarked}
				/>
			)}
			{openNote !== undefined && (
				<NotePopover
					key={openNote.id}
					note={openNote}
					onClose={close}
					onRemove={() => {
						removal.remove(openNote);
						setOpen(undefined);
					}}
				/>
			)}
			{removal.removed !== undefined && (
				<UndoBar
					text={t("removed")}
					onUndo={() => removal.undo(({ id }) => setToFocus(id))}
					onClose={() => removal.close()}
				/>
			)}
			<p role="status">
				<VisuallyHidden>{selected === undefined ? told : t("selectedHint")}</VisuallyHidden>
			</p>
		</>
	);
}
