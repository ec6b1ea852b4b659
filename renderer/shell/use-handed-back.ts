import { type RefObject, useLayoutEffect, useRef } from "react";

/** For what goes away by itself or by its own button: if the focus was in it, the heading of the page has the focus then. */
export function useHandedBack<Element extends HTMLElement>(): RefObject<Element | null> {
	const ref = useRef<Element>(null);
	useLayoutEffect(() => {
		const element = ref.current;
		return () => {
			// It is still in the page here.
			if (element === null || !element.contains(document.activeElement)) return;
			document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
		};
	}, []);
	return ref;
}
