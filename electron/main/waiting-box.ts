import { app, dialog } from "electron";
import type { Locale } from "../../core/locale.ts";
import { type Owner, usualPatience } from "../../services/home/index.ts";
import { explainWaiting } from "../../services/start-failure/index.ts";

/**
 * A box that says, before there is a window, that another owner's sign of life is waited for. It goes away with `close`;
 * its one button ends the application.
 */
export function waitingBox(locale: Locale, texts: { quit: string }): { show(owner: Owner): void; close(): void } {
	const closing = new AbortController();
	return {
		show: (owner) => {
			const { title, detail } = explainWaiting(owner, usualPatience / 1_000, locale);
			const box = { type: "info" as const, message: title, detail, buttons: [texts.quit], signal: closing.signal };
			void dialog.showMessageBox(box).then(() => {
				if (!closing.signal.aborted) app.exit(0);
			});
		},
		close: () => closing.abort(),
	};
}
