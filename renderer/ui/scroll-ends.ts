/** On which sides of a box that scrolls sideways there is more to see. */
export type MoreAt = "start" | "end" | "both";

/** Undefined where all of it is seen. In CSS pixels; less than one is rounding. */
export function moreAt(box: { scrollLeft: number; scrollWidth: number; clientWidth: number }): MoreAt | undefined {
	const hidden = box.scrollWidth - box.clientWidth;
	if (hidden <= 1) return undefined;
	const [before, after] = [box.scrollLeft > 1, box.scrollLeft < hidden - 1];
	return before && after ? "both" : before ? "start" : "end";
}

/**
 * Calls at once and whenever it may have changed on which sides of a box there is more to see. What comes back ends it.
 */
export function watchScroll(box: HTMLElement, onChange: (more: MoreAt | undefined) => void): () => void {
	const look = () => onChange(moreAt(box));
	look();
	const observer = new ResizeObserver(look);
	observer.observe(box);
	for (const child of box.children) observer.observe(child);
	box.addEventListener("scroll", look, { passive: true });
	return () => {
		observer.disconnect();
		box.removeEventListener("scroll", look);
	};
}

/** What of a course's HTML may be wider than the page; see core/course/markdown-engine.ts. */
const mayBeWide = ".table-scroll, .math-block";

/**
 * Marks the wide tables and formulas inside of an element with `data-more`, by which base.css shows that there is more.
 * A wide formula can be reached and is named, as every table is; one that fits is no stop for a keyboard.
 */
export function showScrollEnds(root: HTMLElement): () => void {
	const boxes = [...root.querySelectorAll<HTMLElement>(mayBeWide)];
	const ends = boxes.map((box) =>
		watchScroll(box, (more) => {
			if (more === undefined) delete box.dataset["more"];
			else box.dataset["more"] = more;
			const { label } = box.dataset;
			if (label === undefined) return;
			if (more === undefined) for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
			else {
				box.tabIndex = 0;
				box.setAttribute("role", "group");
				box.setAttribute("aria-label", label);
			}
		}),
	);
	return () => {
		for (const end of ends) end();
	};
}
