import { type Locale, localeSchema } from "../core/locale.ts";

/** The language asked for with `--lang`, else the one of the environment, else Spanish. */
export function chooseLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
	const index = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
	const asked = args[index]?.split("=")[1] ?? args[index + 1];
	const parsed = localeSchema.safeParse(index < 0 ? undefined : asked);
	if (parsed.success) return parsed.data;
	const system = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
	return /^(en|C\.|C$|POSIX)/.test(system) ? "en" : "es";
}
