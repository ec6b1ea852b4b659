import { notesUnderway } from "../../../core/learning/annotation-limits.ts";

interface Draft {
	text: string;
	/** The version of the note that it was begun with; undefined for a note that was not recorded yet. */
	base: string | undefined;
	/** It was sent and not recorded. */
	failed: boolean;
}

/** What was written on annotations and is not recorded yet, by annotation: it is there again when the note is opened. */
const drafts = new Map<string, Draft>();
/** What this window sent since it last had a reply, by annotation, the newest last: recorded perhaps. */
const sent = new Map<string, readonly string[]>();
/** The annotations that were removed in this window, and not brought back. */
const removed = new Set<string>();

export const noteDrafts = {
	of: (annotation: string): Draft | undefined => drafts.get(annotation),
	keep: (annotation: string, text: string, base: string | undefined, failed = false): void => {
		drafts.set(annotation, { text, base, failed });
	},
	/** This text is recorded; what was written since stays. */
	recorded: (annotation: string, text: string): void => {
		sent.set(annotation, newerThan(text, noteDrafts.sent(annotation)));
		if (drafts.get(annotation)?.text === text) drafts.delete(annotation);
	},
	/** What was written is not wanted any more. */
	drop: (annotation: string): void => {
		drafts.delete(annotation);
	},
	/** It is removed, or brought back: nothing of one that is removed is tried again. */
	setRemoved: (annotation: string, isRemoved: boolean): void => {
		if (isRemoved) removed.add(annotation);
		else removed.delete(annotation);
	},
	isRemoved: (annotation: string): boolean => removed.has(annotation),
	sending: (annotation: string, text: string): void => {
		sent.set(annotation, [...noteDrafts.sent(annotation), text].slice(-notesUnderway));
	},
	sent: (annotation: string): readonly string[] => sent.get(annotation) ?? [],
	/** What was sent after this text. */
	sentAfter: (annotation: string, text: string): readonly string[] => newerThan(text, noteDrafts.sent(annotation)),
};

const newerThan = (text: string, texts: readonly string[]) => texts.slice(texts.lastIndexOf(text) + 1);
