import { useEffect, useRef } from "react";

/** Where each entry of the history was scrolled to when it was left, by the entry's key. */
const scrolled = new Map<string, number>();
let travelling = false;

/** Remembers scroll positions from now on. Browsers without the Navigation API start every page at its top. */
export function watchScroll(): void {
	if (!("navigation" in window)) return;
	history.scrollRestoration = "manual";
	navigation.addEventListener("navigate", (event) => {
		const key = navigation.currentEntry?.key;
		if (key !== undefined) scrolled.set(key, window.scrollY);
		travelling = event.navigationType === "traverse";
	});
}

function restoreScroll(): void {
	const key = travelling ? navigation.currentEntry?.key : undefined;
	window.scrollTo(0, key === undefined ? 0 : (scrolled.get(key) ?? 0));
}

/** Calls back with the page's heading: at once, or when a page that is still loading draws it. */
function onHeading(main: HTMLElement, then: (heading: HTMLElement) => void): () => void {
	const look = () => {
		const heading = main.querySelector("h1");
		if (heading === null) return false;
		then(heading);
		return true;
	};
	if (look()) return () => undefined;
	const observer = new MutationObserver(() => {
		if (look()) observer.disconnect();
	});
	observer.observe(main, { childList: true, subtree: true });
	return () => observer.disconnect();
}

/**
 * On each change of page, not on the first one: the top of the page (or where it was left, going back) and the focus on
 * its heading, so that a screen reader reads it. An address that points inside a page leaves both to that page. `before`
 * is the page that was there before the first one, if one was.
 */
export function usePageChange(key: string, inside: boolean, before = key): void {
	const last = useRef(before);
	useEffect(() => {
		if (last.current === key) return;
		last.current = key;
		const main = document.getElementById("main");
		if (main === null || inside) return;
		return onHeading(main, (heading) => {
			heading.tabIndex = -1;
			heading.focus({ preventScroll: true });
			restoreScroll();
		});
	}, [key, inside]);
}
