import { useLayoutEffect } from "react";
import type { Settings } from "../../core/learning/settings.ts";
import type { Locale } from "../../core/locale.ts";
import { setLanguage } from "../i18n/setup.ts";

const darkQuery = "(prefers-color-scheme: dark)";

/** The language of the interface for someone who has not chosen one: the first of the browser's that we have. */
export function localeOf(languages: readonly string[]): Locale {
	for (const language of languages) {
		const [base] = language.toLowerCase().split("-");
		if (base === "es" || base === "en") return base;
	}
	return "es";
}

export function browserSettings(): Settings {
	return { language: localeOf(navigator.languages), theme: "system", textSize: "normal" };
}

const lastKey = "profundiza.appearance";

/** Remembers for this window how it looked, so that a page on which no learner is known looks as the one before it. */
function rememberAppearance(settings: Settings): void {
	try {
		sessionStorage.setItem(lastKey, JSON.stringify(settings));
	} catch {
		// Storage can be switched off in a browser; then such a page looks as the browser says.
	}
}

/** How this window looked last, else as the browser says. */
export function lastAppearance(): Settings {
	try {
		return { ...browserSettings(), ...JSON.parse(sessionStorage.getItem(lastKey) ?? "{}") };
	} catch {
		// As above.
		return browserSettings();
	}
}

let applied: Settings | undefined;

/** The settings that are in force, for screens that belong to nobody: they look as what was seen before them. */
export function appliedSettings(): Settings {
	return applied ?? browserSettings();
}

/** Puts language, theme and text size on the root element, where base.css and screen readers find them. */
export function applyAppearance(settings: Settings): void {
	applied = settings;
	const root = document.documentElement;
	const dark = settings.theme === "system" ? matchMedia(darkQuery).matches : settings.theme === "dark";
	root.lang = settings.language;
	root.dataset["theme"] = dark ? "dark" : "light";
	root.dataset["textSize"] = settings.textSize;
}

/** Keeps the texts and the root element as the settings say, and follows the system's theme while it is left to the system. */
export function useAppearance(settings: Settings): void {
	useLayoutEffect(() => {
		void setLanguage(settings.language);
		applyAppearance(settings);
		rememberAppearance(settings);
		const query = matchMedia(darkQuery);
		const follow = () => applyAppearance(settings);
		query.addEventListener("change", follow);
		return () => query.removeEventListener("change", follow);
	}, [settings]);
}
