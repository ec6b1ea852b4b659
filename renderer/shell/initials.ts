/** The initials of a name: of its first and last word, in capitals. */
export function initialsOf(name: string): string {
	const words = name.trim().split(/\s+/);
	const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
	// By code points, so that a letter outside the basic plane is not cut in half.
	return ends
		.map((word) => [...(word ?? "")][0] ?? "")
		.join("")
		.toLocaleUpperCase();
}

/** What to call someone by: the first word of their name. */
export function firstName(name: string): string {
	return name.trim().split(/\s+/)[0] ?? name;
}
