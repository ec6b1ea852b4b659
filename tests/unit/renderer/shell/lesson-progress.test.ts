import { describe, expect, it } from "vitest";
import { lessonProgress } from "../../../../renderer/shell/lesson-progress.ts";
import { answered, lessonRecord, record, run, stop } from "./course.ts";

describe("how a learner stands in a lesson", () => {
	it("counts only the sections of the map as reached", () => {
		const held = record({ one: lessonRecord({ reached: ["a", "under-a", "gone"], section: "gone" }) });
		expect(lessonProgress(stop("one"), held)).toMatchObject({ status: "started", reached: 1, sections: 3 });
	});

	it("names the section last read, and the one above for a heading under it", () => {
		const at = (section: string | null, reached: string[]) =>
			lessonProgress(stop("one"), record({ one: lessonRecord({ section, reached }) })).section;
		expect(at("a", ["a", "b"])).toBe("A");
		expect(at("under-b", ["a", "b", "under-b"])).toBe("B");
		expect(at(null, ["a"])).toBeUndefined();
	});

	it("tells a quiz under way from a finished one", () => {
		const under = lessonProgress(stop("one"), record({ one: lessonRecord({ run: run([true, false]) }) }));
		expect(under).toMatchObject({ underWay: { answered: 2, total: 3 }, finished: undefined });
		const over = run([true, false, true], "2026-01-02T10:00:00Z");
		const finished = lessonProgress(stop("one"), record({ one: lessonRecord({ run: over, best: 0.67 }) }));
		expect(finished).toMatchObject({ underWay: undefined, finished: { right: 2, total: 3 }, best: 0.67 });
	});

	it("does not call a quiz under way that was only opened", () => {
		const opened = record({ one: lessonRecord({ run: run([]) }) });
		expect(lessonProgress(stop("one"), opened).underWay).toBeUndefined();
	});

	it("adds the answers inside the lesson to those of its quiz", () => {
		const practice = { p: answered(true), q: answered(false) };
		const held = record({ one: lessonRecord({ practice, run: run([true, false, false]) }) });
		expect(lessonProgress(stop("one"), held)).toMatchObject({ right: 2, wrong: 3 });
	});

	it("says of a lesson that is not there yet only that", () => {
		expect(lessonProgress(stop("one", false), record({}))).toMatchObject({ status: "unavailable", sections: 0 });
	});
});
