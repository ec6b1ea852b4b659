import { expect, it } from "vitest";
import { nextTopic } from "../../../../../renderer/features/home/next-topic.ts";
import { topic } from "../progress/topic.ts";

const mastered = topic({ section: "mastered", answered: 4, right: 4 });
const gap = topic({ section: "gap", answered: 4, right: 2 });
const deeper = topic({ section: "deeper", answered: 3, right: 1 });
const near = topic({ section: "near", answered: 1, right: 1 });
const farther = topic({ section: "farther", questions: 9, answered: 9, right: 6 });
const untouched = topic({ section: "untouched" });

it.each([
	["the weakest gap before all else", [untouched, gap, mastered, deeper, near], "gap", "deeper"],
	["the first of gaps that are alike", [topic({ ...gap, section: "first" }), gap], "gap", "first"],
	["without gaps the topic that lacks the least", [untouched, farther, near, mastered], "under-way", "near"],
	["else the first without an answer", [mastered, untouched, topic({ section: "later" })], "new", "untouched"],
] as const)("names %s", (_what, topics, kind, section) => {
	expect(nextTopic(topics)).toMatchObject({ kind, topic: { section } });
});

it("names none where all are mastered, or there are none", () => {
	expect(nextTopic([mastered])).toBeUndefined();
	expect(nextTopic([])).toBeUndefined();
});
