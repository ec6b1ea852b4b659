import type { TextSize, Theme } from "../../../core/learning/settings.ts";
import type { Locale } from "../../../core/locale.ts";

/** Languages in their own words, so that everyone finds theirs. */
export const languages: readonly { value: Locale; label: string; lang: string }[] = [
	{ value: "es", label: "Español", lang: "es" },
	{ value: "en", label: "English", lang: "en" },
];
export const themes: readonly Theme[] = ["system", "light", "dark"];
export const textSizes: readonly TextSize[] = ["small", "normal", "large", "larger"];
