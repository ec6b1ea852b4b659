import { placeOfCard } from "../review/card-key.ts";
import { dayOf } from "./day.ts";
import { emptyCourseRecord, emptyLessonRecord } from "./empty.ts";
import type { Fact, LearnerEvent } from "./events.ts";
import { joinStates } from "./join-states.ts";
import { own } from "./own.ts";
import { answerPractice, answerRun, narrowRun, startRun, takeHint } from "./reduce-answers.ts";
import { applyCalculator } from "./reduce-calculators.ts";
import { keepDraft, settleDrafts } from "./reduce-drafts.ts";
import { applyExam, type ExamFact, seeTime, tally } from "./reduce-exams.ts";
import type { CourseRecord, LearnerState, LessonRecord } from "./state.ts";

/** An event as far as the reducer looks at it. */
export type ReducedEvent = Pick<LearnerEvent, "seq" | "at" | "offset" | "fact">;

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;

function inCourse(state: LearnerState, course: string, change: (record: CourseRecord) => CourseRecord): LearnerState {
	const record = change(own(state.courses, course) ?? emptyCourseRecord);
	return { ...state, courses: { ...state.courses, [course]: record } };
}

/** The course with a lesson at its first event, and in it what exams have found out already. */
function opened(course: CourseRecord, lesson: string, at: string): CourseRecord {
	const record = emptyLessonRecord(at);
	const questions = own(course.unopened ?? {}, lesson);
	const { [lesson]: _, ...unopened } = course.unopened ?? {};
	if (questions === undefined) return { ...course, lessons: { ...course.lessons, [lesson]: record } };
	return { ...course, lessons: { ...course.lessons, [lesson]: { ...record, questions } }, unopened };
}

function inLesson(
	state: LearnerState,
	fact: { course: string; lesson: string },
	at: string,
	change: (record: LessonRecord) => LessonRecord,
): LearnerState {
	return inCourse(state, fact.course, (known) => {
		const course = own(known.lessons, fact.lesson) === undefined ? opened(known, fact.lesson, at) : known;
		const before = own(course.lessons, fact.lesson) ?? emptyLessonRecord(at);
		const lesson = { ...change(before), lastAt: at };
		return { ...course, lessons: { ...course.lessons, [fact.lesson]: lesson }, lastLesson: fact.lesson };
	});
}

function setPosition(lesson: LessonRecord, fact: Of<"position-set">): LessonRecord {
	const { section } = fact;
	const known = section === null || lesson.reached.includes(section);
	return { ...lesson, section, reached: known ? lesson.reached : [...lesson.reached, section] };
}

function setBookmark(course: CourseRecord, fact: Of<"bookmark-set">, at: string): CourseRecord {
	const { [fact.lesson]: since, ...others } = course.bookmarks;
	return { ...course, bookmarks: fact.marked ? { ...others, [fact.lesson]: since ?? at } : others };
}

function setAnnotation(course: CourseRecord, fact: Of<"annotation-set">, at: string): CourseRecord {
	const { lesson, anchor, text } = fact;
	const createdAt = own(course.annotations, fact.annotation)?.createdAt ?? at;
	const annotation = { lesson, anchor, text, createdAt, at };
	return { ...course, annotations: { ...course.annotations, [fact.annotation]: annotation } };
}

function removeAnnotation(course: CourseRecord, fact: Of<"annotation-removed">): CourseRecord {
	const { [fact.annotation]: _, ...annotations } = course.annotations;
	return { ...course, annotations };
}

/** Time counts for the day, and for the lesson if it was in one; a lesson is not opened by it. */
function spendTime(course: CourseRecord, fact: Of<"time-spent">, day: string): CourseRecord {
	const days = { ...course.days, [day]: (own(course.days, day) ?? 0) + fact.seconds };
	const lesson = fact.lesson === null ? undefined : own(course.lessons, fact.lesson);
	if (fact.lesson === null || lesson === undefined) return { ...course, days };
	const spent = { ...lesson, seconds: lesson.seconds + fact.seconds };
	return { ...course, days, lessons: { ...course.lessons, [fact.lesson]: spent } };
}

