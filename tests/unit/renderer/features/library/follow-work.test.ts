import { describe, expect, it } from "vitest";
import { AppError } from "../../../../../core/api/errors.ts";
import type { PackWorkView } from "../../../../../core/api/library-views.ts";
import { followWork, type Running } from "../../../../../renderer/features/library/follow-work.ts";

const running = (done: number): Running => ({ state: "running", step: "examining", done, total: 10 });
const over = { state: "cancelled" } as const;

/** Services that answer with one state after another. */
function services(states: readonly (PackWorkView | Error)[]) {
	const left = [...states];
	return {
		left,
		"library.work": async () => {
			const next = left.shift() ?? new Error("asked once too often");
			if (next instanceof Error) throw next;
			return next;
		},
	};
}

const never = new AbortController().signal;
const noPause = async () => undefined;

describe("work that is followed", () => {
	it("tells each state on the way, and what came of it", async () => {
		const told: Running[] = [];
		const library = services([running(1), running(2), over]);
		expect(await followWork(library, "w", (now) => told.push(now), never, noPause)).toEqual(over);
		expect(told).toEqual([running(1), running(2)]);
	});

	it("is over at once where it was before", async () => {
		expect(await followWork(services([over]), "w", () => undefined, never, noPause)).toEqual(over);
	});

	it("says nothing more once nobody wants to know, and asks no more", async () => {
		const watch = new AbortController();
		const library = services([running(1), running(2), over]);
		const followed = followWork(
			library,
			"w",
			() => undefined,
			watch.signal,
			async () => watch.abort(),
		);
		expect(await followed).toBeUndefined();
		expect(library.left).toHaveLength(2);
	});

	it("says nothing of a reply that comes too late", async () => {
		const watch = new AbortController();
		const told: Running[] = [];
		const followed = followWork(services([running(1)]), "w", (now) => told.push(now), watch.signal, noPause);
		watch.abort();
		expect(await followed).toBeUndefined();
		expect(told).toEqual([]);
	});

	it("fails as asking does", async () => {
		const gone = new AppError("not-found", "There is no work w.");
		await expect(followWork(services([running(1), gone]), "w", () => undefined, never, noPause)).rejects.toBe(gone);
	});
});
