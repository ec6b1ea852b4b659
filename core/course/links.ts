import { idSchema } from "../id.ts";

/** Where a link of a course's text leads. */
export type LinkTarget =
	| { kind: "term"; term: string }
	| { kind: "lesson"; lesson: string; section: string | undefined }
	| { kind: "section"; section: string }
	| { kind: "outside"; href: string }
	| { kind: "refused"; code: "bad-link" | "empty-link" | "link-scheme" | "relative-link" };

function isId(text: string): boolean {
	return idSchema.safeParse(text).success;
}

/**
 * Reads a link's address. Only the web, e-mail, terms, lessons and sections are let through: every other scheme
 * (`javascript:`, `data:`, `file:`...) is refused, however it is spelled.
 */
export function readLink(href: string): LinkTarget {
	const term = /^term:(.*)$/.exec(href)?.[1];
	if (term !== undefined) return isId(term) ? { kind: "term", term } : { kind: "refused", code: "bad-link" };
	const lesson = /^lesson:([^#]*)(?:#(.*))?$/.exec(href);
	if (lesson !== null) {
		const [, id = "", section] = lesson;
		const good = isId(id) && (section === undefined || isId(section));
		return good ? { kind: "lesson", lesson: id, section } : { kind: "refused", code: "bad-link" };
	}
	if (href.startsWith("#")) {
		const section = href.slice(1);
		return isId(section) ? { kind: "section", section } : { kind: "refused", code: "bad-link" };
	}
	if (/^https?:\/\/[^\s/?#]/i.test(href) || /^mailto:[^\s@]+@[^\s@]/i.test(href)) return { kind: "outside", href };
	if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return { kind: "refused", code: "link-scheme" };
	return { kind: "refused", code: href === "" ? "empty-link" : "relative-link" };
}

/** The address of a lesson, or of a section of it, in the application. */
export function lessonAddress(lesson: string, section?: string): string {
	return section === undefined ? `#/leccion/${lesson}` : `#/leccion/${lesson}/${section}`;
}

/** A picture's address in the application, or why it is refused. */
export function readImageAddress(
	source: string,
): { ok: true; path: string } | { ok: false; code: "remote-image" | "image-path" } {
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return { ok: false, code: "remote-image" };
	const good = /^media(\/[a-z0-9_-][a-z0-9_.-]*)+$/i.test(source);
	return good ? { ok: true, path: source } : { ok: false, code: "image-path" };
}
