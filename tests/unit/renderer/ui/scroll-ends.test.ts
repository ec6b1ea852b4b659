import { describe, expect, it } from "vitest";
import { moreAt } from "../../../../renderer/ui/scroll-ends.ts";

describe("a box that scrolls sideways", () => {
	it.each([
		[0, 300, undefined],
		[0, 301, undefined],
		[0, 400, "end"],
		[0.4, 400, "end"],
		[50, 400, "both"],
		[99.5, 400, "start"],
		[100, 400, "start"],
	])("that stands at %d of %d pixels has more at: %s", (scrollLeft, scrollWidth, more) => {
		expect(moreAt({ scrollLeft, scrollWidth, clientWidth: 300 })).toBe(more);
	});
});
