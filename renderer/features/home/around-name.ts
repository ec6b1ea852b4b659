/** A character of Unicode's private use area, which no text of the interface has. */
const stand = "\uE000";

/** What a sentence says before and after a name; `sentence` makes it with something in the name's place. */
export function aroundName(sentence: (name: string) => string): [before: string, after: string] {
	const [before = "", after = ""] = sentence(stand).split(stand);
	return [before, after];
}
