import { expect, type Locator, type Page } from "@playwright/test";

/** Selects words of an element as a person does with the mouse: pressed before the first letter, let go after the last. */
export async function selectByMouse(page: Page, element: Locator, from: string, to: string): Promise<void> {
	await element.scrollIntoViewIfNeeded();
	const ends = await element.evaluate(
		(root, [from, to]) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const units: [Node, number][] = [];
			let text = "";
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const words = node.textContent ?? "";
				for (let offset = 0; offset < words.length; offset++) units.push([node, offset]);
				text += words;
			}
			const rectOf = (index: number) => {
				const [node, offset] = units[index] ?? [root, 0];
				const range = new Range();
				range.setStart(node, offset);
				range.setEnd(node, offset + 1);
				return range.getBoundingClientRect();
			};
			const start = text.indexOf(from ?? "");
			const [first, last] = [rectOf(start), rectOf(text.indexOf(to ?? "", start) + (to ?? "").length - 1)];
			return {
				x: first.left + 1,
				y: first.top + first.height / 2,
				toX: last.right - 1,
				toY: last.top + last.height / 2,
			};
		},
		[from, to],
	);
	await page.mouse.move(ends.x, ends.y);
	await page.mouse.down();
	await page.mouse.move(ends.toX - 4, ends.toY);
	await page.mouse.move(ends.toX, ends.toY);
	await page.mouse.up();
}

/** The words that a layer of highlights is drawn over, once they are these. */
export async function expectDrawn(page: Page, words: readonly string[], layer?: string): Promise<void> {
	await expect.poll(() => drawn(page, layer), `drawn over in the layer ${layer ?? "of all passages"}`).toEqual(words);
}

/** The words that a layer of highlights is drawn over, with single spaces, in the order of the page. */
export function drawn(page: Page, layer = "passage"): Promise<string[]> {
	return page.evaluate((layer) => {
		const ranges = [...(CSS.highlights.get(layer) ?? [])].map((range) => {
			const whole = new Range();
			whole.setStart(range.startContainer, range.startOffset);
			whole.setEnd(range.endContainer, range.endOffset);
			return whole;
		});
		ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
		return ranges.map((range) => range.toString().replace(/\s+/g, " "));
	}, layer);
}
