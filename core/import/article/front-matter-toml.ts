import { parse, TomlDate, type TomlValue } from "smol-toml";

/** Dates as they were written: an article's date is a text in every other front matter too. */
function plain(value: TomlValue): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** Reads a front matter in TOML; `undefined` where it is none. */
export function readTomlFrontMatter(text: string): Record<string, unknown> | undefined {
	try {
		return Object.fromEntries(Object.entries(parse(text)).map(([key, value]) => [key, plain(value)]));
	} catch {
		return undefined;
	}
}
