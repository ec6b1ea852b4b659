import { expect, it } from "vitest";
import { clockText, minutesToTell } from "../../../../../renderer/features/exam/time-left.ts";

it.each([
	[0, "0:00"],
	[9, "0:09"],
	[754, "12:34"],
	[3600, "1:00:00"],
	[3909, "1:05:09"],
])("writes %i seconds as %s", (seconds, text) => {
	expect(clockText(seconds)).toBe(text);
});

it.each([
	[null, undefined],
	[601, undefined],
	[600, 10],
	[301, 10],
	[300, 5],
	[60, 1],
	[1, 1],
	[0, undefined],
])("with %s seconds left tells of %s minutes", (seconds, minutes) => {
	expect(minutesToTell(seconds)).toBe(minutes);
});
