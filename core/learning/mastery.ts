import type { Topic } from "../api/views.ts";

/**
 * From which share of right last answers on a topic counts as mastered. Four in five is a usual mark in mastery learning
 * (Bloom, "Learning for Mastery", 1968, asks for 80 to 90 %), and stricter than the pass mark of a whole quiz, because a
 * topic is narrower than a lesson.
 */
export const masteredShare = 0.8;

/**
 * Below which share a topic counts as a gap: it lies under the pass mark of a quiz (0.7), so one question more or less
 * does not turn a pass into a gap, and one right of two is one.
 */
export const gapShare = 0.6;

/** How many questions must be answered before a topic can be mastered: one right answer alone may have been a guess. */
export const enoughQuestions = 2;

/** `new`: none of its questions is answered. `under-way`: neither a strength nor a gap. */
export type Standing = "mastered" | "under-way" | "gap" | "new";

/** The questions and answers of a topic that its standing depends on. */
export type Answered = Pick<Topic, "questions" | "answered" | "right">;

/** How a learner stands with a topic. The last answer to each question counts: what was learned since is what stands. */
export function standingOf({ questions, answered, right }: Answered): Standing {
	if (answered === 0) return "new";
	// In whole questions, so that no rounding of a quotient decides.
	if (right < answered * gapShare) return "gap";
	const enough = answered >= Math.min(enoughQuestions, questions);
	return enough && right >= answered * masteredShare ? "mastered" : "under-way";
}

/** How many of these topics are mastered. */
export function masteredAmong(topics: readonly Answered[]): number {
	return topics.filter((topic) => standingOf(topic) === "mastered").length;
}

/**
 * How many more right answers make a topic a mastered one, at the least: those now wrong put right, and new questions only
 * where too few are answered. 0 for one that is mastered.
 */
export function rightAnswersToMaster({ questions, answered, right }: Answered): number {
	const counted = Math.max(answered, Math.min(enoughQuestions, questions));
	let needed = right;
	while (needed < counted * masteredShare) needed += 1;
	return needed - right;
}
