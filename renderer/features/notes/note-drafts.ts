interface Draft {
	text: string;
	/** It was sent and not recorded. */
	failed: boolean;
}

/** What was written on annotations and is not recorded yet, by annotation: it is there again when the note is opened. */
const drafts = new Map<string, Draft>();

export const noteDrafts = {
	of: (annotation: string): Draft | undefined => drafts.get(annotation),
	keep: (annotation: string, text: string, failed = false): void => {
		drafts.set(annotation, { text, failed });
	},
	/** This text is recorded; what was written since stays. */
	recorded: (annotation: string, text: string): void => {
		if (drafts.get(annotation)?.text === text) drafts.delete(annotation);
	},
};
