import { joinReviews } from "../review/join-reviews.ts";
import { joinById } from "./join-by-id.ts";
import { joinExams } from "./join-exams.ts";
import { isPassed, withPassed } from "./lesson-status.ts";
import type { MetricPractice } from "./metric-practice.ts";
import { own } from "./own.ts";
import { joinDrafts } from "./reduce-drafts.ts";
import type { CourseRecord, LearnerState, LessonRecord, PracticeHints, QuestionTally, Run } from "./state.ts";

function later<T extends { at: string }>(a: T, b: T): T {
	return b.at > a.at ? b : a;
}

function earlierTime(a: string, b: string): string {
	return a < b ? a : b;
}

function laterTime(a: string, b: string): string {
	return a > b ? a : b;
}

/** Of one run the side with more answers; of two the one that began later. */
function joinRuns(a: Run | undefined, b: Run | undefined): Run | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	if (a.id !== b.id) return b.startedAt > a.startedAt ? b : a;
	const size = (run: Run) => Object.keys(run.answers).length;
	const fuller = size(b) > size(a) || (size(a) === size(b) && b.finishedAt !== undefined) ? b : a;
	const before = fuller.before ?? a.before ?? b.before;
	const hints = joinById(a.hints ?? {}, b.hints ?? {}, Math.max);
	return {
		...fuller,
		...(before === undefined ? {} : { before }),
		...(Object.keys(hints).length === 0 ? {} : { hints }),
	};
}

/** The same answers may be counted on both sides, so the larger count stands and not the sum. */
function joinTallies(a: QuestionTally, b: QuestionTally): QuestionTally {
	return { ...later(a, b), answered: Math.max(a.answered, b.answered), right: Math.max(a.right, b.right) };
}

/** Hints of what is still being answered: those before the last answer to their question are used up. */
function joinHints(a: LessonRecord, b: LessonRecord, practice: LessonRecord["practice"]): LessonRecord["hints"] {
	const more = (one: PracticeHints, other: PracticeHints) => ({
		...later(one, other),
		taken: Math.max(one.taken, other.taken),
	});
	const hints = Object.entries(joinById(a.hints ?? {}, b.hints ?? {}, more)).filter(
		([question, { at }]) => at > (own(practice, question)?.at ?? ""),
	);
	return hints.length === 0 ? undefined : Object.fromEntries(hints);
}

function joinLessons(a: LessonRecord, b: LessonRecord): LessonRecord {
	const run = joinRuns(a.run, b.run);
	const bests = [a.best, b.best].filter((best) => best !== undefined);
	const retried = [a.bestRetried, b.bestRetried].filter((best) => best !== undefined);
	const practice = joinById(a.practice, b.practice, later);
	const hints = joinHints(a, b, practice);
	const joined: LessonRecord = {
		openedAt: earlierTime(a.openedAt, b.openedAt),
		lastAt: laterTime(a.lastAt, b.lastAt),
		section: b.lastAt > a.lastAt ? b.section : a.section,
		reached: [...new Set([...a.reached, ...b.reached])],
		practice,
		...(hints === undefined ? {} : { hints }),
		runsFinished: Math.max(a.runsFinished, b.runsFinished),
		questions: joinById(a.questions, b.questions, joinTallies),
		seconds: Math.max(a.seconds, b.seconds),
		...(run === undefined ? {} : { run }),
		...(bests.length === 0 ? {} : { best: Math.max(...bests) }),
		...(retried.length === 0 ? {} : { bestRetried: Math.max(...retried) }),
	};
	return withPassed(joined, isPassed(a) || isPassed(b));
}

