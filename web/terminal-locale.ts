import type { Locale } from "../core/locale.ts";

/**
 * The language of what is said at the terminal, before anyone's own choice is known: Spanish where the terminal's
 * settings, or without any the system's, are Spanish.
 *
 * @param system the system's own language tag, for where the environment says nothing (Windows)
 */
export function terminalLocale(env: NodeJS.ProcessEnv, system: string): Locale {
	const preferred = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || system;
	return /^es/i.test(preferred) ? "es" : "en";
}
