import { type RefObject, useLayoutEffect, useState } from "react";

/** The width that an element has, and the root's font size, both in CSS pixels; undefined before the first look. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; em: number } | undefined {
	const [size, setSize] = useState<{ width: number; em: number }>();
	useLayoutEffect(() => {
		const { current } = element;
		if (current === null) return;
		const look = () => {
			const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
			setSize((before) =>
				before?.width === current.clientWidth && before.em === em ? before : { width: current.clientWidth, em },
			);
		};
		look();
		const observer = new ResizeObserver(look);
		observer.observe(current);
		// Letters of another size move the whole page, and so tell of themselves.
		observer.observe(document.documentElement);
		return () => observer.disconnect();
	}, [element]);
	return size;
}
