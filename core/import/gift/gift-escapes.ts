/** The signs that a backslash takes their meaning from, each with a stand-in from the area of Unicode that is nobody's. */
const escapes: readonly [string, string][] = [
	["\\~", "\uE010"],
	["\\=", "\uE011"],
	["\\#", "\uE012"],
	["\\{", "\uE013"],
	["\\}", "\uE014"],
	["\\:", "\uE015"],
];
const backslash = "\uE016";
const newline = "\uE017";

/** A text of GIFT in which every sign that is left means what GIFT means by it. */
export function hideEscapes(text: string): string {
	let hidden = text.replace(/[\uE010-\uE017]/g, "").replaceAll("\\\\", backslash);
	for (const [written, standIn] of escapes) hidden = hidden.replaceAll(written, standIn);
	// Not where it begins a command of TeX.
	return hidden.replace(/\\n(?!(?:eq?|abla|u|ot|otin|eg|i|mid|leq|geq)(?![a-z]))/g, newline);
}

/** The text as it is meant, without backslashes. */
export function showEscapes(text: string): string {
	let shown = text;
	for (const [written, standIn] of escapes) shown = shown.replaceAll(standIn, written.slice(1));
	return shown.replaceAll(newline, "\n").replaceAll(backslash, "\\");
}
