import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { answerOf, emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { inverted, nextFree, placeForKey, pushedOut, put } from "../../../../../renderer/features/quiz/placing.ts";
import { sameAnswer } from "../../../../../renderer/features/quiz/run-progress.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false };

describe("putting a piece in a place", () => {
	it("moves it there from where it was, and takes it out where no place is named", () => {
		expect(put({ a: "x" }, "a", "y", false)).toEqual({ a: "y" });
		expect(put({ a: "x", b: "x" }, "a", undefined, false)).toEqual({ b: "x" });
	});

	it("leaves others in a place for many, and frees the one in a place for one", () => {
		expect(put({ a: "x" }, "b", "x", false)).toEqual({ a: "x", b: "x" });
		expect(put({ a: "x", c: "y" }, "b", "x", true)).toEqual({ b: "x", c: "y" });
		expect(pushedOut({ a: "x" }, "b", "x", true)).toBe("a");
		expect(pushedOut({ a: "x" }, "a", "x", true)).toBeUndefined();
		expect(pushedOut({ a: "x" }, "b", "x", false)).toBeUndefined();
	});

	it("never leaves two in a place for one, nor loses a piece that nothing pushed out", () => {
		const moves = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y", undefined)));
		fc.assert(
			fc.property(moves, (all) => {
				let where = {};
				for (const [piece, place] of all) {
					const before = Object.keys(where).filter((one) => one !== piece);
					const out = place === undefined ? undefined : pushedOut(where, piece, place, true);
					where = put(where, piece, place, true);
					expect(Object.keys(where).filter((one) => one !== piece)).toEqual(before.filter((one) => one !== out));
					expect(new Set(Object.values(where)).size).toBe(Object.keys(where).length);
					expect(inverted(inverted(where))).toEqual(where);
				}
			}),
		);
	});
});

describe("the next piece to be placed", () => {
	const pieces = [{ id: "a" }, { id: "b" }, { id: "c" }];

	it("is the next one that is free, round about", () => {
		expect(nextFree(pieces, {}, "a")).toBe("b");
		expect(nextFree(pieces, { b: "x" }, "a")).toBe("c");
		expect(nextFree(pieces, { c: "x" }, "c")).toBe("a");
		expect(nextFree(pieces, { a: "x", b: "x", c: "x" }, "a")).toBeUndefined();
	});
});

describe("a digit", () => {
	it("names a place, from 1, that there is", () => {
		expect(placeForKey({ key: "1", ...none }, 3)).toBe(0);
		expect(placeForKey({ key: "3", ...none }, 3)).toBe(2);
		expect(placeForKey({ key: "4", ...none }, 3)).toBeUndefined();
		expect(placeForKey({ key: "0", ...none }, 3)).toBeUndefined();
		expect(placeForKey({ key: "1", ...none, altKey: true }, 3)).toBeUndefined();
	});
});

describe("a draft", () => {
	const parts = ["a", "b", "c"].map((id) => ({ id, text: id }));
	const common = { id: "q", prompt: "?", seed: 0, hints: [], items: parts };
	const sorting: PublicQuestion = { kind: "sorting", ...common, groups: [{ id: "x", text: "x" }] };
	const matching: PublicQuestion = { kind: "matching", ...common, targets: [{ id: "x", text: "x" }] };
	const ordering: PublicQuestion = { kind: "ordering", ...common };

	it("lacks the first item without a place, and is what is placed so far", () => {
		const placed = { a: "x", c: "x" };
		const half = { ...emptyDraft, fields: placed };
		const lacking = { ok: false, field: "b" };
		const [sorted, matched] = [sorting, matching].map((question) => answerOf(question, half, "es"));
		expect(sorted).toEqual({ ...lacking, missing: "groups", soFar: { kind: "sorting", placed } });
		expect(matched).toEqual({ ...lacking, missing: "pairs", soFar: { kind: "matching", placed } });
		expect(answerOf(sorting, emptyDraft, "es")).toEqual({ ok: false, missing: "groups", field: "a" });
	});

	it("is no answer while the order is the one that was shown, touched or not", () => {
		const lacking = { ok: false, missing: "order" };
		expect(answerOf(ordering, emptyDraft, "es")).toEqual(lacking);
		expect(answerOf(ordering, { ...emptyDraft, options: ["a", "b", "c"] }, "es")).toEqual(lacking);
		expect(answerOf(ordering, { ...emptyDraft, options: ["b", "a", "c"] }, "es")).toEqual({
			ok: true,
			answer: { kind: "ordering", order: ["b", "a", "c"] },
		});
	});

	it("becomes an answer once every item has its place", () => {
		const fields = { a: "x", b: "x", c: "x" };
		expect(answerOf(sorting, { ...emptyDraft, fields }, "es")).toEqual({
			ok: true,
			answer: { kind: "sorting", placed: fields },
		});
	});
});

describe("two answers", () => {
	it("are the same where everything is in the same place, in whatever order it was put there", () => {
		const placed = { a: "x", b: "y" };
		const turned = { b: "y", a: "x" };
		expect(sameAnswer({ kind: "sorting", placed }, { kind: "sorting", placed: turned })).toBe(true);
		expect(sameAnswer({ kind: "sorting", placed }, { kind: "sorting", placed: { a: "x", b: "x" } })).toBe(false);
		expect(sameAnswer({ kind: "matching", placed }, { kind: "matching", placed: turned })).toBe(true);
		expect(sameAnswer({ kind: "matching", placed }, { kind: "matching", placed: { a: "x" } })).toBe(false);
		expect(sameAnswer({ kind: "matching", placed }, { kind: "sorting", placed })).toBe(false);
		const order = (...ids: string[]) => ({ kind: "ordering" as const, order: ids });
		expect(sameAnswer(order("a", "b"), order("a", "b"))).toBe(true);
		expect(sameAnswer(order("a", "b"), order("b", "a"))).toBe(false);
	});
});
