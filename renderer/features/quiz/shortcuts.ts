const firstLetter = "A".charCodeAt(0);

/** The letter of an option: A for the first. */
export function letterOf(index: number): string {
	return String.fromCharCode(firstLetter + index);
}

/** The option that a key chooses among `count`, by its place; undefined for every other key and with a modifier held. */
export function optionForKey(
	event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
	count: number,
): number | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/i.test(event.key)) return undefined;
	const index = event.key.toUpperCase().charCodeAt(0) - firstLetter;
	return index < count ? index : undefined;
}
