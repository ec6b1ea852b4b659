import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sectionAt, trackPosition } from "../../../../../renderer/features/lesson/reading-position.ts";

const headings = [
	{ id: "a", top: -500 },
	{ id: "b", top: 100 },
	{ id: "c", top: 900 },
];

describe("the section being read", () => {
	it("is the last whose heading has passed the line", () => {
		expect(sectionAt(headings, 280, false)).toBe("b");
		expect(sectionAt(headings, 50, false)).toBe("a");
	});

	it("is none above the first heading", () => {
		expect(sectionAt(headings, -600, false)).toBeNull();
		expect(sectionAt([], 280, false)).toBeNull();
	});

	it("is the last one at the end of the page, however short", () => {
		expect(sectionAt(headings, 280, true)).toBe("c");
	});
});

describe("tracking the position", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it("sends the top of a lesson on opening", () => {
		const send = vi.fn(async () => undefined);
		trackPosition(send).read(null);
		vi.advanceTimersByTime(1000);
		expect(send.mock.calls).toEqual([[null]]);
	});

	it("sends only where the reading rests", () => {
		const send = vi.fn(async () => undefined);
		const tracker = trackPosition(send);
		for (const section of ["a", "b", "c"]) {
			tracker.read(section);
			vi.advanceTimersByTime(100);
		}
		expect(send).not.toHaveBeenCalled();
		vi.advanceTimersByTime(400);
		expect(send.mock.calls).toEqual([["c"]]);
	});

	it("does not send the same place twice", () => {
		const send = vi.fn(async () => undefined);
		const tracker = trackPosition(send);
		tracker.read("a");
		tracker.flush();
		tracker.read("a");
		tracker.flush();
		expect(send).toHaveBeenCalledTimes(1);
	});

	it("sends at once when the page is left, and then nothing more", () => {
		const send = vi.fn(async () => undefined);
		const tracker = trackPosition(send);
		tracker.read("a");
		tracker.flush();
		tracker.flush();
		vi.advanceTimersByTime(1000);
		expect(send.mock.calls).toEqual([["a"]]);
	});

	it("sends a place again that could not be saved", async () => {
		const send = vi.fn(async () => undefined as unknown);
		send.mockRejectedValueOnce(new Error("disk full"));
		const tracker = trackPosition(send);
		tracker.read("a");
		tracker.flush();
		await vi.advanceTimersByTimeAsync(0);
		tracker.read("a");
		tracker.flush();
		expect(send).toHaveBeenCalledTimes(2);
	});
});
