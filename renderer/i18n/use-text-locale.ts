import { useTranslation } from "react-i18next";
import type { Locale } from "../../core/locale.ts";

/** The language of the texts that are shown, also where nobody's settings say which one that is. */
export function useTextLocale(): Locale {
	const { i18n } = useTranslation();
	return i18n.language === "en" ? "en" : "es";
}
