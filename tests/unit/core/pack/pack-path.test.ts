import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collisionProblem, pathProblem, shownPath } from "../../../../core/pack/pack-path.ts";
import { runs } from "../../../support/runs.ts";

describe("pathProblem", () => {
	it.each([
		"content/course.yaml",
		"content/media/mapa de fases.png",
		"content/media/año/café.svg",
		"content/media/語.png",
		"content/media/com10.png",
		"content/media/console.png",
		"content/media/a..b.png",
		`content/media/${"a".repeat(182)}.png`,
		"a/b/c/d/e/f",
	])("has nothing against %s", (path) => {
		expect(pathProblem(path)).toBeUndefined();
	});

	it("has nothing only against paths that stay in their folder and are printed as they are", () => {
		const part = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 8 }),
			fc.constantFrom("..", ".", "", "nul", "a ", "C:", "\\", "%2e", "\u202E", "content", "media"),
		);
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
				const path = parts.join("/");
				if (pathProblem(path) !== undefined) return;
				const url = new URL(`file:///house/${path.split("/").map(encodeURIComponent).join("/")}`);
				expect(decodeURIComponent(url.pathname)).toBe(`/house/${path}`);
				expect(path).toBe(path.normalize("NFC"));
				expect(path).not.toMatch(/[\\:*?"<>|%]|^\/|\/$|\/\/|(^|\/)\.|[. ](\/|$)|\p{C}/u);
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe("collisionProblem", () => {
	it("has nothing against names that differ in more than writing", () => {
		expect(
			collisionProblem(["content/a.png", "content/b.png", "content/media/a.png", "content/ñ.png", "content/n.png"]),
		).toBe(undefined);
	});

	it("finds two names that are one in upper or in lower case, or taken apart", () => {
		const word = fc.stringMatching(/^[a-zA-Zñáßéıİöﬁ]{1,8}$/);
		fc.assert(
			fc.property(word, fc.constantFrom("upper", "lower", "NFD", "NFKC"), (name, change) => {
				const other =
					change === "upper" ? name.toUpperCase() : change === "lower" ? name.toLowerCase() : name.normalize(change);
				const code = collisionProblem([`media/${name}`, `media/${other}`])?.code;
				expect(code).toBe(name === other ? "duplicate-name" : "colliding-names");
			}),
			{ numRuns: runs(200) },
		);
	});
});

describe("shownPath", () => {
	it("is one line that a terminal prints as it is", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (path) => {
				const shown = shownPath(path);
				expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
				expect([...shown].length).toBeLessThanOrEqual(121);
			}),
			{ numRuns: runs(30) },
		);
	});
});
