import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { AnswerKeeper } from "../../../../../renderer/features/exam/answer-keeper.ts";
import { emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";

const question: PublicQuestion = {
	kind: "one-choice",
	id: "q",
	prompt: "?",
	seed: 0,
	hints: [],
	options: ["a", "b"].map((id) => ({ id, text: id })),
};
const choose = (option: string) => ({ ...emptyDraft, options: [option] });
const answer = (option: string): Answer => ({ kind: "one-choice", option });

/** A far side that takes an answer when it is told to. */
function farSide() {
	const sent: (Answer | null)[] = [];
	const waiting: { resolve: () => void; reject: () => void }[] = [];
	const send = (_key: string, given: Answer | null) =>
		new Promise<void>((resolve, reject) => {
			sent.push(given);
			waiting.push({ resolve, reject: () => reject(new Error("no")) });
		});
	return {
		sent,
		send,
		take: async () => {
			waiting.shift()?.resolve();
			await vi.advanceTimersByTimeAsync(0);
		},
		refuse: async () => {
			waiting.shift()?.reject();
			await vi.advanceTimersByTimeAsync(0);
		},
	};
}

function keeperOf(far: ReturnType<typeof farSide>, given?: Answer) {
	return new AnswerKeeper([{ key: "k", question, answer: given }], "es", far.send, () => {});
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an answer in an exam", () => {
	it("is sent by itself once typing pauses, and counts as saved only when it was taken", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		expect(keeper.state("k")).toBe("none");
		keeper.change("k", choose("a"));
		keeper.change("k", choose("b"));
		expect([keeper.state("k"), far.sent]).toEqual(["saving", []]);
		await vi.advanceTimersByTimeAsync(1000);
		expect([keeper.state("k"), far.sent]).toEqual(["saving", [answer("b")]]);
		await far.take();
		expect(keeper.state("k")).toBe("saved");
	});

	it("changed while it is on its way is sent again afterwards, so that the last one is the last to arrive", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		const flushed = keeper.flush();
		keeper.change("k", choose("b"));
		await vi.advanceTimersByTimeAsync(1000);
		expect(far.sent).toEqual([answer("a")]);
		await far.take();
		expect(far.sent).toEqual([answer("a"), answer("b")]);
		await far.take();
		expect(await flushed).toBe(true);
		expect(keeper.state("k")).toBe("saved");
	});

	it("that is refused stays, says so, and is tried again at the next flush", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		const first = keeper.flush();
		await far.refuse();
		expect([await first, keeper.state("k"), keeper.draft("k")]).toEqual([false, "failed", choose("a")]);
		const second = keeper.flush();
		await far.take();
		expect([await second, keeper.state("k")]).toEqual([true, "saved"]);
	});

	it("given before is there to go on with, and is taken back when it is no answer any more", async () => {
		const far = farSide();
		const keeper = keeperOf(far, answer("a"));
		expect([keeper.state("k"), keeper.draft("k")]).toEqual(["saved", choose("a")]);
		expect(await keeper.flush()).toBe(true);
		expect(far.sent).toEqual([]);
		keeper.change("k", emptyDraft);
		const flushed = keeper.flush();
		expect(far.sent).toEqual([null]);
		await far.take();
		expect([await flushed, keeper.state("k")]).toEqual([true, "none"]);
	});
});

describe("a half-done answer", () => {
	const groups = ["x", "y"].map((id) => ({ id, text: id }));
	const sorting: PublicQuestion = { ...question, kind: "sorting", items: groups, groups };
	const placed = (fields: Record<string, string>) => ({ ...emptyDraft, fields });

	it("is sent as far as it goes, and is still called half done", async () => {
		const far = farSide();
		const keeper = new AnswerKeeper([{ key: "k", question: sorting, answer: undefined }], "es", far.send, () => {});
		keeper.change("k", placed({ x: "x" }));
		const flushed = keeper.flush();
		expect([keeper.state("k"), far.sent]).toEqual(["saving", [{ kind: "sorting", placed: { x: "x" } }]]);
		await far.take();
		expect([await flushed, keeper.state("k")]).toEqual([true, "partial"]);
		keeper.change("k", placed({ x: "x", y: "x" }));
		const whole = keeper.flush();
		await far.take();
		expect([await whole, keeper.state("k")]).toEqual([true, "saved"]);
	});

	it("is half done still when the exam is opened again", () => {
		const given: Answer = { kind: "sorting", placed: { x: "x" } };
		const keeper = new AnswerKeeper([{ key: "k", question: sorting, answer: given }], "es", farSide().send, () => {});
		expect([keeper.state("k"), keeper.draft("k")]).toEqual(["partial", placed({ x: "x" })]);
	});

	it("is not sent where nothing of it can be marked", async () => {
		const far = farSide();
		const number: PublicQuestion = { ...question, kind: "number" };
		const keeper = new AnswerKeeper([{ key: "k", question: number, answer: undefined }], "es", far.send, () => {});
		keeper.change("k", { ...emptyDraft, typed: "doce" });
		expect([keeper.state("k"), await keeper.flush(), far.sent]).toEqual(["partial", true, []]);
	});
});

describe("an answer from another window", () => {
	it("is taken over where nothing newer waits here", async () => {
		const far = farSide();
		const keeper = keeperOf(far, answer("a"));
		keeper.takeOver("k", answer("b"));
		expect([keeper.draft("k"), keeper.state("k")]).toEqual([choose("b"), "saved"]);
		keeper.takeOver("k", null);
		expect([keeper.draft("k"), keeper.state("k")]).toEqual([emptyDraft, "none"]);
		expect([await keeper.flush(), far.sent]).toEqual([true, []]);
	});

	it("does not take the place of one that was given here and is still to be sent", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		keeper.takeOver("k", answer("b"));
		expect(keeper.draft("k")).toEqual(choose("a"));
	});
});

it("is tried again by itself after it was refused, and no more once the sitting is left", async () => {
	const far = farSide();
	const keeper = keeperOf(far);
	keeper.change("k", choose("a"));
	await vi.advanceTimersByTimeAsync(1000);
	await far.refuse();
	expect(far.sent).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(6000);
	expect(far.sent).toEqual([answer("a"), answer("a")]);
	await far.refuse();
	keeper.end();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(far.sent).toHaveLength(2);
});
