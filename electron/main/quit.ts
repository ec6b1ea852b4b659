import { app } from "electron";

/**
 * Keeps the program alive until the services are closed. On `will-quit`, not on `before-quit`: by then the windows are
 * gone, and with them the last call that a page makes on leaving.
 */
export function closeBeforeQuit(close: () => Promise<void>, reportFailure: (error: unknown) => void): void {
	let closing = false;
	app.on("will-quit", (event) => {
		event.preventDefault();
		if (closing) return;
		closing = true;
		close().then(
			() => app.exit(0),
			(error: unknown) => {
				reportFailure(error);
				app.exit(1);
			},
		);
	});
}
