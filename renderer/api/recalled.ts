import type { Feedback } from "../../core/api/views.ts";
import type { PublicQuestion } from "../../core/quiz/schema.ts";
import { client } from "./client.ts";

/** A question inside a lesson as it was left: answered, or being answered with hints that were taken. */
export interface Recalled {
	question: PublicQuestion;
	feedback?: Feedback;
}

const asked = new Map<string, Promise<readonly Recalled[]>>();
const held = new Map<string, readonly Recalled[]>();

/** The questions inside a lesson that something was done with; asked for once, until another window may have added some. */
export function recallAnswers(learner: string, lesson: string): Promise<readonly Recalled[]> {
	const key = `${learner} ${lesson}`;
	const known = asked.get(key);
	if (known !== undefined) return known;
	const call = client["practice.recall"]({ learner, lesson }).then(({ answered, asked: open }): readonly Recalled[] => {
		const opened = new Set(open.map(({ id }) => id));
		return [...answered.filter(({ question }) => !opened.has(question.id)), ...open.map((question) => ({ question }))];
	});
	asked.set(key, call);
	call.then(
		(answered) => {
			// Unless they were forgotten while they came.
			if (asked.get(key) === call) held.set(key, answered);
		},
		() => asked.delete(key),
	);
	return call;
}

/** Those answers where they have come already. */
export function heldAnswers(learner: string, lesson: string): readonly Recalled[] | undefined {
	return held.get(`${learner} ${lesson}`);
}

/** Forgets them: what was held is no longer all there is. */
export function forgetAnswers(): void {
	asked.clear();
	held.clear();
}
