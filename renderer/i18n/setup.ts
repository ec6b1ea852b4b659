import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../core/locale.ts";
import { byNamespace } from "./by-namespace.ts";

/**
 * Every namespace is one file per language; Spanish is the language in which texts are first written. Those left out are
 * of pages that come on their own (`later-spanish.ts`): a lesson does not wait for them. Those of previews stay with these.
 */
const spanish = byNamespace(
	import.meta.glob<Record<string, unknown>>(
		[
			"./es/*.json",
			"!./es/preview.json",
			"!./es/{calculator-list,reference,practice,laboratories,funnel,ab-test,dashboard,nps-survey,panels,scenarios,worksheets,library}.json",
		],
		{ eager: true, import: "default" },
	),
);

/** The language that was last asked for. */
let wanted: Locale = "es";

/** Starts the translations, in Spanish. Synchronous: its texts are in the bundle. */
export function startI18n(): typeof i18next {
	void i18next.use(initReactI18next).init({
		resources: { es: spanish },
		lng: "es",
		fallbackLng: "es",
		defaultNS: "common",
		interpolation: { escapeValue: false },
		initAsync: false,
	});
	return i18next;
}

/** Makes English texts known, where they are not yet. */
export function addEnglish(texts: Record<string, Record<string, unknown>>): void {
	for (const [namespace, its] of Object.entries(texts)) {
		if (!i18next.hasResourceBundle("en", namespace)) i18next.addResourceBundle("en", namespace, its);
	}
}

/**
 * Puts every text into a language, whose texts are fetched first where they are not here; where they cannot be had, the
 * language stays. Through the instance itself: the one that `useTranslation` hands out is a copy, and a change on it
 * reaches nobody.
 */
export async function setLanguage(locale: Locale): Promise<void> {
	wanted = locale;
	if (i18next.language === locale) return;
	try {
		if (locale === "en") addEnglish((await import("./english.ts")).english);
	} catch {
		return;
	}
	// Somebody chose again meanwhile.
	if (wanted === locale) await i18next.changeLanguage(locale);
}
