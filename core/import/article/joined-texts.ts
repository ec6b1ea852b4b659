import type { Token } from "markdown-it";

/**
 * Inline tokens in which texts that stand side by side are one, so that what they mean together is seen; a tag that a
 * lesson shows as it is written is text too.
 */
export function joinedTexts(tokens: readonly Token[]): Token[] {
	const joined: Token[] = [];
	for (const token of tokens) {
		const isText = token.type === "text" || token.type === "tag_text";
		const last = joined.at(-1);
		if (isText && last?.type === "text") last.content += token.content;
		else if (isText)
			joined.push(Object.assign(Object.create(Object.getPrototypeOf(token)), { ...token, type: "text" }));
		else joined.push(token);
	}
	return joined;
}
