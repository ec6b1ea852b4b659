/** What a course has cards for, as it is now: a card of which it knows nothing any more stays in the record and rests. */
export interface CourseCards {
	/** The ids of a lesson's questions; undefined where it has none. */
	questions(lesson: string): ReadonlySet<string> | undefined;
	/** The lesson that first names each term and each metric; null where none does. */
	readonly terms: ReadonlyMap<string, string | null>;
	readonly metrics: ReadonlyMap<string, string | null>;
	/** The place of each lesson in the course, counted from 0, and its phase. */
	readonly lessons: ReadonlyMap<string, { place: number; phase: string }>;
}