function applyToLearner(state: LearnerState, fact: LearnerFact, at: string): LearnerState {
	switch (fact.type) {
		case "profile-set":
			return { ...state, name: fact.name };
		case "settings-set":
			return { ...state, settings: fact.settings };
		case "picture-set":
			return { ...state, picture: fact.picture };
		case "pin-set": {
			const { pin: _, pinResetAskedAt: __, ...rest } = state;
			return fact.pin === null ? rest : { ...rest, pin: fact.pin };
		}
		case "pin-reset-set": {
			const { pinResetAskedAt, ...rest } = state;
			return fact.asked ? { ...rest, pinResetAskedAt: pinResetAskedAt ?? at } : rest;
		}
		case "guest-set": {
			const { guest: _, ...rest } = state;
			return fact.guest ? { ...rest, guest: true } : rest;
		}
		case "removal-set": {
			const { removedAt, ...rest } = state;
			return fact.removed ? { ...rest, removedAt: removedAt ?? at } : rest;
		}
		case "record-recovered":
			// What was known when nothing was missing stands against what is left, where both are of the same moment.
			return joinStates(fact.state, state);
	}
}

/** An answer in a review is evidence like any other; the learner is not in the lesson for that. */
function tallyReview(course: CourseRecord, fact: Of<"review-answered">, at: string): CourseRecord {
	const { answer, score, correct } = fact;
	const place = placeOfCard(fact.card);
	if (place?.kind !== "question" || score === undefined || correct === undefined) return course;
	return tally(course, { lesson: place.lesson, question: place.id, answer, score, correct }, at);
}

type CourseFact = Extract<Fact, { course: string }>;
type LearnerFact = Exclude<Fact, CourseFact>;

function apply(state: LearnerState, { fact, at, offset }: ReducedEvent): LearnerState {
	if (!("course" in fact)) return applyToLearner(state, fact, at);
	const next = isExamFact(fact)
		? inCourse(state, fact.course, (course) => applyExam(course, fact, at))
		: applyToCourse(state, fact, at, offset);
	return inCourse(next, fact.course, (course) => seeTime(settleDrafts(course, fact), at));
}

function isExamFact(fact: Fact): fact is ExamFact {
	return fact.type.startsWith("exam-");
}

function applyToCourse(
	state: LearnerState,
	fact: Exclude<CourseFact, ExamFact>,
	at: string,
	offset: number,
): LearnerState {
	switch (fact.type) {
		case "position-set":
			return inLesson(state, fact, at, (lesson) => setPosition(lesson, fact));
		case "run-started":
			return inLesson(state, fact, at, (lesson) => startRun(lesson, fact, at));
		case "run-narrowed":
			return inLesson(state, fact, at, (lesson) => narrowRun(lesson, fact, at));
		case "run-answered":
			return inLesson(state, fact, at, (lesson) => answerRun(lesson, fact, at));
		case "practice-answered":
			return inLesson(state, fact, at, (lesson) => answerPractice(lesson, fact, at));
		case "hint-taken":
			return inLesson(state, fact, at, (lesson) => takeHint(lesson, fact, at));
		case "draft-kept":
			return inCourse(state, fact.course, (course) => keepDraft(course, fact, at));
		case "calculator-worked":
		case "scenario-set":
		case "scenario-removed":
		case "sheet-set":
		case "sheet-removed":
		case "case-answered":
			return inCourse(state, fact.course, (course) => applyCalculator(course, fact, at));
		case "bookmark-set":
			return inCourse(state, fact.course, (course) => setBookmark(course, fact, at));
		case "annotation-set":
			return inCourse(state, fact.course, (course) => setAnnotation(course, fact, at));
		case "annotation-removed":
			return inCourse(state, fact.course, (course) => removeAnnotation(course, fact));
		case "time-spent":
			return inCourse(state, fact.course, (course) => spendTime(course, fact, dayOf(at, offset)));
		case "review-answered":
			return inCourse(state, fact.course, (course) => tallyReview(course, fact, at));
		case "term-read":
		case "review-hint-taken":
		case "review-rated":
		case "review-undone":
		case "card-set-aside":
		case "review-settings-set":
			// What these say of cards is for `reduceReviews`: a page has none and reduces without them.
			return state;
	}
}

/** The state after one more event. Pure: the same events always give the same state. */
export function reduce(state: LearnerState, event: ReducedEvent): LearnerState {
	const next = apply(state, event);
	return { ...next, seq: event.seq, createdAt: state.createdAt ?? event.at, lastAt: event.at };
}
