import { BrowserWindow, nativeTheme, screen } from "electron";
import { keepPlace, recallPlace } from "./window-memory.ts";
import { placeOn, smallest } from "./window-place.ts";

/** The page's ground in both themes, shown for the moment before the page has drawn itself. */
const ground = { light: "#fafaf8", dark: "#16171a" };

/**
 * Opens the window, hidden until the page has something to show, where it was left the last time.
 *
 * @param home the data folder, where size and place are remembered
 * @param preload absolute path of the built preload
 */
export function openWindow(home: string, preload: string): BrowserWindow {
	const remembered = recallPlace(home);
	const main = screen.getPrimaryDisplay();
	const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
	const window = new BrowserWindow({
		...placeOn(
			remembered,
			[main, ...others].map((display) => display.workArea),
		),
		minWidth: smallest.width,
		minHeight: smallest.height,
		show: false,
		backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
		title: "Profundiza",
		webPreferences: {
			preload,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webviewTag: false,
			webSecurity: true,
			spellcheck: false,
		},
	});
	window.once("ready-to-show", () => {
		// Maximising shows a window, so it waits with the rest.
		if (remembered?.maximized === true) window.maximize();
		window.show();
	});
	window.on("close", () => keepPlace(home, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
	return window;
}

/** Brings the window to the front, whatever state it is in. */
export function bringForward(window: BrowserWindow): void {
	if (window.isMinimized()) window.restore();
	window.show();
	window.focus();
}
