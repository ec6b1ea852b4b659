import { emptyCourseRecord } from "./empty.ts";
import type { Fact, LearnerEvent } from "./events.ts";
import { own } from "./own.ts";
import { runScore } from "./run-score.ts";
import type { CourseRecord, LearnerState, LessonRecord, Run } from "./state.ts";

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;

function inCourse(state: LearnerState, course: string, change: (record: CourseRecord) => CourseRecord): LearnerState {
	const record = change(own(state.courses, course) ?? emptyCourseRecord);
	return { ...state, courses: { ...state.courses, [course]: record } };
}

function inLesson(
	state: LearnerState,
	fact: { course: string; lesson: string },
	at: string,
	change: (record: LessonRecord) => LessonRecord,
): LearnerState {
	return inCourse(state, fact.course, (course) => {
		const before = own(course.lessons, fact.lesson) ?? {
			openedAt: at,
			lastAt: at,
			section: null,
			reached: [],
			practice: {},
			runsFinished: 0,
		};
		const lesson = { ...change(before), lastAt: at };
		return { ...course, lessons: { ...course.lessons, [fact.lesson]: lesson }, lastLesson: fact.lesson };
	});
}

function setPosition(lesson: LessonRecord, fact: Of<"position-set">): LessonRecord {
	const { section } = fact;
	const known = section === null || lesson.reached.includes(section);
	return { ...lesson, section, reached: known ? lesson.reached : [...lesson.reached, section] };
}

/** The lesson with its run changed: the run is finished once every question left in it has an answer. */
function withRun(lesson: LessonRecord, run: Run, at: string): LessonRecord {
	if (run.questions.some((question) => own(run.answers, question) === undefined)) return { ...lesson, run };
	const best = Math.max(lesson.best ?? 0, runScore(run));
	return { ...lesson, run: { ...run, finishedAt: at }, best, runsFinished: lesson.runsFinished + 1 };
}

/** The run that a fact is about, if it is the lesson's and still under way: a fact about an earlier run changes nothing. */
function underWay(lesson: LessonRecord, run: string): Run | undefined {
	return lesson.run?.id === run && lesson.run.finishedAt === undefined ? lesson.run : undefined;
}

/** The first answer to a question of a run stands: a second one, from another window say, changes nothing. */
function answerRun(lesson: LessonRecord, fact: Of<"run-answered">, at: string): LessonRecord {
	const run = underWay(lesson, fact.run);
	if (run === undefined || !run.questions.includes(fact.question)) return lesson;
	if (own(run.answers, fact.question) !== undefined) return lesson;
	const kept = { answer: fact.answer, score: fact.score, correct: fact.correct, at };
	return withRun(lesson, { ...run, answers: { ...run.answers, [fact.question]: kept } }, at);
}

/** Questions only ever leave a run; their answers stay in the record but no longer count. */
function narrowRun(lesson: LessonRecord, fact: Of<"run-narrowed">, at: string): LessonRecord {
	const run = underWay(lesson, fact.run);
	if (run === undefined) return lesson;
	const questions = run.questions.filter((question) => fact.questions.includes(question));
	return questions.length === 0 ? lesson : withRun(lesson, { ...run, questions }, at);
}

function workCalculator(course: CourseRecord, fact: Of<"calculator-worked">, at: string): CourseRecord {
	const others = course.calculators.filter((work) => work.metric !== fact.metric || work.lesson !== fact.lesson);
	const work = {
		metric: fact.metric,
		lesson: fact.lesson,
		values: fact.values,
		locale: fact.locale,
		at,
		...(fact.segment === undefined ? {} : { segment: fact.segment }),
	};
	return { ...course, calculators: [...others, work] };
}

function apply(state: LearnerState, fact: Fact, at: string): LearnerState {
	switch (fact.type) {
		case "profile-set":
			return { ...state, name: fact.name };
		case "settings-set":
			return { ...state, settings: fact.settings };
		case "position-set":
			return inLesson(state, fact, at, (lesson) => setPosition(lesson, fact));
		case "run-started": {
			const run: Run = {
				id: fact.run,
				lesson: fact.lesson,
				version: fact.version,
				seed: fact.seed,
				questions: fact.questions,
				answers: {},
				startedAt: at,
			};
			return inLesson(state, fact, at, (lesson) => ({ ...lesson, run }));
		}
		case "run-narrowed":
			return inLesson(state, fact, at, (lesson) => narrowRun(lesson, fact, at));
		case "run-answered":
			return inLesson(state, fact, at, (lesson) => answerRun(lesson, fact, at));
		case "practice-answered": {
			const kept = { answer: fact.answer, score: fact.score, correct: fact.correct, at };
			return inLesson(state, fact, at, (lesson) => ({
				...lesson,
				practice: { ...lesson.practice, [fact.question]: kept },
			}));
		}
		case "calculator-worked":
			return inCourse(state, fact.course, (course) => workCalculator(course, fact, at));
	}
}

/** The state after one more event. Pure: the same events always give the same state. */
export function reduce(state: LearnerState, event: LearnerEvent): LearnerState {
	const next = apply(state, event.fact, event.at);
	return { ...next, seq: event.seq, createdAt: state.createdAt ?? event.at, lastAt: event.at };
}
