import { describe, expect, it } from "vitest";
import { lessonProgress } from "../../../../renderer/shell/lesson-progress.ts";
import { answered, lessonRecord, record, retry, run, stop } from "./course.ts";

describe("how a learner stands in a lesson", () => {
	it("counts only the sections of the map as reached", () => {
		const held = record({ one: lessonRecord({ reached: ["a", "under-a", "gone"], section: "gone" }) });
		expect(lessonProgress(stop("one"), held)).toMatchObject({ status: "started", reached: 1, sections: 3 });
	});

	it("takes a lesson's id for a name, also one that every object has", () => {
		expect(lessonProgress(stop("constructor"), record({}))).toMatchObject({ reached: 0, section: undefined, right: 0 });
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
		expect(under).toMatchObject({ underWay: { answered: 2, total: 3, retry: false }, finished: undefined });
		const over = run([true, false, true], "2026-01-02T10:00:00Z");
		const finished = lessonProgress(stop("one"), record({ one: lessonRecord({ run: over, best: 0.67 }) }));
		expect(finished).toMatchObject({
			underWay: undefined,
			finished: { right: 2, total: 3, passes: false },
			best: { share: 0.67 },
		});
	});

	it("does not call a quiz under way that was only opened", () => {
		const opened = record({ one: lessonRecord({ run: run([]) }) });
		expect(lessonProgress(stop("one"), opened).underWay).toBeUndefined();
	});

	it("keeps the finished quiz in view while what went wrong in it is asked again", () => {
		const opened = lessonProgress(stop("one"), record({ one: lessonRecord({ run: retry([true, false, false], []) }) }));
		expect(opened).toMatchObject({
			underWay: { answered: 0, total: 2, retry: true },
			finished: { right: 1, total: 3, passes: false, at: "2026-01-05T10:00:00Z" },
			right: 1,
			wrong: 2,
		});
		const half = lessonRecord({ run: retry([true, false, false], [true]) });
		expect(lessonProgress(stop("one"), record({ one: half }))).toMatchObject({
			underWay: { answered: 1, total: 2, retry: true },
			finished: { right: 2, total: 3 },
			right: 2,
			wrong: 1,
		});
	});

	it("counts the whole quiz after going over it, by whose share it is done", () => {
		const held = lessonRecord({
			best: 1 / 3,
			passed: true,
			run: retry([true, false, false], [true, true], "2026-01-06"),
		});
		expect(lessonProgress(stop("one"), record({ one: held }))).toMatchObject({
			status: "done",
			finished: { right: 3, total: 3, passes: true },
			best: { share: 1, first: 1 / 3 },
			right: 3,
			wrong: 0,
		});
	});

	it("does not say of a quiz below the mark that it made a lesson done which was done before", () => {
		const held = lessonRecord({ best: 0.9, run: run([true, false, false], "2026-01-06") });
		expect(lessonProgress(stop("one"), record({ one: held }))).toMatchObject({
			status: "done",
			finished: { passes: false },
		});
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
