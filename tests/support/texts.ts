import type { i18n } from "i18next";
import type { Locale } from "../../core/locale.ts";
import { english } from "../../renderer/i18n/english.ts";
import { addEnglish, startI18n as start } from "../../renderer/i18n/setup.ts";

/** The translations with the texts of both languages at once, in one of them. */
export function startI18n(locale: Locale): i18n {
	const started = start();
	addEnglish(english);
	void started.changeLanguage(locale);
	return started;
}
