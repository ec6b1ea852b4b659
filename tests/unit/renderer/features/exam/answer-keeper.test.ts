import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, PublicQuestion } from "../../../../../core/quiz/schema.ts";
import {
	AnswerKeeper,
	type FarSide,
	type KeptQuestion,
	type Waiting,
} from "../../../../../renderer/features/exam/answer-keeper.ts";
import { type Draft, emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";

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

/** A far side that takes an answer when it is told to, and a clock that goes a second further whenever it is looked at. */
function farSide() {
	const sent: (Answer | null)[] = [];
	const typed: { at: string; upon: (Answer | null)[] }[] = [];
	const begun: (Draft | null)[] = [];
	const held = new Map<string, Waiting>();
	const waiting: { resolve: (newer?: { stands: Answer | null }) => void; reject: () => void }[] = [];
	let seconds = 0;
	const settle = async (act: () => void) => {
		act();
		await vi.advanceTimersByTimeAsync(0);
	};
	const far: FarSide = {
		send: (_key, given, when) =>
			new Promise((resolve, reject) => {
				sent.push(given);
				typed.push(when);
				waiting.push({ resolve, reject: () => reject(new Error("no")) });
			}),
		keep: async (_key, draft) => void begun.push(draft),
		hold: (key, what) => void held.set(key, what),
		release: (key, at) => {
			if ((held.get(key)?.at ?? "") <= at) held.delete(key);
		},
		now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds++)).toISOString(),
	};
	return {
		sent,
		typed,
		begun,
		held,
		far,
		take: () => settle(() => waiting.shift()?.resolve()),
		refuse: () => settle(() => waiting.shift()?.reject()),
		/** Another window's answer stands. */
		overtake: (stands: Answer | null) => settle(() => waiting.shift()?.resolve({ stands })),
	};
}

