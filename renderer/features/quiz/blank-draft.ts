import type { Draft } from "./draft.ts";

/** Whether nothing is chosen, typed or placed. */
export function isBlank({ options, typed, fields, parts = {} }: Draft): boolean {
	const filled = Object.values(fields).some((text) => text !== "");
	return options.length === 0 && typed.trim() === "" && !filled && Object.values(parts).every(isBlank);
}

/** Whether two drafts hold the same, whatever order their fields were filled in. */
export function saysTheSame(one: Draft, other: Draft): boolean {
	return contentOf(one) === contentOf(other);
}

function contentOf({ options, typed, fields, parts = {} }: Draft): string {
	const filled = Object.entries(fields).flatMap(([field, text]) => (text.trim() === "" ? [] : [[field, text.trim()]]));
	const begun = Object.entries(parts).flatMap(([id, part]) => (isBlank(part) ? [] : [[id, contentOf(part)]]));
	return JSON.stringify([options, typed.trim(), filled.sort(), begun.sort()]);
}
