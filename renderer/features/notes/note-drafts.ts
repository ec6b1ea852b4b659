interface Draft {
	text: string;
	/** The version of the note that it was begun with; undefined for a note that was not recorded yet. */
	base: string | undefined;
	/** It was sent and not recorded. */
	failed: boolean;
}

/** What was written on annotations and is not recorded yet, by annotation: it is there again when the note is opened. */
const drafts = new Map<string, Draft>();
/** What this window sent last, by annotation: recorded perhaps, also where no reply came. */
const sent = new Map<string, string>();

export const noteDrafts = {
	of: (annotation: string): Draft | undefined => drafts.get(annotation),
	keep: (annotation: string, text: string, base: string | undefined, failed = false): void => {
		drafts.set(annotation, { text, base, failed });
	},
	/** This text is recorded; what was written since stays. */
	recorded: (annotation: string, text: string): void => {
		if (drafts.get(annotation)?.text === text) drafts.delete(annotation);
	},
	/** What was written is not wanted any more. */
	drop: (annotation: string): void => {
		drafts.delete(annotation);
	},
	sending: (annotation: string, text: string): void => {
		sent.set(annotation, text);
	},
	/** Whether a text that is recorded comes from here. */
	wasSent: (annotation: string, text: string): boolean => sent.get(annotation) === text,
};
