import type { RecalledAnswer } from "../../core/api/views.ts";
import { client } from "./client.ts";

const asked = new Map<string, Promise<readonly RecalledAnswer[]>>();
const held = new Map<string, readonly RecalledAnswer[]>();

/** The answers given to the questions inside a lesson; asked for once, until another window may have added some. */
export function recallAnswers(learner: string, lesson: string): Promise<readonly RecalledAnswer[]> {
	const key = `${learner} ${lesson}`;
	const known = asked.get(key);
	if (known !== undefined) return known;
	const call = client["practice.recall"]({ learner, lesson }).then(({ answered }) => answered);
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
export function heldAnswers(learner: string, lesson: string): readonly RecalledAnswer[] | undefined {
	return held.get(`${learner} ${lesson}`);
}

/** Forgets them: what was held is no longer all there is. */
export function forgetAnswers(): void {
	asked.clear();
	held.clear();
}
