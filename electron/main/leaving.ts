import { type BrowserWindow, dialog } from "electron";
import type { Texts } from "./i18n/texts.ts";

/**
 * Asks before the window is closed or loaded anew where its page wants to stay, because something is not saved yet. A
 * browser asks by itself; here the window would silently stay.
 */
export function askBeforeLeaving(window: BrowserWindow, texts: () => Texts): void {
	window.webContents.on("will-prevent-unload", (event) => {
		const { leaving } = texts();
		const choice = dialog.showMessageBoxSync(window, {
			type: "warning",
			message: leaving.message,
			detail: leaving.detail,
			buttons: [leaving.stay, leaving.leave],
			defaultId: 0,
			cancelId: 0,
			noLink: true,
		});
		// To prevent the prevention is to leave.
		if (choice === 1) event.preventDefault();
	});
}
