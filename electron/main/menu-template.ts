import type { MenuItemConstructorOptions } from "electron";
import type { Texts } from "./i18n/texts.ts";

type Items = MenuItemConstructorOptions[];

const line: MenuItemConstructorOptions = { type: "separator" };

/** The menu as data. Roles do the work, so that the system's own shortcuts hold; the words are ours, in both languages. */
export function menuTemplate({ menu }: Texts, platform: NodeJS.Platform): Items {
	const mac = platform === "darwin";
	const application: Items = [
		{ role: "about", label: menu.about },
		line,
		{ role: "services", label: menu.services },
		line,
		{ role: "hide", label: menu.hide },
		{ role: "hideOthers", label: menu.hideOthers },
		{ role: "unhide", label: menu.showAll },
		line,
		{ role: "quit", label: menu.quit },
	];
	const edit: Items = [
		{ role: "undo", label: menu.undo },
		{ role: "redo", label: menu.redo },
		line,
		{ role: "cut", label: menu.cut },
		{ role: "copy", label: menu.copy },
		{ role: "paste", label: menu.paste },
		{ role: "selectAll", label: menu.selectAll },
	];
	const view: Items = [
		{ role: "resetZoom", label: menu.actualSize },
		{ role: "zoomIn", label: menu.zoomIn },
		// The role's own shortcut needs Shift on many keyboards.
		{ role: "zoomIn", label: menu.zoomIn, accelerator: "CommandOrControl+=", visible: false },
		{ role: "zoomOut", label: menu.zoomOut },
		line,
		{ role: "togglefullscreen", label: menu.fullScreen },
	];
	const window: Items = mac
		? [
				{ role: "minimize", label: menu.minimize },
				{ role: "zoom", label: menu.zoom },
				line,
				{ role: "front", label: menu.front },
			]
		: [{ role: "minimize", label: menu.minimize }];
	return [
		...(mac ? [{ role: "appMenu", label: "Profundiza", submenu: application } satisfies Items[number]] : []),
		{
			role: "fileMenu",
			label: menu.file,
			submenu: [mac ? { role: "close", label: menu.close } : { role: "quit", label: menu.quit }],
		},
		{ role: "editMenu", label: menu.edit, submenu: edit },
		{ role: "viewMenu", label: menu.view, submenu: view },
		{ role: "windowMenu", label: menu.window, submenu: window },
		// Apple's system puts a search of all menus into it, and has "About" elsewhere.
		{ role: "help", label: menu.help, submenu: mac ? [] : [{ role: "about", label: menu.about }] },
	];
}
