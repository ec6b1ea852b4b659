import { X } from "lucide-react";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TermView } from "../../../core/api/views.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { placePopover } from "./place-popover.ts";
import css from "./term-popover.module.css";

/**
 * Explains the glossary words of an article: `<button class="term" data-term>` in its HTML. A native popover, so Escape
 * and a click elsewhere close it; the focus goes into it and back to the word.
 */
export function TermPopover(props: {
	article: RefObject<HTMLElement | null>;
	terms: Record<string, TermView>;
	/** A term was opened. */
	onRead: (term: string) => void;
}) {
	const { article, terms, onRead } = props;
	const { t } = useTranslation("lesson");
	const [open, setOpen] = useState<{ term: TermView; word: HTMLElement }>();
	const lang = useCourseLang();
	const id = useId();
	const popover = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const root = article.current;
		if (root === null) return;
		for (const word of root.querySelectorAll("button.term")) word.setAttribute("aria-haspopup", "dialog");
		const onClick = (event: MouseEvent) => {
			const word = event.target instanceof Element ? event.target.closest("button.term") : null;
			if (!(word instanceof HTMLElement)) return;
			const term = terms[word.dataset["term"] ?? ""];
			if (term === undefined) return;
			setOpen({ term, word });
			onRead(term.id);
		};
		root.addEventListener("click", onClick);
		return () => root.removeEventListener("click", onClick);
	}, [article, terms, onRead]);

	useEffect(() => {
		const element = popover.current;
		if (element === null || open === undefined) return;
		const { word } = open;
		const onToggle = (event: ToggleEvent) => {
			if (event.newState !== "closed") return;
			word.setAttribute("aria-expanded", "false");
			const { activeElement } = document;
			if (activeElement === document.body || element.contains(activeElement)) word.focus();
			setOpen(undefined);
		};
		element.addEventListener("toggle", onToggle);
		element.showPopover();
		const [rect = word.getBoundingClientRect()] = word.getClientRects();
		placePopover(element, rect);
		word.setAttribute("aria-expanded", "true");
		element.focus({ preventScroll: true });
		return () => element.removeEventListener("toggle", onToggle);
	}, [open]);

	const term = open?.term;
	return (
		<div
			ref={popover}
			popover="auto"
			className={css["popover"]}
			role="dialog"
			aria-labelledby={term && id}
			tabIndex={-1}
		>
			{term && (
				<>
					<button
						type="button"
						className={css["close"]}
						aria-label={t("term.close")}
						onClick={() => popover.current?.hidePopover()}
					>
						<X aria-hidden="true" size={16} />
					</button>
					<p id={id} className={css["term"]} lang={lang}>
						{term.term}
					</p>
					{term.english !== undefined && <p className={css["english"]}>{t("term.english", { word: term.english })}</p>}
					<RichText as="p" html={term.definition} className={css["definition"]} />
				</>
			)}
		</div>
	);
}
