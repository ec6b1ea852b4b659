/** The annotation that a lesson is to open at. In memory only: an address names a section, and that much holds anywhere. */
let wanted: { lesson: string; annotation: string } | undefined;

export function requestPassage(lesson: string, annotation: string): void {
	wanted = { lesson, annotation };
}

/** Takes what was asked for of this lesson; whatever was asked for of another is over. */
export function takeRequest(lesson: string): string | undefined {
	const taken = wanted?.lesson === lesson ? wanted.annotation : undefined;
	wanted = undefined;
	return taken;
}
