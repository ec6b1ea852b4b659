/** The beginning of a passage, up to a whole word, with "…" where it goes on. */
export function shortQuote(quote: string, longest = 80): string {
	if (quote.length <= longest) return quote;
	const cut = quote.slice(0, longest);
	const space = cut.lastIndexOf(" ");
	return `${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\s,;:.]+$/, "")}…`;
}
