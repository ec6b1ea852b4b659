/** Plain data as one text, whatever the order of its keys; a key without a value is one that is not there. */
export function canonicalText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}

/** HTML with one space for any run of spaces and ends of lines, as a page shows it; what is preformatted stays as it is. */
export function withEvenSpaces(html: string): string {
	return html
		.split(/(<pre[\s>][\s\S]*?<\/pre>)/)
		.map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, " ").trim()))
		.join("");
}
