import { expect, it } from "vitest";
import { totalsOf } from "../../../../../renderer/features/progress/totals.ts";
import { placesOf } from "../../../../../renderer/shell/where-next.ts";
import { answered, lessonRecord, outline, record, run, stop } from "../../shell/course.ts";

it("sums the lessons up, and counts only those available as ones to do", () => {
	const course = outline([stop("one"), stop("two")], [stop("planned", false)]);
	const held = record({
		one: lessonRecord({ best: 0.9, reached: ["a", "b"], run: run([true, true, false], "2026-01-02") }),
		two: lessonRecord({ reached: ["a"], practice: { p: answered(false) } }),
	});
	expect(totalsOf(placesOf(course, held))).toEqual({ done: 1, available: 2, sections: 3, right: 2, wrong: 2 });
});
