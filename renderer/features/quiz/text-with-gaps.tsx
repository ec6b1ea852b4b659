import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { PublicCloze, PublicGap } from "../../../core/quiz/cloze-schema.ts";
import { RichText } from "../../ui/rich-text.tsx";

/** A text of the course in which every gap holds what the page puts there; its place counts from 1. */
export function TextWithGaps(props: {
	question: PublicCloze;
	className: string | undefined;
	gap: (gap: PublicGap, place: number) => ReactNode;
}) {
	const { question, className, gap } = props;
	const text = useRef<HTMLElement>(null);
	const [places, setPlaces] = useState<{ gap: PublicGap; element: Element }[]>([]);
	const { text: html, gaps } = question;
	// Before anything is drawn, so that nobody sees a text without its fields.
	useLayoutEffect(() => {
		const { current } = text;
		if (current === null || html === "") return;
		const found = gaps.flatMap((one) => {
			const element = current.querySelector(`[data-gap="${CSS.escape(one.id)}"]`);
			return element === null ? [] : [{ gap: one, element }];
		});
		setPlaces(found);
	}, [html, gaps]);
	return (
		<>
			<RichText ref={text} html={html} className={className} />
			{places.map((place, index) => createPortal(gap(place.gap, index + 1), place.element, place.gap.id))}
		</>
	);
}
