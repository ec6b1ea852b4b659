/** Files that were dropped on another page, until the page of the library takes them. */
let held: readonly File[] = [];

/** Keeps files for the page of the library, in place of what was there. */
export function holdDropped(files: readonly File[]): void {
	held = files;
}

/** What was dropped on the way here; once. */
export function takeDropped(): readonly File[] {
	const files = held;
	held = [];
	return files;
}
