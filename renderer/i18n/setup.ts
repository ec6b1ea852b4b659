import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../core/locale.ts";

/** Every namespace is one file per language; Spanish is the language in which texts are first written. */
const files = import.meta.glob<Record<string, unknown>>("./{es,en}/*.json", { eager: true, import: "default" });

function resources(): Record<string, Record<string, Record<string, unknown>>> {
	const byLocale: Record<string, Record<string, Record<string, unknown>>> = {};
	for (const [path, texts] of Object.entries(files)) {
		const [, locale = "", namespace = ""] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
		byLocale[locale] = { ...byLocale[locale], [namespace]: texts };
	}
	return byLocale;
}

/** Starts the translations in a language. Synchronous: all texts are in the bundle. */
export function startI18n(locale: Locale): typeof i18next {
	void i18next.use(initReactI18next).init({
		resources: resources(),
		lng: locale,
		fallbackLng: "es",
		defaultNS: "common",
		interpolation: { escapeValue: false },
		initAsync: false,
	});
	return i18next;
}

/**
 * Puts every text into a language. Through the instance itself: the one that `useTranslation` hands out is a copy, and
 * a change on it reaches nobody.
 */
export async function setLanguage(locale: Locale): Promise<void> {
	if (i18next.language !== locale) await i18next.changeLanguage(locale);
}
