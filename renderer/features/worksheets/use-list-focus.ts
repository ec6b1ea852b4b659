import { type RefObject, useCallback, useEffect, useState } from "react";

/**
 * Keeps the focus where somebody works, as rows of a list are moved and removed: the page draws them anew, and what had
 * the focus may be gone or moved. `aim` names what is to have it, by `data-aim`, the first that is there and can have it
 * once what was changed together with it is drawn.
 */
export function useListFocus(list: RefObject<HTMLElement | null>): (...names: readonly string[]) => void {
	// As state, not as a ref: what follows an earlier drawing may come after the press, and would find the old rows.
	const [aimed, setAimed] = useState<readonly string[]>([]);
	useEffect(() => {
		const targets = aimed.map((name) =>
			list.current?.querySelector<HTMLElement>(`[data-aim="${CSS.escape(name)}"]:not(:disabled)`),
		);
		targets.find((target) => target !== null && target !== undefined)?.focus();
	}, [list, aimed]);
	return useCallback((...names) => setAimed(names), []);
}
