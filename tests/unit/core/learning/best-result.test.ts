import { describe, expect, it } from "vitest";
import { bestResult } from "../../../../core/learning/best-result.ts";
import { emptyLessonRecord } from "../../../../core/learning/empty.ts";
import type { KeptAnswer, Run } from "../../../../core/learning/state.ts";

const at = "2026-11-20T10:00:00.000Z";
const empty = emptyLessonRecord(at);
const answer = (score: number): KeptAnswer => ({
	answer: { kind: "one-choice", option: "a" },
	score,
	correct: score === 1,
	at,
});
/** The wrong one of two questions, asked again with this score. */
const retry = (score: number): Run => ({
	...{ id: "r2", lesson: "leccion", version: "1.0.0", seed: 2, questions: ["dos"], startedAt: at, of: "r1" },
	before: { right: 1, score: 0.5, answers: { una: answer(1), dos: answer(0) } },
	answers: { dos: answer(score) },
	finishedAt: at,
});

describe("the best result of a quiz", () => {
	it("is there once a quiz is finished", () => {
		expect(bestResult(undefined)).toBeUndefined();
		expect(bestResult(empty)).toBeUndefined();
		expect(bestResult({ ...empty, best: 0 })).toEqual({ share: 0 });
	});

	it("is that after going over what went wrong, with the first try beside it, where that is better", () => {
		expect(bestResult({ ...empty, best: 0.46, bestRetried: 1 })).toEqual({ share: 1, first: 0.46 });
		expect(bestResult({ ...empty, best: 0.9, bestRetried: 0.8 })).toEqual({ share: 0.9 });
		expect(bestResult({ ...empty, best: 0.3, bestRetried: 0.1 + 0.2 })).toEqual({ share: 0.3 });
	});

	it("is told by the last run, too, where the record was kept by a version that did not note it", () => {
		expect(bestResult({ ...empty, best: 0.5, run: retry(1) })).toEqual({ share: 1, first: 0.5 });
		const { finishedAt: _, ...halfOpen } = retry(1);
		expect(bestResult({ ...empty, best: 0.5, run: halfOpen })).toEqual({ share: 0.5 });
	});
});
