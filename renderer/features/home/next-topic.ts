import type { Topic } from "../../../core/api/views.ts";
import { rightAnswersToMaster, type Standing, standingOf } from "../../../core/learning/mastery.ts";

/** The topic to turn to next and why; undefined once all are mastered. */
export type NextTopic = { kind: Exclude<Standing, "mastered">; topic: Topic } | undefined;

/** The first of the smallest by a measure. */
function least(topics: readonly Topic[], measure: (topic: Topic) => number): Topic | undefined {
	return topics.reduce<Topic | undefined>(
		(best, topic) => (best === undefined || measure(topic) < measure(best) ? topic : best),
		undefined,
	);
}

/**
 * The weakest gap, as what was learned wrong stands in the way of what follows; else the topic that lacks the fewest right
 * answers; else the first one without an answer. Topics that are alike are taken in the order of the course.
 */
export function nextTopic(topics: readonly Topic[]): NextTopic {
	const those = (standing: Standing) => topics.filter((topic) => standingOf(topic) === standing);
	const gap = least(those("gap"), ({ right, answered }) => right / answered);
	if (gap !== undefined) return { kind: "gap", topic: gap };
	const near = least(those("under-way"), rightAnswersToMaster);
	if (near !== undefined) return { kind: "under-way", topic: near };
	const [first] = those("new");
	return first && { kind: "new", topic: first };
}
