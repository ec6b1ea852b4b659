import { expect, test } from "vitest";
import { emptyCourseRecord, emptyLessonRecord, emptyState } from "../../../../core/learning/empty.ts";
import type { ExamRecord } from "../../../../core/learning/exam.ts";
import { joinExams } from "../../../../core/learning/join-exams.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import type { CourseRecord } from "../../../../core/learning/state.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString();
const answer = (minute: number) => ({ answer: { kind: "one-choice", option: "a" } as const, at: at(minute) });

function sitting(change: Partial<ExamRecord["run"]> = {}, finished: ExamRecord["finished"] = []): ExamRecord {
	const run = {
		id: "r1",
		version: "1.0.0",
		seed: 1,
		questions: [
			{ lesson: "una", question: "q1" },
			{ lesson: "una", question: "q2" },
		],
		answers: {},
		flagged: [],
		minutes: 30,
		startedAt: at(0),
		seenAt: at(0),
		...change,
	};
	return { run, finished };
}

const both = (a: ExamRecord, b: ExamRecord) => {
	const [one, other] = [joinExams(a, b), joinExams(b, a)];
	expect(other).toEqual(one);
	return one;
};

test("of one sitting the side with more answers stands, and no time is won", () => {
	const few = sitting({ answers: { "una/q1": answer(1) }, seenAt: at(20) });
	const more = sitting({ answers: { "una/q1": answer(1), "una/q2": answer(2) }, seenAt: at(5) });
	expect(both(few, more).run).toEqual({ ...more.run, seenAt: at(20) });
});

test("a sitting that was handed in stays so, whatever the other side still answered", () => {
	const done = sitting({ finishedAt: at(9), outOfTime: false, marks: [] }, [{ run: "r1", at: at(9), score: 0 }]);
	const going = sitting({ answers: { "una/q1": answer(1) } });
	expect(both(done, going)).toEqual(done);
});

test("of two sittings the later one is under way, and every one that was handed in is kept once", () => {
	const first = { run: "r0", at: at(1), score: 0.5 };
	const second = { run: "r1", at: at(9), score: 0.7 };
	const older = sitting({ finishedAt: at(9), marks: [] }, [first, second]);
	const newer = sitting({ id: "r2", startedAt: at(12) }, [first]);
	expect(both(older, newer)).toEqual({ run: newer.run, finished: [first, second] });
});

test("answers to a lesson that one side has opened move into it", () => {
	const tally = (answered: number, minute: number) => ({ answered, right: 1, score: 1, correct: true, at: at(minute) });
	const state = (course: Partial<CourseRecord>) => ({
		...emptyState,
		courses: { curso: { ...emptyCourseRecord, ...course } },
	});
	const lesson = { ...emptyLessonRecord(at(3)), questions: { q1: tally(2, 3) } };
	const opened = state({ lessons: { una: lesson } });
	const unopened = state({ unopened: { una: { q1: tally(1, 5), q2: tally(1, 5) }, otra: { q1: tally(1, 5) } } });
	for (const joined of [joinStates(opened, unopened), joinStates(unopened, opened)]) {
		expect(joined.courses["curso"]?.lessons["una"]?.questions).toEqual({ q1: tally(2, 5), q2: tally(1, 5) });
		expect(joined.courses["curso"]?.unopened).toEqual({ otra: { q1: tally(1, 5) } });
	}
	expect(joinStates(opened, opened).courses["curso"]).toEqual(opened.courses.curso);
});
