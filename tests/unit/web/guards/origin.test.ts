import { describe, expect, it } from "vitest";
import { isAllowedSite, isOwnOrigin } from "../../../../web/guards/origin.ts";

describe("the origin of a call", () => {
	it("is our own, exactly", () => {
		expect(isOwnOrigin(["http://127.0.0.1:4000"], 4000)).toBe(true);
	});

	it.each([
		[undefined],
		[[]],
		[["null"]],
		[["http://127.0.0.1:4001"]],
		[["https://127.0.0.1:4000"]],
		[["http://localhost:4000"]],
		[["http://127.0.0.1:4000/"]],
		[["HTTP://127.0.0.1:4000"]],
		[["http://127.0.0.1:4000", "http://127.0.0.1:4000"]],
	])("is no other: %j", (origins) => {
		expect(isOwnOrigin(origins, 4000)).toBe(false);
	});
});

describe("the site that asks", () => {
	it.each([
		[undefined, true, true],
		[undefined, false, true],
		[["same-origin"], true, true],
		[["same-origin"], false, true],
		// Typed, or opened by another program: to look, not to call.
		[["none"], false, true],
		[["none"], true, false],
		[["same-site"], false, false],
		[["same-site"], true, false],
		[["cross-site"], false, false],
		[["cross-site"], true, false],
		[["same-origin", "cross-site"], false, false],
		[["new-value"], false, false],
	])("%j, calling %s: %s", (sites, calling, allowed) => {
		expect(isAllowedSite(sites, calling)).toBe(allowed);
	});
});
