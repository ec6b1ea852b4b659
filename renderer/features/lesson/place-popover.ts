const gap = 8;

/** Puts a popover under a place, or over it where there is no room; in page coordinates, so that it scrolls along. */
export function placePopover(popover: HTMLElement, rect: Pick<DOMRect, "top" | "bottom" | "left">): void {
	const { offsetWidth: width, offsetHeight: height } = popover;
	const room = document.documentElement.clientWidth - width - gap;
	const fitsBelow = rect.bottom + gap + height <= window.innerHeight;
	const top = fitsBelow ? rect.bottom + gap : Math.max(gap, rect.top - gap - height);
	popover.style.left = `${Math.max(gap, Math.min(rect.left, room)) + window.scrollX}px`;
	popover.style.top = `${top + window.scrollY}px`;
}
