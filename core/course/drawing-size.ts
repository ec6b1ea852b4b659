import type { PictureSize } from "./vet-tokens.ts";

/**
 * How large an SVG drawing wants to be drawn, in CSS pixels: what `width` and `height` of its first element say.
 * `undefined` where they say nothing, or anything but a plain number from 1 to 9,999.
 */
export function sizeOfDrawing(svg: string): PictureSize | undefined {
	// No drawing has as much as that before its first element, and a hostile one is not searched again and again.
	const element = /<svg\b[^>]*>/.exec(svg.slice(0, 10_000))?.[0] ?? "";
	const [width, height] = ["width", "height"].map((name) =>
		Number(new RegExp(`\\s${name}="([1-9]\\d{0,3})"`).exec(element)?.[1]),
	);
	return width && height ? { width, height } : undefined;
}
