import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { quoteLength } from "../../../core/learning/annotation-limits.ts";
import type { Passage } from "../../../core/learning/annotation-place.ts";
import { useSession } from "../../session.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { type DrawnText, rangeOf, rangesOf } from "./drawn-text.ts";
import { drawLayer } from "./highlights.ts";
import css from "./keyboard-marking.module.css";
import { type Choice, type Move, moved, paragraphAt, passageOf, sentencesOf } from "./passage-choice.ts";

/** The room that the bar at the foot and the window's edges take, in pixels: a passage is brought between them. */
const margin = { top: 40, bottom: 200 };

const isMove = (key: string): key is Move["key"] => /^Arrow(Up|Down|Left|Right)$/.test(key);

function bringIntoView(range: Range): void {
	const { top, bottom } = range.getBoundingClientRect();
	const room = window.innerHeight - margin.bottom;
	if (top < margin.top) window.scrollBy(0, top - margin.top);
	else if (bottom > room) window.scrollBy(0, Math.min(bottom - room, top - margin.top));
}

/**
 * Choosing a passage by keyboard: arrows go by paragraph and sentence, Shift extends, Enter marks, Escape leaves. What is
 * chosen is drawn over the text and read out. It begins at the first paragraph in view.
 */
export function KeyboardMarking(props: {
	drawn: DrawnText;
	onMark: (passage: Passage, withNote: boolean) => void;
	onLeave: (leaves: boolean) => void;
}) {
	const { drawn, onLeave } = props;
	const { t } = useTranslation("notes");
	const { outline } = useSession();
	const lang = useCourseLang();
	const bar = useRef<HTMLDivElement>(null);
	const sentences = useMemo(() => {
		const segmenter = new Intl.Segmenter(outline.language, { granularity: "sentence" });
		return sentencesOf(drawn, (text) => [...segmenter.segment(text)].map(({ segment }) => segment.length));
	}, [drawn, outline]);
	const [choice, setChoice] = useState<Choice>(() => {
		const inView = sentences.findIndex((one) => rangeOf(drawn, one).getBoundingClientRect().top >= 0);
		return paragraphAt(sentences, Math.max(0, inView));
	});
	const passage = useMemo(() => passageOf(sentences, choice), [sentences, choice]);
	const tooLong = passage !== undefined && passage.end - passage.start > quoteLength;

	useEffect(() => bar.current?.focus({ preventScroll: true }), []);
	useLayoutEffect(() => {
		if (passage === undefined) return;
		const range = rangeOf(drawn, passage);
		drawLayer("passage-chosen", rangesOf(drawn, passage));
		bringIntoView(range);
		return () => drawLayer("passage-chosen", []);
	}, [drawn, passage]);

	const onKeyDown = (event: KeyboardEvent) => {
		const { key, shiftKey } = event;
		if (event.altKey || event.metaKey || (event.ctrlKey && key !== "Enter")) return;
		if (isMove(key)) setChoice(moved(sentences, choice, { key, extend: shiftKey }));
		else if (key === "Enter") {
			if (passage !== undefined && !tooLong) props.onMark(passage, event.ctrlKey);
		} else if (key === "Escape") onLeave(false);
		else return;
		event.preventDefault();
	};
	const text = drawn.sections.find(({ section }) => section === passage?.section)?.text ?? "";
	return (
		<div
			ref={bar}
			className={css["bar"]}
			// The arrow keys are for choosing: a screen reader is to hand them over.
			role="application"
			aria-label={t("marking.label")}
			aria-describedby="marking-keys"
			tabIndex={-1}
			onKeyDown={onKeyDown}
			onBlur={() => onLeave(true)}
		>
			<p className={css["title"]}>{t("marking.label")}</p>
			<p id="marking-keys" className={css["keys"]}>
				{t("marking.keys")}
			</p>
			{tooLong && <p className={css["problem"]}>{t("tooLong")}</p>}
			<p role="status">
				<VisuallyHidden>
					<span lang={lang}>{text.slice(passage?.start, passage?.end)}</span> {tooLong && t("tooLong")}
				</VisuallyHidden>
			</p>
		</div>
	);
}
