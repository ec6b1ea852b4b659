import { describe, expect, it, vi } from "vitest";
import { refuse } from "../../../../core/pack/refusal.ts";
import { createPackWorks, type Working } from "../../../../services/shelf/pack-works.ts";

function works() {
	let count = 0;
	const bugs: unknown[] = [];
	return {
		works: createPackWorks(
			() => `work-${++count}`,
			(error) => bugs.push(error),
		),
		bugs,
	};
}

const systemError = (code: string) => Object.assign(new Error(code), { code });
const installed = { state: "installed", course: "otro", version: "1.0.0", title: "Otro" } as const;

describe("long work on packs", () => {
	it("tells how far it has come, and what came of it", async () => {
		const { works: all } = works();
		let go: () => void = () => undefined;
		let working: Working | undefined;
		const id = all.begin(async (given) => {
			working = given;
			await new Promise<void>((resolve) => {
				go = resolve;
			});
			return installed;
		});
		expect(all.state(id)).toEqual({ state: "running", step: "examining", done: 0, total: 0 });
		await vi.waitFor(() => expect(working).toBeDefined());
		working?.tell("unpacking", { done: 5, total: 10 });
		expect(all.state(id)).toEqual({ state: "running", step: "unpacking", done: 5, total: 10 });
		go();
		await vi.waitFor(() => expect(all.state(id)).toEqual(installed));
		working?.tell("unpacking", { done: 6, total: 10 });
		expect(all.state(id)).toEqual(installed);
	});

	it.each([
		[
			refuse("file-missing", { path: "a" }),
			{ state: "refused", refusal: { code: "file-missing", params: { path: "a" } } },
		],
		[systemError("ENOSPC"), { state: "failed", reason: "disk-full" }],
		[systemError("ENOENT"), { state: "failed", reason: "file-gone" }],
		[systemError("EROFS"), { state: "failed", reason: "disk" }],
	])("says why it ended: %s", async (error, outcome) => {
		const { works: all, bugs } = works();
		const id = all.begin(() => Promise.reject(error));
		await vi.waitFor(() => expect(all.state(id)).toEqual(outcome));
		expect(bugs).toEqual([]);
	});

	it("reports what nobody foresaw", async () => {
		const { works: all, bugs } = works();
		const bug = new TypeError("oops");
		const id = all.begin(() => Promise.reject(bug));
		await vi.waitFor(() => expect(all.state(id)).toEqual({ state: "failed", reason: "disk" }));
		expect(bugs).toEqual([bug]);
	});

	it("is never begun where it is cancelled in the same breath", async () => {
		const { works: all } = works();
		const run = vi.fn(async () => installed);
		const id = all.begin(run);
		await all.cancel(id);
		expect(all.state(id)).toEqual({ state: "cancelled" });
		expect(run).not.toHaveBeenCalled();
	});

	it("is cancelled, and all of it at the end", async () => {
		const { works: all } = works();
		let begun = 0;
		const untilStopped = ({ signal }: Working) =>
			new Promise<typeof installed>((_resolve, reject) => {
				begun += 1;
				signal.addEventListener("abort", () => reject(signal.reason));
			});
		const [first, second] = [all.begin(untilStopped), all.begin(untilStopped)];
		await vi.waitFor(() => expect(begun).toBe(2));
		await all.cancel(first);
		expect(all.state(first)).toEqual({ state: "cancelled" });
		expect(all.state(second)).toMatchObject({ state: "running" });
		await all.close();
		expect(all.state(second)).toEqual({ state: "cancelled" });
		expect(all.state("work-99")).toBeUndefined();
	});
});
