import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Client } from "../../../../core/api/contract.ts";
import { AppError } from "../../../../core/api/errors.ts";
import type { DraftPlace } from "../../../../core/learning/draft.ts";
import { sendUnsent, takeLate } from "../../../../renderer/api/send-unsent.ts";
import {
	allUnsent,
	forgetUnsent,
	forgetUnsentOfOthers,
	holdUnsent,
	releaseUnsent,
	type Unsent,
	unsentFor,
} from "../../../../renderer/api/unsent.ts";

/** What a browser stores, by key. */
function storage(stored: Map<string, string>, full = false) {
	return {
		get length() {
			return stored.size;
		},
		key: (index: number) => [...stored.keys()][index] ?? null,
		getItem: (key: string) => stored.get(key) ?? null,
		removeItem: (key: string) => stored.delete(key),
		setItem(key: string, text: string) {
			if (full) throw new DOMException("full", "QuotaExceededError");
			stored.set(key, text);
		},
	};
}

let stored: Map<string, string>;

beforeEach(() => {
	stored = new Map();
	vi.stubGlobal("localStorage", storage(stored));
});
afterEach(() => {
	for (const learner of ["ana", "bea"]) forgetUnsent(learner);
	vi.unstubAllGlobals();
});

const inExam: DraftPlace = { in: "exam", exam: "final", run: "r1", lesson: "leads", question: "q1" };
const inQuiz: DraftPlace = { in: "quiz", lesson: "leads", run: "r1", question: "q1" };
const draft = (typed: string) => ({ options: [], typed, fields: {} });
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString();
const unsent = (place: DraftPlace, minute: number, typed = "1"): Unsent => {
	return { place, draft: draft(typed), locale: "es", at: at(minute) };
};
const answer = { kind: "short-text", text: "1" } as const;

describe("what the services have not taken", () => {
	it("is the learner's own, and is found by the very asking that it was typed for", () => {
		holdUnsent("ana", unsent(inQuiz, 1));
		expect(unsentFor("ana", inQuiz)).toEqual(unsent(inQuiz, 1));
		expect(unsentFor("bea", inQuiz)).toBeUndefined();
		expect(unsentFor("ana", { ...inQuiz, run: "r2" })).toBeUndefined();
		expect(allUnsent("ana")).toHaveLength(1);
		expect(allUnsent("bea")).toEqual([]);
	});

	it("goes when it was taken, but not when something older was", () => {
		holdUnsent("ana", unsent(inQuiz, 2));
		releaseUnsent("ana", inQuiz, at(1));
		expect(unsentFor("ana", inQuiz)).toBeDefined();
		releaseUnsent("ana", inQuiz, at(2));
		expect([...stored]).toEqual([]);
	});

	it("goes with the learner who leaves, and stays of the others", () => {
		holdUnsent("ana", unsent(inQuiz, 1));
		holdUnsent("bea", unsent(inExam, 1));
		forgetUnsent("ana");
		expect([allUnsent("ana"), allUnsent("bea").length]).toEqual([[], 1]);
		stored.set("profundiza.other", "x");
		forgetUnsentOfOthers([{ id: "bea" }], Date.parse(at(0)) + 365 * 24 * 3600 * 1000);
		expect(stored.size).toBe(2);
		forgetUnsentOfOthers([{ id: "ana" }], Date.parse(at(0)) + 24 * 3600 * 1000);
		expect(stored.size).toBe(2);
		forgetUnsentOfOthers([{ id: "ana" }], Date.parse(at(0)) + 365 * 24 * 3600 * 1000);
		expect([...stored.keys()]).toEqual(["profundiza.other"]);
	});

	it("lasts as long as the page where the browser's storage is full or switched off", () => {
		vi.stubGlobal("localStorage", storage(stored, true));
		holdUnsent("ana", unsent(inQuiz, 1));
		expect(unsentFor("ana", inQuiz)).toEqual(unsent(inQuiz, 1));
		vi.stubGlobal("localStorage", undefined);
		holdUnsent("ana", unsent(inExam, 2));
		expect(allUnsent("ana")).toHaveLength(2);
		releaseUnsent("ana", inQuiz, at(1));
		expect(allUnsent("ana")).toHaveLength(1);
	});

	it("is nothing where something else stands in its place", () => {
		for (const text of ["", "{", "null", "[]", '{"place":1,"draft":2,"locale":"es","at":"x"}']) {
			stored.set("profundiza.unsent/ana/quiz/leads/q1", text);
			expect(unsentFor("ana", inQuiz)).toBeUndefined();
		}
	});
});

describe("sent by itself", () => {
	function services(fail?: (method: string) => AppError | undefined) {
		const calls: [string, unknown][] = [];
		const call = (method: string) => async (input: unknown) => {
			const failure = fail?.(method);
			if (failure !== undefined) throw failure;
			calls.push([method, input]);
		};
		return { calls, client: new Proxy({} as Client, { get: (_, method) => call(String(method)) }) };
	}

	it("an answer of an exam says when it was typed and upon what; a draft goes as it is", async () => {
		const { calls, client } = services();
		holdUnsent("ana", { ...unsent(inExam, 1), answer: { given: answer, upon: [null] } });
		holdUnsent("ana", unsent(inQuiz, 2));
		holdUnsent("bea", unsent(inQuiz, 2));
		expect(await sendUnsent(client, "ana")).toBe(2);
		const { in: _, ...question } = inExam;
		expect(calls).toEqual([
			["exam.answer", { learner: "ana", ...question, answer, typed: { at: at(1), upon: [null] } }],
			["draft.keep", { learner: "ana", place: inQuiz, draft: draft("1"), locale: "es" }],
		]);
		expect([allUnsent("ana"), allUnsent("bea").length]).toEqual([[], 1]);
	});

	it("an answer taken back is kept as the draft that it is now", async () => {
		const { calls, client } = services();
		holdUnsent("ana", { ...unsent(inExam, 1), answer: { given: null, upon: [answer] } });
		await sendUnsent(client, "ana");
		expect(calls.map(([method]) => method)).toEqual(["exam.answer", "draft.keep"]);
	});

	it("what an answer does not hold is kept beside it", async () => {
		const { calls, client } = services();
		holdUnsent("ana", { ...unsent(inExam, 1), answer: { given: answer, upon: [null], more: true } });
		await sendUnsent(client, "ana");
		expect(calls.map(([method]) => method)).toEqual(["exam.answer", "draft.keep"]);
	});

	it("it stays while nothing answers, and goes where the sitting is over, which is told", async () => {
		holdUnsent("ana", { ...unsent(inExam, 1), answer: { given: answer, upon: [null] } });
		const silent = services(() => new AppError("unreachable", "silent"));
		expect([await sendUnsent(silent.client, "ana"), allUnsent("ana").length]).toEqual([0, 1]);
		const over = services(() => new AppError("superseded", "over"));
		expect([await sendUnsent(over.client, "ana"), allUnsent("ana").length]).toEqual([0, 0]);
		expect([takeLate("bea", "final"), takeLate("ana", "final"), takeLate("ana", "final")]).toEqual([
			false,
			true,
			false,
		]);
	});

	it("what is being typed is left to its page", async () => {
		const { client } = services();
		holdUnsent("ana", unsent(inQuiz, 5));
		expect([await sendUnsent(client, "ana", at(4)), await sendUnsent(client, "ana", at(5))]).toEqual([0, 1]);
	});
});
