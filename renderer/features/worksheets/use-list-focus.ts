import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus where somebody works, as rows of a list are moved and removed: the page draws them anew, and what had
 * the focus may be gone or moved. `aim` names what is to have it, by `data-aim`, the first that is there and can have it.
 */
export function useListFocus(list: RefObject<HTMLElement | null>): (...names: readonly string[]) => void {
	const wanted = useRef<readonly string[]>([]);
	useEffect(() => {
		if (wanted.current.length === 0) return;
		const targets = wanted.current.map((name) =>
			list.current?.querySelector<HTMLElement>(`[data-aim="${CSS.escape(name)}"]:not(:disabled)`),
		);
		wanted.current = [];
		targets.find((target) => target !== null && target !== undefined)?.focus();
	});
	return (...names) => {
		wanted.current = names;
	};
}
