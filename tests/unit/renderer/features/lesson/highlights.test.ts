import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (path: string) =>
	readFileSync(fileURLToPath(new URL(`../../../../../renderer/${path}`, import.meta.url)), "utf8");

/** The colours that a sheet names in the light theme, then those of the dark one. */
function colours(css: string): [Map<string, string>, Map<string, string>] {
	const [light = "", dark = ""] = css.split('[data-theme="dark"]');
	const named = (part: string) =>
		new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]));
	return [named(light), named(dark)];
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const tokens = colours(read("styles/tokens.css"));
const grounds = colours(read("features/lesson/highlights.css"));

test.each([
	["light", 0],
	["dark", 1],
] as const)("text, links of every phase and soft text can be read on a marked passage: %s", (_, theme) => {
	for (const ground of ["passage", "passage-twice"]) {
		for (const text of ["ink", "phase-1", "phase-2", "phase-3", "phase-4"]) {
			const [below = "", above = ""] = [grounds[theme].get(ground), tokens[theme].get(text)];
			expect(contrast(below, above), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		}
	}
});
