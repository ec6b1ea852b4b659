import type { LessonStop, Outline } from "../../core/api/views.ts";
import type { CourseRecord } from "../../core/learning/state.ts";
import { type LessonProgress, lessonProgress } from "./lesson-progress.ts";

export type OutlinePhase = Outline["phases"][number];

/** A lesson with where it stands in the course and how the learner stands in it. */
export interface Place {
	phase: OutlinePhase;
	lesson: LessonStop;
	/** Counted through the whole course, from 1. */
	ordinal: number;
	progress: LessonProgress;
}

/** Every lesson of the course in order, those not yet available too. */
export function placesOf(outline: Outline, record: CourseRecord): Place[] {
	return outline.phases
		.flatMap((phase) => phase.lessons.map((lesson) => ({ phase, lesson })))
		.map((place, index) => ({ ...place, ordinal: index + 1, progress: lessonProgress(place.lesson, record) }));
}

/** What there is to do next: begin a lesson, read on in it, take its quiz; or nothing, as all there is was done. */
export type Next = { kind: "start" | "read" | "quiz"; place: Place } | { kind: "finished" | "nothing" };

function stepIn(place: Place): Next {
	const { lesson, progress } = place;
	if (progress.status === "new") return { kind: "start", place };
	const readThrough = progress.reached === progress.sections || progress.underWay !== undefined;
	return { kind: lesson.quizSize > 0 && readThrough ? "quiz" : "read", place };
}

/**
 * The lesson last open, until it is done; then the next one on the map that is available and not done, going round to
 * those left out before it.
 */
export function whereNext(outline: Outline, record: CourseRecord): Next {
	const places = placesOf(outline, record);
	const open = places.filter((place) => place.progress.status === "new" || place.progress.status === "started");
	const last = places.find((place) => place.lesson.id === record.lastLesson)?.ordinal ?? 0;
	const next = open.find((place) => place.ordinal >= last) ?? open[0];
	if (next !== undefined) return stepIn(next);
	return { kind: places.some((place) => place.lesson.available) ? "finished" : "nothing" };
}

/** The phase that the learner is in, for its colour. */
export function phaseOf(outline: Outline, next: Next): number {
	return "place" in next ? next.place.phase.number : (outline.phases[0]?.number ?? 1);
}
