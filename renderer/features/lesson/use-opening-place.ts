import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

/** Brings a section into view and moves the reading order there. False where the lesson has no such section. */
function goTo(article: HTMLElement | null, section: string): boolean {
	const heading = article?.querySelector<HTMLElement>(`#${CSS.escape(section)}`);
	if (heading === null || heading === undefined) return false;
	const notice = heading.previousElementSibling;
	(notice?.matches("[data-resumed]") ? notice : heading).scrollIntoView({ block: "start" });
	heading.focus({ preventScroll: true });
	return true;
}

/**
 * Opens a lesson where the address says, else at the section last read. `ready` once that is done; `show` brings a
 * section into view on demand.
 */
export function useOpeningPlace(
	article: RefObject<HTMLElement | null>,
	section: string | undefined,
	lastRead: string | undefined,
): { ready: boolean; show: (section: string) => void } {
	const [ready, setReady] = useState(false);
	// As it was on opening: it opens once, whatever becomes of either later.
	const [opening] = useState({ at: section ?? lastRead, resumes: section === undefined });
	useLayoutEffect(() => {
		// After the change of page, which goes to the top or, going back, to where the page was left: that one stays.
		const frame = requestAnimationFrame(() => {
			const { at, resumes } = opening;
			if (at !== undefined && (!resumes || window.scrollY === 0)) goTo(article.current, at);
			setReady(true);
		});
		return () => cancelAnimationFrame(frame);
	}, [article, opening]);

	useEffect(() => {
		if (ready && section !== undefined) goTo(article.current, section);
	}, [article, section, ready]);
	const show = useCallback((wanted: string) => void goTo(article.current, wanted), [article]);
	return { ready, show };
}
