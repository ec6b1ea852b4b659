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
	start: {
		inUse: "Profundiza is already open with this data folder",
		inUseDetail: ({ pid, host, since, address }) =>
			[
				`It is in use by process ${pid} on ${host} since ${since}.`,
				...(address === undefined ? [] : [`It is open in your browser: ${address}`]),
				"Your progress is safe. Close it there and open Profundiza again.",
			].join("\n"),
		inUseUnknown:
			"Another program is using it right now. Your progress is safe. Close the other Profundiza window and open it again.",
		courseErrors: "The course has errors and cannot be opened",
		courseErrorsDetail: (findings, more) =>
			[
				findings,
				...(more > 0 ? [more === 1 ? "And one more." : `And ${more} more.`] : []),
				"",
				"Your progress is safe. Correct the course's files, or install Profundiza again, and open it once more.",
			].join("\n"),
		failed: "Profundiza could not be opened",
		failedDetail: (home) =>
			`Something failed while opening it. What was saved is still in ${home}\n\nOpen Profundiza again; if this happens once more, restart the computer.`,
		noPermission: (home) =>
			`Your system does not let it write to the data folder:\n${home}\n\nNothing that was saved has changed. Allow writing to that folder and open Profundiza again.`,
		diskFull: (home) =>
			`The disk is full, and your data folder is on it:\n${home}\n\nWhat was saved is still there. Make room and open Profundiza again.`,
	},
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
};