function keeperOf(side: ReturnType<typeof farSide>, given?: Answer, more: Partial<KeptQuestion> = {}) {
	const keeper = new AnswerKeeper([{ key: "k", question, answer: given, ...more }], "es", side.far, () => {});
	keeper.begin();
	return keeper;
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

it("keeps what nothing can be marked of, which does not count", async () => {
	const far = farSide();
	const halves: PublicQuestion = { ...question, kind: "short-text", id: "q" };
	const keeper = keeperOf(far, undefined, { question: halves });
	const half = { ...emptyDraft, fields: { otra: "x" } };
	keeper.change("k", half);
	expect([keeper.state("k"), keeper.counts("k"), await keeper.flush(), far.sent]).toEqual(["partial", false, true, []]);
	expect([far.begun, far.held.size]).toEqual([[half], 0]);
});

describe("a half-done answer", () => {
	const groups = ["x", "y"].map((id) => ({ id, text: id }));
	const sorting: PublicQuestion = { ...question, kind: "sorting", items: groups, groups };
	const placed = (fields: Record<string, string>) => ({ ...emptyDraft, fields });
	const x: Answer = { kind: "sorting", placed: { x: "x" } };

	it("is sent as far as it goes, and is still called half done", async () => {
		const far = farSide();
		const keeper = keeperOf(far, undefined, { question: sorting });
		keeper.change("k", placed({ x: "x" }));
		const flushed = keeper.flush();
		expect([keeper.state("k"), far.sent]).toEqual(["saving", [x]]);
		await far.take();
		expect([await flushed, keeper.state("k"), keeper.counts("k")]).toEqual([true, "partial", true]);
		keeper.change("k", placed({ x: "x", y: "x" }));
		const whole = keeper.flush();
		await far.take();
		expect([await whole, keeper.state("k")]).toEqual([true, "saved"]);
		// The answer brings back all of it.
		expect([far.begun, far.held.size]).toEqual([[], 0]);
	});

	it("is half done still when the exam is opened again", () => {
		const keeper = keeperOf(farSide(), x, { question: sorting });
		expect([keeper.state("k"), keeper.draft("k")]).toEqual(["partial", placed({ x: "x" })]);
	});

	const steps = ["one", "two"].map((id) => ({ id, prompt: "?", unit: "" }));
	const calculation: PublicQuestion = { ...question, kind: "calculation", steps };
	const first: Answer = { kind: "calculation", steps: { one: { value: 1.4, typed: "1,400" } } };
	const withMore = placed({ one: "1,400", two: "doce" });

	it("is kept beside the answer as far as that would not bring it back", async () => {
		const far = farSide();
		const keeper = keeperOf(far, undefined, { question: calculation });
		keeper.change("k", withMore);
		expect(far.held.get("k")?.answer).toEqual({ given: first, upon: [null], more: true });
		const flushed = keeper.flush();
		await far.take();
		expect([await flushed, far.sent, far.begun, far.held.size]).toEqual([true, [first], [withMore], 0]);
		// The same answer still, but nothing beside it.
		keeper.change("k", placed({ one: "1,400", two: "" }));
		expect([await keeper.flush(), far.sent, far.begun]).toEqual([true, [first], [withMore, null]]);
		keeper.change("k", withMore);
		expect([await keeper.flush(), far.begun.at(-1)]).toEqual([true, withMore]);
		keeper.change("k", placed({ one: "1,400", two: "12" }));
		const whole = keeper.flush();
		await far.take();
		// The answer has taken the draft away.
		expect([await whole, keeper.state("k"), far.begun.at(-1)]).toEqual([true, "saved", withMore]);
	});

	const begun = { draft: withMore, locale: "es", at: "2026-11-22T10:00:00.000Z" } as const;

	it("is found again with what is kept beside the answer, in either language", async () => {
		const far = farSide();
		const keeper = keeperOf(far, first, { question: calculation, begun });
		expect([keeper.draft("k"), keeper.state("k"), await keeper.flush()]).toEqual([withMore, "partial", true]);
		expect([far.sent, far.begun]).toEqual([[], []]);
		const side = farSide();
		const english = new AnswerKeeper(
			[{ key: "k", question: calculation, answer: first, begun }],
			"en",
			side.far,
			() => {},
		);
		expect([english.draft("k").fields, await english.flush()]).toEqual([{ one: "1.400", two: "doce" }, true]);
		expect([side.sent, side.begun]).toEqual([[], []]);
	});

	it("of before an answer that another window gave is not found again", () => {
		const other: Answer = { kind: "calculation", steps: { one: { value: 3, typed: "3" } } };
		const keeper = keeperOf(farSide(), other, { question: calculation, begun });
		expect(keeper.draft("k")).toEqual(placed({ one: "3" }));
	});

	it("whose answer is not recorded is sent", async () => {
		const far = farSide();
		const keeper = keeperOf(far, undefined, { question: calculation, begun });
		await vi.advanceTimersByTimeAsync(1000);
		expect([keeper.state("k"), far.sent, far.typed[0]?.at]).toEqual(["saving", [first], begun.at]);
	});
});

describe("an answer from another window", () => {
	it("is taken over where nothing newer waits here", async () => {
		const far = farSide();
		const keeper = keeperOf(far, answer("a"));
		keeper.takeOver("k", answer("b"), keeper.moment);
		expect([keeper.draft("k"), keeper.state("k")]).toEqual([choose("b"), "saved"]);
		keeper.takeOver("k", null, keeper.moment);
		expect([keeper.draft("k"), keeper.state("k")]).toEqual([emptyDraft, "none"]);
		expect([await keeper.flush(), far.sent]).toEqual([true, []]);
	});

	it("is said to come from there, until something is given here", () => {
		const keeper = keeperOf(farSide(), answer("a"));
		keeper.takeOver("k", answer("a"), keeper.moment);
		expect(keeper.wasOvertaken("k")).toBe(false);
		keeper.takeOver("k", answer("b"), keeper.moment);
		expect(keeper.wasOvertaken("k")).toBe(true);
		keeper.change("k", choose("a"));
		expect(keeper.wasOvertaken("k")).toBe(false);
	});

	it("that was taken back there leaves nothing to be said of it", () => {
		const keeper = keeperOf(farSide(), answer("a"));
		keeper.takeOver("k", null, keeper.moment);
		expect([keeper.draft("k"), keeper.wasOvertaken("k")]).toEqual([emptyDraft, false]);
	});

	it("does not take the place of one that was given here and is still to be sent", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		keeper.takeOver("k", answer("b"), keeper.moment);
		expect(keeper.draft("k")).toEqual(choose("a"));
	});

	it("does not take the place of one that was given here after it was asked for, however late it comes", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		const asked = keeper.moment;
		keeper.change("k", choose("a"));
		await vi.advanceTimersByTimeAsync(1000);
		await far.take();
		expect(keeper.state("k")).toBe("saved");
		keeper.takeOver("k", null, asked);
		expect([keeper.draft("k"), keeper.state("k"), keeper.wasOvertaken("k")]).toEqual([choose("a"), "saved", false]);
		keeper.takeOver("k", answer("b"), keeper.moment);
		expect(keeper.draft("k")).toEqual(choose("b"));
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

describe("what the far side has not taken", () => {
	it("is held until it has, and is found and sent by the next page", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		void keeper.flush();
		await far.refuse();
		keeper.end();
		const waiting = far.held.get("k");
		expect(waiting).toMatchObject({ draft: choose("a"), answer: { given: answer("a") } });

		const next = keeperOf(far, undefined, { waiting });
		expect([next.draft("k"), next.state("k")]).toEqual([choose("a"), "saving"]);
		await vi.advanceTimersByTimeAsync(1000);
		// What was sent without a reply may have been recorded.
		expect(far.typed.at(-1)).toEqual({ at: waiting?.at, upon: [null] });
		await far.take();
		expect([next.state("k"), far.held.size]).toEqual(["saved", 0]);
	});

	it("is not let go by the reply to something older", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		void keeper.flush();
		keeper.change("k", choose("b"));
		expect(far.held.get("k")?.answer).toEqual({ given: answer("b"), upon: [null, answer("a")] });
		await far.take();
		expect(far.held.get("k")?.answer?.given).toEqual(answer("b"));
		await far.take();
		expect([far.sent, far.held.size]).toEqual([[answer("a"), answer("b")], 0]);
	});

	it("gives way to a newer answer of another window, but for what is typed meanwhile", async () => {
		const far = farSide();
		const keeper = keeperOf(far);
		keeper.change("k", choose("a"));
		void keeper.flush();
		await far.overtake(answer("b"));
		expect([keeper.draft("k"), keeper.state("k"), keeper.wasOvertaken("k")]).toEqual([choose("b"), "saved", true]);
		expect(far.held.size).toBe(0);

		keeper.change("k", choose("a"));
		expect(keeper.wasOvertaken("k")).toBe(false);
		void keeper.flush();
		keeper.change("k", emptyDraft);
		await far.overtake(answer("b"));
		await far.take();
		expect([far.sent.at(-1), keeper.state("k")]).toEqual([null, "none"]);
	});
});

describe("in another language", () => {
	const number: PublicQuestion = { kind: "number", id: "q", prompt: "?", seed: 0, hints: [] };
	const typed = (text: string) => ({ ...emptyDraft, typed: text });

	it("a number is written anew, and is the number that it was", async () => {
		const far = farSide();
		const keeper = keeperOf(far, { kind: "number", value: 1400, typed: "1.400" }, { question: number });
		keeper.speak("en");
		expect([keeper.draft("k").typed, keeper.state("k"), await keeper.flush()]).toEqual(["1,400", "saved", true]);
		expect(far.sent).toEqual([]);
		keeper.change("k", typed("1.400"));
		void keeper.flush();
		expect(far.sent).toEqual([{ kind: "number", value: 1.4, typed: "1.400" }]);
	});

	it("what was begun or could not be sent is read as it was typed", () => {
		const begun = { draft: typed("1.400"), locale: "en", at: "2026-11-22T09:00:00.000Z" } as const;
		expect(keeperOf(farSide(), undefined, { question: number, begun }).draft("k").typed).toBe("1,400");
		const waiting = { draft: typed("2.500"), locale: "en", at: "2026-11-22T10:00:00.000Z" } as const;
		expect(keeperOf(farSide(), undefined, { question: number, begun, waiting }).draft("k").typed).toBe("2,500");
	});
});
