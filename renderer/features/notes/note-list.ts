import type { PlacedAnnotation } from "../../../core/api/views.ts";
import type { Annotation } from "../../../core/learning/annotation.ts";
import { holdsWords } from "../../../core/learning/annotation-search.ts";
import { own } from "../../../core/learning/own.ts";

/** The annotations of a lesson, in its order. */
export interface LessonNotes {
	lesson: string;
	number: string;
	title: string;
	phase: number;
	notes: PlacedAnnotation[];
}

export interface NoteLists {
	/** In the order of the course. */
	lessons: LessonNotes[];
	changed: PlacedAnnotation[];
	gone: PlacedAnnotation[];
	/** How many there are in all of these. */
	count: number;
}

/**
 * What there is to show of the annotations that were asked for: with the texts that the record holds by now, without
 * those removed since, and only those that hold the words searched for in passage, note or title of the lesson. The one that
 * is being written stays, whatever is written; with something `unsaved` in it even where another window removed it.
 */
export function listNotes(
	asked: readonly PlacedAnnotation[],
	record: Readonly<Record<string, Annotation>>,
	query: string,
	editing?: string,
	unsaved = false,
): NoteLists {
	const notes = asked.flatMap((note) => {
		const kept = own(record, note.id);
		if (kept === undefined) return note.id === editing && unsaved ? [note] : [];
		const now = { ...note, text: kept.text, at: kept.at };
		const holds = holdsWords(query, [now.anchor.quote, now.text, now.lessonNumber, now.lessonTitle]);
		return holds || now.id === editing ? [now] : [];
	});
	const lessons: LessonNotes[] = [];
	for (const note of notes) {
		if (note.status !== "found") continue;
		const known = lessons.find(({ lesson }) => lesson === note.lesson);
		if (known !== undefined) known.notes.push(note);
		else {
			const { lesson, lessonNumber: number, lessonTitle: title, phase } = note;
			lessons.push({ lesson, number, title, phase, notes: [note] });
		}
	}
	const changed = notes.filter(({ status }) => status === "changed");
	const gone = notes.filter(({ status }) => status === "gone");
	return { lessons, changed, gone, count: notes.length };
}
