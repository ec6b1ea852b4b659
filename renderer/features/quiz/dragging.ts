import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** Something on its way: how far it was dragged, and where the pointer is in the window; all in CSS pixels. */
export interface Drag {
	id: string;
	dx: number;
	dy: number;
	x: number;
	y: number;
}

/** Less than this, in pixels, is a click with an unsteady hand. */
const slack = 6;

/** So near to the edge of the window, in pixels, the page comes along, by so much a move. */
const edge = { near: 56, step: 14 };

function comeAlong(y: number): void {
	if (y < edge.near) window.scrollBy(0, -edge.step);
	else if (y > window.innerHeight - edge.near) window.scrollBy(0, edge.step);
}

/** Keeps the click that ends a drag from being taken for one. */
function swallowClick(): void {
	const swallow = (event: Event) => {
		event.stopPropagation();
		event.preventDefault();
	};
	window.addEventListener("click", swallow, { capture: true, once: true });
	setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}

/**
 * Dragging with mouse, pen or finger. A mouse takes hold anywhere of a thing; a finger by its grip (`data-grip`, which
 * has `touch-action: none`), so that the page can still be scrolled by what lies on it. Escape lets go.
 */
export function useDrag(handlers: { onStart?: (id: string) => void; onDrop: (drag: Drag) => void }): {
	drag: Drag | undefined;
	grab: (id: string) => (event: ReactPointerEvent) => void;
} {
	const [drag, setDrag] = useState<Drag>();
	const held = useRef(handlers);
	held.current = handlers;
	const letGo = useRef<() => void>(undefined);
	useEffect(() => () => letGo.current?.(), []);

	const grab = (id: string) => (down: ReactPointerEvent) => {
		const { target, pointerId } = down;
		if (down.button !== 0 || !down.isPrimary || !(target instanceof Element)) return;
		if (down.pointerType !== "mouse" && target.closest("[data-grip]") === null) return;
		const { pageX, pageY } = down;
		let going: Drag | undefined;
		const listening = new AbortController();
		const end = () => {
			listening.abort();
			if (going !== undefined) swallowClick();
			setDrag(undefined);
		};
		letGo.current = () => listening.abort();
		const { signal } = listening;
		window.addEventListener(
			"pointermove",
			(event) => {
				if (event.pointerId !== pointerId) return;
				const [dx, dy] = [event.pageX - pageX, event.pageY - pageY];
				if (going === undefined && Math.hypot(dx, dy) < slack) return;
				if (going === undefined) held.current.onStart?.(id);
				comeAlong(event.clientY);
				going = { id, dx, dy, x: event.clientX, y: event.clientY };
				setDrag(going);
			},
			{ signal },
		);
		window.addEventListener(
			"pointerup",
			(event) => {
				if (event.pointerId !== pointerId) return;
				const dropped = going;
				end();
				if (dropped !== undefined) held.current.onDrop(dropped);
			},
			{ signal },
		);
		window.addEventListener("pointercancel", (event) => event.pointerId === pointerId && end(), { signal });
		window.addEventListener("keydown", (event) => event.key === "Escape" && end(), { signal });
	};
	return { drag, grab };
}
