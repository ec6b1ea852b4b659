import { app, type BrowserWindow, dialog } from "electron";
import type { Texts } from "./i18n/texts.ts";

/** Offers to load the page again when its process has died. What was answered is on the disk by then. */
export function recoverPage(window: BrowserWindow, texts: () => Texts): void {
	window.webContents.on("render-process-gone", async (_event, { reason }) => {
		if (reason === "clean-exit" || window.isDestroyed()) return;
		const { gone } = texts();
		const { response } = await dialog.showMessageBox(window, {
			type: "warning",
			message: gone.message,
			detail: gone.detail,
			buttons: [gone.reload, gone.quit],
			defaultId: 0,
			cancelId: 1,
			noLink: true,
		});
		if (response === 0) window.webContents.reload();
		else app.quit();
	});
}
