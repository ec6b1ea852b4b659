import { askedKey } from "../quiz/exam-draw.ts";
import type { Fact } from "./events.ts";
import type { ExamMark, ExamRun } from "./exam.ts";
import { endOf, seen } from "./exam-clock.ts";
import { own } from "./own.ts";
import type { CourseRecord, QuestionTally } from "./state.ts";

export type ExamFact = Extract<Fact, { type: `exam-${string}` }>;

type Of<T extends ExamFact["type"]> = Extract<ExamFact, { type: T }>;

/** The share right of a sitting that was handed in, 0 to 1; 0 where no question counted. */
export function examScore(marks: readonly ExamMark[]): number {
	return marks.length === 0 ? 0 : marks.reduce((sum, { score }) => sum + score, 0) / marks.length;
}

/** The course with the sitting that a fact is about changed, if it is still under way: a fact about another changes nothing. */
function inRun(
	course: CourseRecord,
	fact: { exam: string; run: string },
	change: (run: ExamRun) => ExamRun,
): CourseRecord {
	const record = own(course.exams ?? {}, fact.exam);
	if (record === undefined || record.run.id !== fact.run || record.run.finishedAt !== undefined) return course;
	return { ...course, exams: { ...course.exams, [fact.exam]: { ...record, run: change(record.run) } } };
}

function start(course: CourseRecord, fact: Of<"exam-started">, at: string): CourseRecord {
	const run: ExamRun = {
		id: fact.run,
		version: fact.version,
		seed: fact.seed,
		questions: fact.questions,
		answers: {},
		flagged: [],
		minutes: fact.minutes,
		...(fact.adaptive === undefined ? {} : { adaptive: fact.adaptive }),
		startedAt: at,
		seenAt: at,
	};
	const finished = own(course.exams ?? {}, fact.exam)?.finished ?? [];
	return { ...course, exams: { ...course.exams, [fact.exam]: { run, finished } } };
}

function asks(run: ExamRun, key: string): boolean {
	return run.questions.some((one) => askedKey(one) === key);
}

/** An answer can be changed and taken back until the exam is handed in; in a placement test the first one stands. */
function answer(run: ExamRun, fact: Of<"exam-answered">, at: string): ExamRun {
	const key = askedKey(fact);
	if (!asks(run, key)) return run;
	const { [key]: before, ...others } = run.answers;
	if (run.adaptive === true && before !== undefined) return run;
	const taken = fact.answer === null && run.adaptive !== true;
	return { ...run, answers: taken ? others : { ...others, [key]: { answer: fact.answer, at } } };
}

function flag(run: ExamRun, fact: Of<"exam-flagged">): ExamRun {
	const key = askedKey(fact);
	const others = run.flagged.filter((one) => one !== key);
	return { ...run, flagged: fact.flagged && asks(run, key) ? [...others, key] : others };
}

function ask(run: ExamRun, fact: Of<"exam-asked">): ExamRun {
	if (asks(run, askedKey(fact))) return run;
	return { ...run, questions: [...run.questions, { lesson: fact.lesson, question: fact.question }] };
}

/** One more answer to a question. */
function counted(before: QuestionTally | undefined, { score, correct }: ExamMark, at: string): QuestionTally {
	const right = (before?.right ?? 0) + (correct ? 1 : 0);
	return { answered: (before?.answered ?? 0) + 1, right, score, correct, at };
}

/** Answers count for their lesson; an exam does not open one, so for a lesson never opened they wait until it is. */
export function tally(course: CourseRecord, mark: ExamMark, at: string): CourseRecord {
	if (mark.answer === undefined) return course;
	const lesson = own(course.lessons, mark.lesson);
	const known = lesson?.questions ?? own(course.unopened ?? {}, mark.lesson) ?? {};
	const questions = { ...known, [mark.question]: counted(own(known, mark.question), mark, at) };
	if (lesson === undefined) return { ...course, unopened: { ...course.unopened, [mark.lesson]: questions } };
	return { ...course, lessons: { ...course.lessons, [mark.lesson]: { ...lesson, questions } } };
}

/** What was marked is what stands, though another machine's answers may have come in between. */
function marked(run: ExamRun, fact: Of<"exam-finished">, at: string): ExamRun {
	const answers = { ...run.answers };
	for (const { answer, ...asked } of fact.marks) {
		const key = askedKey(asked);
		if (answer !== undefined) answers[key] = { answer, at: own(run.answers, key)?.at ?? at };
		else if (run.adaptive !== true) delete answers[key];
	}
	const { outOfTime, marks } = fact;
	const finishedAt = (outOfTime ? endOf(run) : null) ?? (at > run.seenAt ? at : run.seenAt);
	return { ...run, answers, outOfTime, marks, finishedAt };
}

function finish(course: CourseRecord, fact: Of<"exam-finished">, at: string): CourseRecord {
	const changed = inRun(course, fact, (run) => marked(run, fact, at));
	const record = own(changed.exams ?? {}, fact.exam);
	const finishedAt = record?.run.finishedAt;
	if (changed === course || record === undefined || finishedAt === undefined) return course;
	const sitting = { run: fact.run, at: finishedAt, score: examScore(fact.marks) };
	const finished = [...record.finished, sitting];
	const recorded: CourseRecord = { ...changed, exams: { ...changed.exams, [fact.exam]: { ...record, finished } } };
	return fact.marks.reduce<CourseRecord>((so, mark) => tally(so, mark, at), recorded);
}

/** What a fact about an exam changes in the record of its course. */
export function applyExam(course: CourseRecord, fact: ExamFact, at: string): CourseRecord {
	switch (fact.type) {
		case "exam-started":
			return start(course, fact, at);
		case "exam-asked":
			return inRun(course, fact, (run) => ask(run, fact));
		case "exam-answered":
			return inRun(course, fact, (run) => answer(run, fact, at));
		case "exam-flagged":
			return inRun(course, fact, (run) => flag(run, fact));
		case "exam-resumed":
			// Its time says it all.
			return course;
		case "exam-finished":
			return finish(course, fact, at);
	}
}

/** The course with the time of an event seen by every exam under way. */
export function seeTime(course: CourseRecord, at: string): CourseRecord {
	const underWay = Object.entries(course.exams ?? {}).filter(([, { run }]) => run.finishedAt === undefined);
	if (underWay.length === 0) return course;
	const later = underWay.map(([id, record]) => [id, { ...record, run: seen(record.run, at) }]);
	return { ...course, exams: { ...course.exams, ...Object.fromEntries(later) } };
}
