const punctuation = /[!-/:-@[-`{-~]/;

/** What the text around a piece asks to be escaped in it. */
export interface EscapeNeeds {
	/** Dollar signs could begin a formula. */
	dollars: boolean;
	/** Brackets could make a link. */
	brackets: boolean;
}

/** A text whose every sign means itself in Markdown. Signs that would mean nothing there anyhow stay bare. */
export function escapeText(text: string, needs: EscapeNeeds): string {
	let out = "";
	for (let at = 0; at < text.length; at++) {
		const sign = text.charAt(at);
		const before = text.charAt(at - 1);
		const after = text.charAt(at + 1);
		out += isActive(sign, before, after, text.slice(at, at + longestAhead), needs) ? `\\${sign}` : sign;
	}
	return out;
}

/** How far ahead a sign has to look to know what it means. */
const longestAhead = 1000;

/** What would be a tag, which a lesson shows as it is and the linter tells of. */
const tag = /^<(?:\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|!--|\?[a-z]|![a-z]|!\[CDATA\[)/i;

function isActive(sign: string, before: string, after: string, ahead: string, needs: EscapeNeeds): boolean {
	switch (sign) {
		case "\\":
			return after === "" || after === "\n" || punctuation.test(after);
		case "`":
			return true;
		case "*":
			return !(/\s/.test(before) && /\s/.test(after));
		case "_":
			return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) && !(/\s/.test(before) && /\s/.test(after));
		case "$":
			return needs.dollars;
		case "[":
		case "]":
			return needs.brackets;
		case "<":
			return /^<([a-z][a-z0-9+.-]+:|[^\s<>@]*@)/i.test(ahead) || tag.test(ahead);
		case "&":
			return /^&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(ahead);
		default:
			return false;
	}
}

/** What at the beginning of a line would make it something else than a line of its paragraph. */
const lineStart =
	/^(\s*)(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|:::|~~~|=+\s*$|([-*_])\s*(?:\3\s*)+$|[|:](?=[\s|:-]*$)|-(?=[\s|:-]*$))/;
const numberStart = /^(\s*\d{1,9})([.)])(?=\s|$)/;

/** A line of a paragraph that stays one. */
export function escapeLineStart(line: string): string {
	const trimmed = line.replace(/^[ \t]+/, "");
	if (numberStart.test(trimmed)) return trimmed.replace(numberStart, "$1\\$2");
	return lineStart.test(trimmed) ? trimmed.replace(lineStart, "$1\\$2") : trimmed;
}

/** A text on one line that means itself in a question or a definition, where braces and brackets in pairs have a use too. */
export function asInline(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	const escaped = escapeText(line, {
		dollars: (line.match(/\$/g)?.length ?? 0) > 1,
		brackets: /\[\[|\]\s*[([:]/.test(line),
	});
	return escapeLineStart(escaped).replace(/\{(?=\{)/g, "\\{");
}
