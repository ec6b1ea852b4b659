import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { ProgressBar } from "./progress-bar.tsx";
import css from "./session-frame.module.css";

/** Above the question that one is at: which it is or how many are left, drawn too, and the way out (`children`). */
export function SessionTop(props: { count: string; share: number; children: ReactNode }) {
	return (
		<div className={css["top"]}>
			<span className={css["count"]}>{props.count}</span>
			<ProgressBar share={props.share} />
			{props.children}
		</div>
	);
}

/**
 * What comes next is where the focus is: whenever `turn` changes, the window goes to its top and the page's heading takes
 * the focus. `before`: the turn that was drawn already, where that is not the first one.
 */
export function useNextHeading<T>(page: RefObject<HTMLElement | null>, turn: T, before: T = turn): void {
	const drawn = useRef(before);
	useEffect(() => {
		if (drawn.current === turn) return;
		drawn.current = turn;
		window.scrollTo(0, 0);
		page.current?.querySelector("h1")?.focus({ preventScroll: true });
	}, [turn, page]);
}

/** What leads on takes the focus once there is an answer: the first element with `data-next`. */
export function useFocusOnNext(page: RefObject<HTMLElement | null>, isAnswered: boolean): void {
	useEffect(() => {
		if (isAnswered) page.current?.querySelector<HTMLElement>("[data-next]")?.focus();
	}, [isAnswered, page]);
}
