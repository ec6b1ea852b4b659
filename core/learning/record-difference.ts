import type { RecordDifference } from "../api/views.ts";
import { bestResult } from "./best-result.ts";
import { emptyCourseRecord } from "./empty.ts";
import { answersIn, holdingsOf } from "./holdings.ts";
import { countMissing, type MergedEvent } from "./merge-events.ts";
import { own } from "./own.ts";
import type { CourseRecord, LearnerState, LessonRecord } from "./state.ts";

/** A record as it is at one time. */
export interface RecordAt {
	events: readonly MergedEvent[];
	/** What the reducer makes of them. */
	state: LearnerState;
}

/** The lessons of the open course, in its order. */
export interface CourseTitles {
	id: string;
	lessons: readonly { id: string; title: string }[];
}

/** Whether two values of plain data say the same, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	const [left, right]: Record<string, unknown>[] = [{ ...a }, { ...b }];
	return keys.every((key) => right !== undefined && Object.hasOwn(right, key) && same(left?.[key], right[key]));
}

function inFigures(lesson: LessonRecord | undefined): { answers: number; best?: number } {
	if (lesson === undefined) return { answers: 0 };
	const best = bestResult(lesson);
	return { answers: answersIn(lesson), ...(best === undefined ? {} : { best: best.share }) };
}

/** How many annotations of one are not in the other: neither they themselves nor, in their lesson, what they say. */
function notesLost(now: CourseRecord, then: CourseRecord): number {
	const others = Object.values(then.annotations);
	return Object.entries(now.annotations).filter(([id, { lesson, text }]) => {
		const said = text.trim() !== "" && others.some((other) => other.lesson === lesson && other.text.includes(text));
		return own(then.annotations, id) === undefined && !said;
	}).length;
}

/** How many of these ids are not among those. */
function goneFrom(now: Readonly<Record<string, unknown>> = {}, then: Readonly<Record<string, unknown>> = {}): number {
	return Object.keys(now).filter((id) => own(then, id) === undefined).length;
}

/** The sum over all courses of the record as it is. */
function countLost({ state: now }: RecordAt, { state: then }: RecordAt, count: typeof notesLost): number {
	return Object.entries(now.courses).reduce(
		(sum, [id, course]) => sum + count(course, own(then.courses, id) ?? emptyCourseRecord),
		0,
	);
}

/**
 * What would be different if a record became another one: its figures, how many events it would lose and gain, and the
 * lessons of the open course that differ in any way, those that the course no longer has at the end.
 */
export function recordDifference(before: RecordAt, after: RecordAt, course: CourseTitles): RecordDifference {
	const lessonsOf = ({ state }: RecordAt) => (own(state.courses, course.id) ?? emptyCourseRecord).lessons;
	const [now, then] = [lessonsOf(before), lessonsOf(after)];
	const titles = new Map(course.lessons.map(({ id, title }) => [id, title]));
	const ids = new Set([...titles.keys(), ...Object.keys(now), ...Object.keys(then)]);
	return {
		before: holdingsOf(before.state, before.events.length),
		after: holdingsOf(after.state, after.events.length),
		eventsLost: countMissing(before.events, after.events),
		eventsGained: countMissing(after.events, before.events),
		notesLost: countLost(before, after, notesLost),
		bookmarksLost: countLost(before, after, (had, has) => goneFrom(had.bookmarks, has.bookmarks)),
		scenariosLost: countLost(before, after, (had, has) => goneFrom(had.scenarios, has.scenarios)),
		sheetsLost: countLost(before, after, (had, has) => goneFrom(had.sheets, has.sheets)),
		lessons: [...ids]
			.filter((id) => !same(own(now, id), own(then, id)))
			.map((id) => ({
				id,
				title: titles.get(id) ?? id,
				before: inFigures(own(now, id)),
				after: inFigures(own(then, id)),
			})),
	};
}
