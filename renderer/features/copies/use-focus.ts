import { type RefObject, useEffect, useRef } from "react";

/** For what takes the place of what had the focus: takes the focus as it appears, so that it is read out next. */
export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
	const ref = useRef<E>(null);
	useEffect(() => ref.current?.focus(), []);
	return ref;
}
