/** A text as it is compared when searching: without accents and case, with single spaces. */
export function folded(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
}

/** Whether every word of a query stands somewhere in the texts, whatever its accents and case. Nothing asked finds all. */
export function holdsWords(query: string, texts: readonly string[]): boolean {
	const among = texts.map(folded).join("\n");
	return folded(query)
		.split(" ")
		.every((word) => among.includes(word));
}