function joinCalculators(a: CourseRecord["calculators"], b: CourseRecord["calculators"]): CourseRecord["calculators"] {
	const byPlace = (works: CourseRecord["calculators"]) =>
		Object.fromEntries(works.map((work) => [JSON.stringify([work.metric, work.lesson]), work]));
	return Object.values(joinById(byPlace(a), byPlace(b), later)).sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The same cases may be counted on both sides, so the larger count stands and not the sum. */
function joinPractice(a: MetricPractice, b: MetricPractice): MetricPractice {
	return { ...later(a, b), worked: Math.max(a.worked, b.worked), right: Math.max(a.right, b.right) };
}

/** What is kept from calculators and laboratories; a part that neither side has stays absent. */
function joinKeptWork(a: CourseRecord, b: CourseRecord): Pick<CourseRecord, "scenarios" | "sheets" | "practised"> {
	const scenarios = joinById(a.scenarios ?? {}, b.scenarios ?? {}, later);
	const sheets = joinById(a.sheets ?? {}, b.sheets ?? {}, later);
	const practised = joinById(a.practised ?? {}, b.practised ?? {}, joinPractice);
	return {
		...(a.scenarios === undefined && b.scenarios === undefined ? {} : { scenarios }),
		...(a.sheets === undefined && b.sheets === undefined ? {} : { sheets }),
		...(a.practised === undefined && b.practised === undefined ? {} : { practised }),
	};
}

/** The answers of exams to lessons that neither side has opened, and the lessons with those that one of them has. */
function joinUnopened(a: CourseRecord, b: CourseRecord, lessons: Record<string, LessonRecord>) {
	const all = joinById(a.unopened ?? {}, b.unopened ?? {}, (one, other) => joinById(one, other, joinTallies));
	const waiting = Object.entries(all).filter(([id, questions]) => {
		const lesson = own(lessons, id);
		if (lesson !== undefined) {
			lessons[id] = { ...lesson, questions: joinById(lesson.questions, questions, joinTallies) };
		}
		return lesson === undefined;
	});
	return a.unopened === undefined && b.unopened === undefined ? {} : { unopened: Object.fromEntries(waiting) };
}

function joinCourses(a: CourseRecord, b: CourseRecord): CourseRecord {
	const lessons = joinById(a.lessons, b.lessons, joinLessons);
	const unopened = joinUnopened(a, b, lessons);
	const visited = [a.lastLesson, b.lastLesson].filter((id) => id !== undefined);
	const time = (id: string) => own(lessons, id)?.lastAt ?? "";
	const lastLesson = visited.reduce<string | undefined>(
		(last, id) => (last === undefined || time(id) > time(last) ? id : last),
		undefined,
	);
	const joined: CourseRecord = {
		lessons,
		calculators: joinCalculators(a.calculators, b.calculators),
		bookmarks: joinById(a.bookmarks, b.bookmarks, earlierTime),
		annotations: joinById(a.annotations, b.annotations, later),
		days: joinById(a.days, b.days, Math.max),
		...unopened,
		...joinKeptWork(a, b),
		...(a.exams === undefined && b.exams === undefined
			? {}
			: { exams: joinById(a.exams ?? {}, b.exams ?? {}, joinExams) }),
		...(lastLesson === undefined ? {} : { lastLesson }),
	};
	return joinDrafts(joined, a, b);
}

/**
 * A state that holds all that either of two states of one learner holds. What both know about is taken from the later
 * one; so what was taken away (a bookmark, say) may come back, but nothing is lost. `seq` is the larger one.
 */
export function joinStates(a: LearnerState, b: LearnerState): LearnerState {
	const [older, newer] = (b.lastAt ?? "") > (a.lastAt ?? "") ? [a, b] : [b, a];
	const created = [a.createdAt, b.createdAt].filter((at) => at !== undefined).sort()[0];
	return {
		...older,
		...newer,
		...(created === undefined ? {} : { createdAt: created }),
		seq: Math.max(a.seq, b.seq),
		courses: joinById(a.courses, b.courses, joinCourses),
		...(a.reviews === undefined && b.reviews === undefined
			? {}
			: { reviews: joinById(older.reviews ?? {}, newer.reviews ?? {}, joinReviews) }),
	};
}
