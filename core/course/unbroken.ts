import type { Token } from "markdown-it";

const noBreakSpace = "\u00a0";

const units = "%|‰|pp|€|£|(?:US|MX)?\\$|h|min|s|seg|ms|km|kg|px|[kKMGT]B|mil|mill[oó]n|millones|a\\. ?m\\.|p\\. ?m\\.";
const beforeUnit = new RegExp(`(?<=[\\d…]) (?=(?:${units})(?![\\p{L}\\p{N}]))`, "gu");
const behindCurrency = /(?<=(?:^|[\s(«“"])(?:(?:US|MX)?\$|[€£])) (?=\d)/gu;

/**
 * A text in which a number and its unit stay on one line: "12 %", "1.250 €", "30 min", "US$ 5", "3 mil". The space between
 * them becomes one that does not break, which every reader of a page's text takes for a space.
 *
 * @param before: the text right before it in the line, which its beginning may belong to ("**12** %")
 */
export function keepUnits(text: string, before = ""): string {
	const last = before.slice(-1);
	return (last + text).replace(beforeUnit, noBreakSpace).replace(behindCurrency, noBreakSpace).slice(last.length);
}

/** Signs that belong to the word before them, or after them. */
const trailing = /^[.,;:!?…)\]»”"'’%]+/u;
const leading = /[([«“¿¡]+$/u;

const emphasis = /^(?:em|strong)_(?:open|close)$/;

/** Whether the line goes round the token as it does round a picture: it may break on both sides of it. */
const isBox = ({ type, tag }: Token) => type === "math_inline" || (type === "link_open" && tag === "button");

function made(like: Token, changes: Partial<Token>): Token {
	const token: Token = Object.assign(Object.create(Object.getPrototypeOf(like)), like);
	return Object.assign(token, { tag: "", nesting: 0, attrs: null, children: null, content: "", markup: "" }, changes);
}

/** Where the box ends that begins at `from`. */
function endOfBox(tokens: readonly Token[], from: number): number {
	if (tokens[from]?.type !== "link_open") return from;
	const end = tokens.findIndex(({ type }, index) => index > from && type === "link_close");
	return end < 0 ? from : end;
}

/**
 * Keeps the punctuation beside a term or a formula on its line, in `<span class="unbroken">`. Browsers break a line on
 * both sides of a button and of a formula, whatever stands there.
 */
export function keepPunctuation(children: readonly Token[]): Token[] {
	const tokens = [...children];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined || !isBox(token)) continue;
		let [from, to] = [index, endOfBox(tokens, index)];
		// Emphasis that holds nothing else goes along.
		while (emphasis.test(tokens[from - 1]?.type ?? "") && tokens[from - 1]?.tag === tokens[to + 1]?.tag) {
			if (tokens[from - 1]?.nesting !== 1 || tokens[to + 1]?.nesting !== -1) break;
			from--;
			to++;
		}
		const [before, after] = [tokens[from - 1], tokens[to + 1]];
		const lead = before?.type === "text" ? (leading.exec(before.content)?.[0] ?? "") : "";
		const trail = after?.type === "text" ? (trailing.exec(after.content)?.[0] ?? "") : "";
		if (lead === "" && trail === "") continue;
		if (before !== undefined && lead !== "") before.content = before.content.slice(0, -lead.length);
		if (after !== undefined && trail !== "") after.content = after.content.slice(trail.length);
		const text = (content: string) => (content === "" ? [] : [made(token, { type: "text", content })]);
		const span = { tag: "span", attrs: [["class", "unbroken"]] as [string, string][] };
		const inside = [...text(lead), ...tokens.slice(from, to + 1), ...text(trail)];
		const open = made(token, { ...span, type: "unbroken_open", nesting: 1 });
		const close = made(token, { ...span, type: "unbroken_close", nesting: -1, attrs: null });
		tokens.splice(from, to - from + 1, open, ...inside, close);
		index = from + inside.length + 1;
	}
	return tokens;
}
