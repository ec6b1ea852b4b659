import type { Fact, LearnerEvent } from "./events.ts";
import { type CourseRecord, emptyCourseRecord, type LearnerState, type LessonRecord, type Run } from "./state.ts";

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;

function inCourse(state: LearnerState, course: string, change: (record: CourseRecord) => CourseRecord): LearnerState {
	const record = change(state.courses[course] ?? emptyCourseRecord);
	return { ...state, courses: { ...state.courses, [course]: record } };
}

function inLesson(
	state: LearnerState,
	fact: { course: string; lesson: string },
	at: string,
	change: (record: LessonRecord) => LessonRecord,
): LearnerState {
	return inCourse(state, fact.course, (course) => {
		const before = course.lessons[fact.lesson] ?? {
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

function scoreOf(run: Run): number {
	const total = run.questions.reduce((sum, question) => sum + (run.answers[question]?.score ?? 0), 0);
	return total / run.questions.length;
}

/** The first answer to a question of a run stands: a second one, from another window say, changes nothing. */
function answerRun(lesson: LessonRecord, fact: Of<"run-answered">, at: string): LessonRecord {
	const { run } = lesson;
	if (run === undefined || run.id !== fact.run) return lesson;
	if (!run.questions.includes(fact.question) || run.answers[fact.question] !== undefined) return lesson;
	const kept = { answer: fact.answer, score: fact.score, correct: fact.correct, at };
	const answers = { ...run.answers, [fact.question]: kept };
	const answered: Run = { ...run, answers };
	if (run.questions.some((question) => answers[question] === undefined)) return { ...lesson, run: answered };
	const best = Math.max(lesson.best ?? 0, scoreOf(answered));
	return { ...lesson, run: { ...answered, finishedAt: at }, best, runsFinished: lesson.runsFinished + 1 };
}

function workCalculator(course: CourseRecord, fact: Of<"calculator-worked">, at: string): CourseRecord {
	const others = course.calculators.filter((work) => work.metric !== fact.metric || work.lesson !== fact.lesson);
	const work = {
		metric: fact.metric,
		lesson: fact.lesson,
		values: fact.values,
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
