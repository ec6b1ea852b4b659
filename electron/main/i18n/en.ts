import type { Texts } from "./texts.ts";

export const en: Texts = {
	menu: {
		about: "About Profundiza",
		services: "Services",
		hide: "Hide Profundiza",
		hideOthers: "Hide others",
		showAll: "Show all",
		quit: "Quit Profundiza",
		file: "File",
		close: "Close window",
		edit: "Edit",
		undo: "Undo",
		redo: "Redo",
		cut: "Cut",
		copy: "Copy",
		paste: "Paste",
		selectAll: "Select all",
		view: "View",
		actualSize: "Actual size",
		zoomIn: "Zoom in",
		zoomOut: "Zoom out",
		fullScreen: "Full screen",
		window: "Window",
		minimize: "Minimise",
		zoom: "Zoom",
		front: "Bring all to front",
		help: "Help",
	},
	external: {
		question: "Open this link outside Profundiza?",
		detail: (where, url) => `It leads to ${where}\n\n${url}`,
		open: "Open",
		cancel: "Cancel",
		failed: "The link could not be opened",
		failedDetail: (url) =>
			`Your system found nothing to open it with. You can copy the address into your browser:\n\n${url}`,
	},
	waiting: { quit: "Quit" },
	stopped: {
		message: "Profundiza has to close",
		detail: (home) =>
			`Something failed inside the program. Your saved answers are still in ${home}\n\nOpen it again and go on where you were.`,
	},
	gone: {
		message: "The window stopped working",
		detail: "Your saved answers are still on the disk. You can load the page again and go on where you were.",
		reload: "Load again",
		quit: "Quit",
	},
	leaving: {
		message: "Some things are not saved yet",
		detail:
			"They are in memory only. On closing it is tried once more to save them; if the disk still does not take them, they are lost.",
		stay: "Stay here",
		leave: "Close anyway",
	},
};
