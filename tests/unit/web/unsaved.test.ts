import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unsavedReasonSchema } from "../../../core/api/views.ts";
import type { Unsaved } from "../../../services/open.ts";
import { farewell, tellUnsaved } from "../../../web/unsaved.ts";

describe("the end", () => {
	it("is silent and 0 where all is saved", () => {
		expect(farewell(undefined, "es")).toEqual({ exitCode: 0 });
	});

	it("says how many things were not saved and why, and has a code of its own", () => {
		const { text, exitCode } = farewell({ count: 3, reason: "no-room" }, "es");
		expect(exitCode).toBe(8);
		expect(text).toMatch(/^3 cosas que hiciste no se pudieron guardar: el disco está lleno\./);
		expect(farewell({ count: 1, reason: "no-folder" }, "en").text).toMatch(
			/^One thing that you did could not be saved: the data folder is not in its place\./,
		);
	});

	it.each(["es", "en"] as const)("says each reason in words of its own (%s)", (locale) => {
		const said = unsavedReasonSchema.options.map((reason) => farewell({ count: 2, reason }, locale).text);
		expect(new Set(said).size).toBe(unsavedReasonSchema.options.length);
	});
});

describe("while it runs", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it("says once that nothing is saved, again for another reason, and when it is over", () => {
		const lines: string[] = [];
		let unsaved: Unsaved | undefined;
		const stop = tellUnsaved(
			() => unsaved,
			(line) => lines.push(line),
			"en",
		);
		const linesAfter = (next: Unsaved | undefined) => {
			unsaved = next;
			vi.advanceTimersByTime(30_000);
			return lines.splice(0);
		};
		expect(linesAfter(undefined)).toEqual([]);
		expect(linesAfter({ count: 1, reason: "no-room" })).toEqual([expect.stringContaining("the disk is full")]);
		expect(linesAfter({ count: 9, reason: "no-room" })).toEqual([]);
		expect(linesAfter({ count: 9, reason: "no-folder" })).toEqual([expect.stringContaining("not in its place")]);
		expect(linesAfter(undefined)).toEqual(["Everything is saved again."]);
		stop();
		expect(linesAfter({ count: 1, reason: "other" })).toEqual([]);
	});
});
