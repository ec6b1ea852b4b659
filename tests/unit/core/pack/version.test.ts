import { describe, expect, it } from "vitest";
import { compareVersions } from "../../../../core/pack/version.ts";

describe("compareVersions", () => {
	it.each([
		["1.0.0", "1.0.0", 0],
		["1.10.0", "1.9.0", 1],
		["0.9.9", "1.0.0", -1],
		["1.0.10", "1.0.9", 1],
		["2.0.0", "10.0.0", -1],
		["9007199254740993.0.0", "9007199254740992.0.0", 1],
	])("%s against %s", (a, b, sign) => {
		expect(Math.sign(compareVersions(a, b))).toBe(sign);
		expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign);
	});
});
