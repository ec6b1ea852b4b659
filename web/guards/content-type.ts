/**
 * Whether a body is declared as JSON: exactly `application/json`, at most with UTF-8 as its charset. Any other type can
 * be posted by a form of a foreign page without asking first.
 */
export function isJson(types: readonly string[] | undefined): boolean {
	return types?.length === 1 && /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(types[0] ?? "");
}
