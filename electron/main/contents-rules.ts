import type { WebContents } from "electron";
import { isOwnPage } from "./trusted-urls.ts";

/**
 * Holds a page to the application: it goes nowhere else, opens no window, embeds no other page. Where it wanted to go
 * is handed on, to be offered to the person.
 */
export function holdContents(contents: WebContents, offerLink: (url: string) => void): void {
	contents.on("will-frame-navigate", (event) => {
		if (event.isMainFrame && isOwnPage(event.url)) return;
		event.preventDefault();
		if (event.isMainFrame) offerLink(event.url);
	});
	contents.on("will-redirect", (event) => {
		if (!isOwnPage(event.url)) event.preventDefault();
	});
	contents.on("will-attach-webview", (event) => event.preventDefault());
	contents.setWindowOpenHandler(({ url }) => {
		offerLink(url);
		return { action: "deny" };
	});
}
