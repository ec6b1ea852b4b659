import "./highlights.css";

/** What is drawn over the text of a lesson, by the names that `highlights.css` knows. */
export type Layer = "passage" | "passage-noted" | "passage-twice" | "passage-chosen" | "passage-shown";

/** Later ones are drawn over earlier ones. */
const order: readonly Layer[] = ["passage", "passage-noted", "passage-twice", "passage-chosen", "passage-shown"];

/** Without it nothing is drawn over the text, and the signs in the margin are all there is to see of a mark. */
const canDraw = typeof Highlight === "function" && "highlights" in CSS;

/** Draws a layer anew, over these ranges only. The page itself stays as it is: React's elements are not touched. */
export function drawLayer(layer: Layer, ranges: readonly Range[]): void {
	if (!canDraw) return;
	if (ranges.length === 0) {
		CSS.highlights.delete(layer);
		return;
	}
	const highlight = new Highlight(...ranges);
	highlight.priority = order.indexOf(layer);
	CSS.highlights.set(layer, highlight);
}
