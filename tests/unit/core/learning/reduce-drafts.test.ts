import { expect, test } from "vitest";
import type { DraftPlace } from "../../../../core/learning/draft.ts";
import type { Fact } from "../../../../core/learning/events.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import { draftFor } from "../../../../core/learning/reduce-drafts.ts";
import { place, stateOf } from "./state-of.ts";

const answer = { kind: "one-choice" as const, option: "a" };
const mark = { answer, score: 1, correct: true };
const inQuiz = (run: string, question = "q1"): DraftPlace => ({ in: "quiz", lesson: "leads", run, question });
const inExam = (run: string): DraftPlace => ({ in: "exam", exam: "final", run, lesson: "leads", question: "q1" });
const inLesson = (seed: number): DraftPlace => ({ in: "lesson", lesson: "leads", question: "q1", seed });
const inCase = (seed: number, level = 1): DraftPlace => ({ in: "case", metric: "roi", seed, level });
const inReview = (reps: number): DraftPlace => ({ in: "review", card: "question:leads/q1", reps });

function draft(where: DraftPlace, typed: string): Fact {
	return { type: "draft-kept", ...place, place: where, draft: { options: [], typed, fields: {} }, locale: "es" };
}
function startQuiz(run: string): Fact {
	return { type: "run-started", ...place, run, lesson: "leads", seed: 1, questions: ["q1", "q2"] };
}
function startExam(run: string): Fact {
	const questions = [{ lesson: "leads", question: "q1" }];
	return { type: "exam-started", ...place, exam: "final", run, seed: 1, questions, minutes: null };
}
const practised = (seed: number): Fact => {
	return { type: "practice-answered", ...place, lesson: "leads", question: "q1", seed, ...mark };
};
const finishExam: Fact = { type: "exam-finished", ...place, exam: "final", run: "e1", outOfTime: true, marks: [] };
const answerQuiz: Fact = { type: "run-answered", ...place, run: "r1", lesson: "leads", question: "q1", ...mark };
const answerExam: Fact = {
	type: "exam-answered",
	...place,
	exam: "final",
	run: "e1",
	lesson: "leads",
	question: "q1",
	answer,
};
const answerReview: Fact = {
	type: "review-answered",
	...place,
	card: "question:leads/q1",
	rating: 3,
	algorithm: "x",
	seed: 1,
	...mark,
};

const answerCase = (seed: number, correct = false): Fact => {
	const about = { metric: "roi", seed, level: 1, answer: "12", correct, steps: 0, locale: "es" } as const;
	return { type: "case-answered", ...place, ...about };
};

function typedIn(where: DraftPlace, ...facts: Fact[]): string | undefined {
	const course = stateOf(...facts).courses["curso"];
	return course && draftFor(course, where)?.draft.typed;
}

test.each<[string, Fact[], DraftPlace, Fact]>([
	["a quiz", [startQuiz("r1")], inQuiz("r1"), answerQuiz],
	["a quiz begun anew", [startQuiz("r1")], inQuiz("r1"), startQuiz("r2")],
	["an exam", [startExam("e1")], inExam("e1"), answerExam],
	["an exam handed in", [startExam("e1")], inExam("e1"), finishExam],
	["an exam begun anew", [startExam("e1")], inExam("e1"), startExam("e2")],
	["a lesson", [], inLesson(0), practised(0)],
	["practice of a metric", [], inCase(0), answerCase(0)],
	["a review", [], inReview(2), answerReview],
])("what is begun in %s is kept, the last of it, until its end", (_where, before, where, end) => {
	expect(typedIn(where, ...before, draft(where, "1"))).toBe("1");
	expect(typedIn(where, ...before, draft(where, "1"), draft(where, "12"))).toBe("12");
	expect(stateOf(...before, draft(where, "1"), end).courses["curso"]).not.toHaveProperty("drafts");
});

test("what is taken away again is gone, and what is begun elsewhere stays", () => {
	const facts = [startQuiz("r1"), draft(inQuiz("r1"), "1"), draft(inQuiz("r1", "q2"), "2"), draft(inLesson(0), "3")];
	const taken: Fact = { type: "draft-kept", ...place, place: inQuiz("r1"), draft: null, locale: "es" };
	expect(typedIn(inQuiz("r1"), ...facts, taken)).toBeUndefined();
	expect(typedIn(inQuiz("r1", "q2"), ...facts, taken)).toBe("2");
	expect(typedIn(inLesson(0), ...facts, answerQuiz)).toBe("3");
});

test("what is begun of one asking is not taken for another one", () => {
	expect(typedIn(inLesson(7), draft(inLesson(0), "3"))).toBeUndefined();
	expect(typedIn(inReview(3), draft(inReview(2), "3"))).toBeUndefined();
	expect(typedIn(inQuiz("r2"), startQuiz("r1"), draft(inQuiz("r1"), "3"))).toBeUndefined();
});

test("a draft that comes after the answer, or for what is not asked, changes nothing", () => {
	expect(typedIn(inQuiz("r1"), startQuiz("r1"), answerQuiz, draft(inQuiz("r1"), "1"))).toBeUndefined();
	expect(typedIn(inQuiz("r1", "q9"), startQuiz("r1"), draft(inQuiz("r1", "q9"), "1"))).toBeUndefined();
	expect(typedIn(inExam("e1"), startExam("e1"), finishExam, draft(inExam("e1"), "1"))).toBeUndefined();
	expect(typedIn(inLesson(0), practised(0), draft(inLesson(0), "1"))).toBeUndefined();
	expect(typedIn(inLesson(5), practised(0), draft(inLesson(5), "1"))).toBe("1");
});

test("of two records the later draft stands, and none whose question was answered in the other", () => {
	const one = stateOf(startQuiz("r1"), draft(inQuiz("r1"), "1"), draft(inLesson(0), "2"));
	const other = stateOf(startQuiz("r1"), answerQuiz, draft(inLesson(0), "3"), draft(inLesson(0), "4"));
	const joined = joinStates(one, other).courses["curso"];
	expect(Object.values(joined?.drafts ?? {}).map((kept) => kept.draft.typed)).toEqual(["4"]);
	expect(joinStates(other, one).courses["curso"]?.drafts).toEqual(joined?.drafts);
	const answered = joinStates(one, stateOf(startQuiz("r1"), answerQuiz, practised(0), practised(0)));
	expect(answered.courses["curso"]).not.toHaveProperty("drafts");
});

test("of a metric, only what is typed for the case to be answered next is kept", () => {
	expect(typedIn(inCase(0), draft(inCase(0), "1"))).toBe("1");
	expect(typedIn(inCase(0), answerCase(0), draft(inCase(0), "1"))).toBeUndefined();
	expect(typedIn(inCase(1), answerCase(0), draft(inCase(1), "2"))).toBe("2");
	expect(typedIn(inCase(1, 2), answerCase(0), draft(inCase(1, 2), "2"))).toBeUndefined();
	expect(typedIn(inCase(2, 2), answerCase(0, true), answerCase(1, true), draft(inCase(2, 2), "3"))).toBe("3");
	const [one, other] = [stateOf(draft(inCase(0), "1")), stateOf(answerCase(0))];
	expect(joinStates(one, other).courses["curso"]?.drafts).toBeUndefined();
});
