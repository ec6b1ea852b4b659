import { Menu } from "electron";
import type { Locale } from "../../core/locale.ts";
import { textsIn } from "./i18n/texts.ts";
import { menuTemplate } from "./menu-template.ts";

/** Makes the function that keeps the menu in a language. Asked for the language that it has, it does nothing. */
export function menuKeeper(platform: NodeJS.Platform): (locale: Locale) => void {
	let shown: Locale | undefined;
	return (locale) => {
		if (locale === shown) return;
		shown = locale;
		Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(textsIn(locale), platform)));
	};
}
