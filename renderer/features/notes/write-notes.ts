import type { PlacedAnnotation } from "../../../core/api/views.ts";
import { notesAsMarkdown, type WrittenNote } from "../../../core/learning/annotation-markdown.ts";
import type { NoteLists } from "./note-list.ts";

/** The words of the interface that go into the file. */
export interface NoteWords {
	title: string;
	lead: string;
	bookmarks: string;
	changed: string;
	gone: string;
	day: (at: string) => string;
}

/** All notes as one Markdown document. `bookmarks`: the lessons that bear one, as they are called. */
export function writeNotes(lists: NoteLists, bookmarks: readonly string[], words: NoteWords): string {
	const lessonOf = ({ lessonNumber, lessonTitle }: PlacedAnnotation) => `${lessonNumber} ${lessonTitle}`.trim();
	const written = (note: PlacedAnnotation, withLesson: boolean): WrittenNote => ({
		quote: note.anchor.quote,
		text: note.text,
		details: [...(withLesson ? [lessonOf(note)] : []), note.section.title, words.day(note.at)],
	});
	const apart = (title: string, notes: readonly PlacedAnnotation[]) =>
		notes.length === 0 ? [] : [{ title, notes: notes.map((note) => written(note, true)) }];
	return notesAsMarkdown({
		title: words.title,
		lead: words.lead,
		lists: bookmarks.length === 0 ? [] : [{ title: words.bookmarks, items: bookmarks }],
		lessons: [
			...lists.lessons.map(({ number, title, notes }) => ({
				title: `${number} ${title}`,
				notes: notes.map((note) => written(note, false)),
			})),
			...apart(words.changed, lists.changed),
			...apart(words.gone, lists.gone),
		],
	});
}
