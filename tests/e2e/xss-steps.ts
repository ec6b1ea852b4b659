import type { Page } from "@playwright/test";

/**
 * Does to a page, and to the frames in it, what a person might do: points at everything, and clicks what `clickable`
 * selects, one after the other. In frames everything gets the focus as well.
 */
export function provoke(page: Page, clickable: string): Promise<void> {
	return page.evaluate(async (clickable) => {
		const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
		for (const root of [document, ...frames]) {
			if (root === null) continue;
			const over = ["mouseover", "mouseenter", "pointerover", "pointerenter", "dragstart"];
			for (const element of root.querySelectorAll<HTMLElement>("body *")) {
				for (const name of over) element.dispatchEvent(new MouseEvent(name, { bubbles: name.endsWith("over") }));
				if (root !== document) element.focus?.();
			}
			for (const element of root.querySelectorAll(clickable)) {
				// A window of its own is not opened for a click that nobody made.
				element.removeAttribute("target");
				element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
				// A click that follows at once takes the place of this one where both lead somewhere.
				await new Promise((resolve) => setTimeout(resolve));
			}
		}
	}, clickable);
}

/** Opens addresses, each in a frame of its own, and resolves once all have loaded. */
export function openFrames(page: Page, addresses: readonly string[]): Promise<void> {
	return page.evaluate(async (addresses) => {
		await Promise.all(
			addresses.map((address) => {
				const frame = document.createElement("iframe");
				const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
				frame.src = address;
				document.body.append(frame);
				return loaded;
			}),
		);
	}, addresses);
}
