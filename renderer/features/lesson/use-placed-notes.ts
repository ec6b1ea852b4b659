import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { type Passage, place } from "../../../core/learning/annotation-place.ts";
import { useSession } from "../../session.tsx";
import type { KeptNote } from "../notes/use-note-keeper.ts";
import { type DrawnText, rangeOf, rangesOf, readDrawn } from "./drawn-text.ts";
import { drawLayer } from "./highlights.ts";
import { overlaps } from "./overlaps.ts";

/** An annotation where it stands in the lesson that is drawn. */
export interface PlacedNote extends KeptNote {
	passage: Passage;
	range: Range;
}

/** The text of the article, read once it is drawn. */
export function useDrawnText(article: RefObject<HTMLElement | null>): DrawnText | undefined {
	const [drawn, setDrawn] = useState<DrawnText>();
	useEffect(() => {
		if (article.current !== null) setDrawn(readDrawn(article.current));
	}, [article]);
	return drawn;
}

/** The annotations of a lesson whose passages are in it, in its order, drawn over the text. */
export function usePlacedNotes(lesson: string, drawn: DrawnText | undefined): readonly PlacedNote[] {
	const { annotations } = useSession().learner.record;
	const placed = useMemo(() => {
		if (drawn === undefined) return [];
		const order = (section: string | null) => drawn.sections.findIndex((one) => one.section === section);
		return Object.entries(annotations)
			.flatMap(([id, { lesson: own, anchor, text, at }]): PlacedNote[] => {
				if (own !== lesson) return [];
				const found = place(anchor, drawn.sections);
				if (found.kind === "changed") return [];
				const { section, start, end } = found;
				const passage = { section, start, end };
				return [{ id, lesson, anchor, text, at, passage, range: rangeOf(drawn, passage) }];
			})
			.sort(
				({ passage: a }, { passage: b }) => order(a.section) - order(b.section) || a.start - b.start || a.end - b.end,
			);
	}, [annotations, lesson, drawn]);

	useLayoutEffect(() => {
		if (drawn === undefined) return;
		const noted = placed.filter(({ text }) => text !== "");
		drawLayer(
			"passage",
			placed.flatMap(({ passage }) => rangesOf(drawn, passage)),
		);
		drawLayer(
			"passage-noted",
			noted.flatMap(({ passage }) => rangesOf(drawn, passage)),
		);
		drawLayer(
			"passage-twice",
			overlaps(placed.map(({ passage }) => passage)).flatMap((passage) => rangesOf(drawn, passage)),
		);
		return () => {
			for (const layer of ["passage", "passage-noted", "passage-twice"] as const) drawLayer(layer, []);
		};
	}, [placed, drawn]);
	return placed;
}
