import { expect, it } from "vitest";
import { durationsFor } from "../../../../../renderer/features/progress/durations.ts";

/** Spaces at which no line breaks look like any other. */
const withPlainSpaces = (text: string) => text.replaceAll("\u00A0", " ");

it.each([
	[0, "0 min"],
	[1, "menos de 1 min"],
	[59, "menos de 1 min"],
	[60, "1 min"],
	[119, "1 min"],
	[3599, "59 min"],
	[3600, "1 h"],
	[4859, "1 h 20 min"],
	[360_000 + 60, "100 h 1 min"],
])("%d seconds are %s", (seconds, text) => {
	expect(withPlainSpaces(durationsFor("es", "menos de 1 min")(seconds))).toBe(text);
});

it("are written as English writes them", () => {
	expect(withPlainSpaces(durationsFor("en", "under 1 min")(4800))).toBe("1 hr 20 min");
});
