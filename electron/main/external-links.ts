import { type BrowserWindow, dialog, shell } from "electron";
import type { Texts } from "./i18n/texts.ts";
import { externalLink } from "./trusted-urls.ts";

/**
 * Makes the function that offers a link out of the application: it asks, with the host in sight, and opens it with the
 * system's own program. What does not pass the check is dropped; so is a link that comes while one is being asked about.
 */
export function linkOffer(texts: () => Texts, window: () => BrowserWindow | undefined): (url: string) => Promise<void> {
	let asking = false;
	return async (url) => {
		const link = externalLink(url);
		const owner = window();
		if (link === undefined || owner === undefined || asking) return;
		asking = true;
		const { external } = texts();
		try {
			const { response } = await dialog.showMessageBox(owner, {
				type: "question",
				message: external.question,
				detail: external.detail(link.where, link.url),
				buttons: [external.open, external.cancel],
				defaultId: 0,
				cancelId: 1,
				noLink: true,
			});
			if (response === 0) await shell.openExternal(link.url);
		} catch {
			dialog.showErrorBox(external.failed, external.failedDetail(link.url));
		} finally {
			asking = false;
		}
	};
}
