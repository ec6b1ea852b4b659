import { expect, it } from "vitest";
import { isSameSecret } from "../../../../web/guards/secret.ts";

it("tells a secret from everything near it", () => {
	expect(isSameSecret("abc", "abc")).toBe(true);
	for (const guess of ["", "ab", "abd", "abcd", "ABC", "ábc", "abc\0"]) expect(isSameSecret("abc", guess)).toBe(false);
});
