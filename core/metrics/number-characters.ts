/** Marks without width and of writing direction: web pages and messengers leave them in what is copied from them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(invisible, "");

const wide = /[\uff01-\uff5e\uffe1\uffe5\u3000]/g;
const wideMoney: Readonly<Record<string, string>> = { "\uffe1": "£", "\uffe5": "¥", "\u3000": " " };

/** Full-width characters, as East Asian keyboards type them ("１２，５ ％"), in the usual width; each stays one. */
export const withoutWide = (text: string): string =>
	text.replace(wide, (char) => wideMoney[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Hyphens, the minus, dashes: what keyboards and word processors put where a minus is meant. */
export const isMinus = (char: string): boolean => /^[-\u2010-\u2014\u2212\ufe63]$/.test(char);

/** What stands between digits, by its name. */
export type NumberMark = "point" | "comma" | "space" | "apostrophe";

export type MarkKind = "." | "," | " " | "'";

const markNames = { ".": "point", ",": "comma", " ": "space", "'": "apostrophe" } as const;

/** Spaces of any width, but neither a tab nor a line's end: those part two numbers. */
const groupSpaces = /^[ \u00a0\u2002-\u200a\u202f\u205f]$/;
const apostrophes = "'\u2018\u2019\u02bc\u2032\u00b4`";

/** The mark that a character is in a number; undefined where it is none. */
export function markKind(char: string): MarkKind | undefined {
	if (char === "." || char === ",") return char;
	if (groupSpaces.test(char)) return " ";
	return char !== "" && apostrophes.includes(char) ? "'" : undefined;
}

/** The mark that a character is in a number, by its name; undefined where it is none. */
export function markName(char: string): NumberMark | undefined {
	const kind = markKind(withoutWide(char));
	return kind === undefined ? undefined : markNames[kind];
}
