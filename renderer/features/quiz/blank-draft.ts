import type { Draft } from "./draft.ts";

/** Whether nothing is chosen, typed or placed. */
export function isBlank({ options, typed, fields, parts = {} }: Draft): boolean {
	const filled = Object.values(fields).some((text) => text !== "");
	return options.length === 0 && typed.trim() === "" && !filled && Object.values(parts).every(isBlank);
}
