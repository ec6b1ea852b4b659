import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RecordStatus } from "../../../core/api/views.ts";
import { createSaveWatch, type SaveState } from "../../../renderer/save-watch.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** Services whose disk the test fills and frees. */
function services() {
	let held: RecordStatus | Error = { unsaved: 0 };
	const answer = async (): Promise<RecordStatus> => {
		if (held instanceof Error) throw held;
		return held;
	};
	const status = vi.fn(answer);
	const retry = vi.fn(answer);
	const watch = createSaveWatch({ status, retry, pollEvery: 2_000, tellFor: 6_000 });
	const seen: SaveState[] = [];
	watch.subscribe(() => seen.push(watch.state()));
	return { watch, status, retry, seen, hold: (next: RecordStatus | Error) => (held = next) };
}

test("while all is saved nothing is asked by itself", async () => {
	const { watch, status, seen } = services();
	await watch.look();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(status).toHaveBeenCalledTimes(1);
	expect(seen).toEqual([]);
});

test("an event that was not saved is told of with how many there are and why, before its reply is", async () => {
	const { watch, hold } = services();
	hold({ unsaved: 3, reason: "no-room" });
	await watch.refused();
	expect(watch.state()).toEqual({ kind: "unsaved", count: 3, reason: "no-room", silent: false });
});

test("what the window did not cause itself it learns of by looking", async () => {
	const { watch, hold } = services();
	hold({ unsaved: 1, reason: "no-folder" });
	await watch.look();
	expect(watch.state()).toMatchObject({ kind: "unsaved", count: 1, reason: "no-folder" });
});

test("it is asked every two seconds until all is saved; that is said for a while, and then nothing is asked or said", async () => {
	const { watch, hold, status } = services();
	hold({ unsaved: 2, reason: "no-room" });
	await watch.look();
	await vi.advanceTimersByTimeAsync(4_000);
	expect(status).toHaveBeenCalledTimes(3);
	expect(watch.state()).toMatchObject({ kind: "unsaved" });

	hold({ unsaved: 0 });
	await vi.advanceTimersByTimeAsync(2_000);
	expect(watch.state()).toEqual({ kind: "restored" });
	await vi.advanceTimersByTimeAsync(6_000);
	expect(watch.state()).toEqual({ kind: "saved" });
	expect(status).toHaveBeenCalledTimes(4);
});

test("trying at once has the services try, and takes over what they say", async () => {
	const { watch, hold, status, retry } = services();
	hold({ unsaved: 1, reason: "no-rights" });
	await watch.look();
	hold({ unsaved: 0 });
	await watch.retry();
	expect([status.mock.calls.length, retry.mock.calls.length]).toEqual([1, 1]);
	expect(watch.state()).toEqual({ kind: "restored" });
});

test("services that no longer answer have not saved anything, and it is gone on asking", async () => {
	const { watch, hold } = services();
	hold({ unsaved: 2, reason: "no-room" });
	await watch.look();
	hold(new Error("gone"));
	await vi.advanceTimersByTimeAsync(2_000);
	expect(watch.state()).toEqual({ kind: "unsaved", count: 2, reason: "no-room", silent: true });
	hold({ unsaved: 2, reason: "no-room" });
	await vi.advanceTimersByTimeAsync(2_000);
	expect(watch.state()).toMatchObject({ silent: false });
});

test("an event that was not saved is told of even where nobody says how many there are", async () => {
	const { watch, hold } = services();
	hold(new Error("gone"));
	await watch.refused();
	expect(watch.state()).toMatchObject({ kind: "unsaved", count: 1, reason: "other" });
});

test("a failing look while all is saved says nothing: other calls tell of it", async () => {
	const { watch, hold } = services();
	hold(new Error("gone"));
	await watch.look();
	expect(watch.state()).toEqual({ kind: "saved" });
});

test("a late answer does not take the place of a newer one", async () => {
	const answers: ((status: RecordStatus) => void)[] = [];
	const ask = () => new Promise<RecordStatus>((resolve) => answers.push(resolve));
	const watch = createSaveWatch({ status: ask, retry: ask });
	const [first, second] = [watch.look(), watch.look()];
	answers[1]?.({ unsaved: 1, reason: "no-room" });
	answers[0]?.({ unsaved: 0 });
	await Promise.all([first, second]);
	expect(watch.state()).toMatchObject({ kind: "unsaved", count: 1 });
});
