import { Highlighter, StickyNote } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./note-signs.module.css";
import { shortQuote } from "./short-quote.ts";
import type { PlacedNote } from "./use-placed-notes.ts";

/** The height that a sign takes, in pixels. */
const height = 28;

interface Sign {
	note: PlacedNote;
	/** The place for signs behind the block where the passage ends: there they come in the order of reading. */
	host: Element;
	top: number;
}

/** The end of the block of the article that a passage ends in. */
function hostOf({ range }: PlacedNote, article: HTMLElement): Element | undefined {
	let block = range.endContainer.parentElement;
	while (block !== null && block.parentElement !== article) block = block.parentElement;
	const host = block?.nextElementSibling;
	return host?.matches("[data-signs]") === true ? host : undefined;
}

/** A sign at the line where each passage ends; where two would stand on each other, the later one moves down. */
function signsOf(notes: readonly PlacedNote[], article: HTMLElement): Sign[] {
	let lowest = Number.NEGATIVE_INFINITY;
	return notes
		.flatMap((note) => {
			const host = hostOf(note, article);
			const rect = [...note.range.getClientRects()].at(-1);
			if (host === undefined || rect === undefined) return [];
			return [{ note, host, middle: (rect.top + rect.bottom) / 2 }];
		})
		.sort((a, b) => a.middle - b.middle)
		.map(({ note, host, middle }) => {
			const top = Math.max(middle - height / 2, lowest + height);
			lowest = top;
			return { note, host, top: top - host.getBoundingClientRect().top };
		});
}

/** In the margin, for each annotation, a button that opens it. */
export function NoteSigns(props: {
	notes: readonly PlacedNote[];
	article: RefObject<HTMLElement | null>;
	open: string | undefined;
	/** The annotation whose sign takes the focus as soon as it is there. */
	toFocus: string | undefined;
	onFocused: () => void;
	onOpen: (note: string) => void;
}) {
	const { notes, article } = props;
	const [signs, setSigns] = useState<readonly Sign[]>([]);
	useEffect(() => {
		const root = article.current;
		if (root === null) return;
		const measure = () => setSigns(signsOf(notes, root));
		// It tells its size at once, too.
		const watching = new ResizeObserver(measure);
		watching.observe(root);
		measure();
		return () => watching.disconnect();
	}, [notes, article]);
	// One portal for each host, so that the signs in it stand in the order of reading.
	return [...new Set(signs.map(({ host }) => host))].map((host, index) =>
		createPortal(
			signs
				.filter((sign) => sign.host === host)
				.map(({ note, top }) => (
					<SignButton
						key={note.id}
						note={note}
						top={top}
						isOpen={props.open === note.id}
						toFocus={props.toFocus === note.id}
						onFocused={props.onFocused}
						onOpen={() => props.onOpen(note.id)}
					/>
				)),
			host,
			`${index}`,
		),
	);
}

function SignButton(props: {
	note: PlacedNote;
	top: number;
	isOpen: boolean;
	toFocus: boolean;
	onFocused: () => void;
	onOpen: () => void;
}) {
	const { note, toFocus, onFocused } = props;
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (!toFocus) return;
		button.current?.focus({ preventScroll: true });
		onFocused();
	}, [toFocus, onFocused]);
	const { t } = useTranslation("notes");
	const noted = note.text !== "";
	const Icon = noted ? StickyNote : Highlighter;
	return (
		<button
			ref={button}
			type="button"
			className={css["sign"]}
			style={{ top: props.top }}
			data-annotation={note.id}
			data-noted={noted || undefined}
			aria-haspopup="dialog"
			aria-expanded={props.isOpen}
			onClick={props.onOpen}
		>
			<Icon aria-hidden="true" size={18} />
			<VisuallyHidden>
				<Sentence
					text={t(noted ? "sign.note" : "sign.highlight", { quote: fromCourse(shortQuote(note.anchor.quote)) })}
				/>
			</VisuallyHidden>
		</button>
	);
}
