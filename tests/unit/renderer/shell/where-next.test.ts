import { describe, expect, it } from "vitest";
import { whereNext } from "../../../../renderer/shell/where-next.ts";
import { lessonRecord, outline, record, run, stop } from "./course.ts";

const course = outline([stop("planned", false), stop("one"), stop("two")], [stop("three")]);
const done = lessonRecord({ best: 0.7, reached: ["a", "b", "c"] });

function next(of: ReturnType<typeof record>) {
	const found = whereNext(course, of);
	return "place" in found ? `${found.kind} ${found.place.lesson.id} ${found.place.ordinal}` : found.kind;
}

describe("what there is to do next", () => {
	it("is to start the first lesson that is available", () => {
		expect(next(record({}))).toBe("start one 2");
	});

	it("is to read on in the lesson last open", () => {
		expect(next(record({ one: lessonRecord(), two: lessonRecord({ reached: ["a"] }) }, "two"))).toBe("read two 3");
	});

	it("is the quiz once every section was reached, or one was begun", () => {
		expect(next(record({ one: lessonRecord({ reached: ["c", "b", "a"] }) }, "one"))).toBe("quiz one 2");
		expect(next(record({ one: lessonRecord({ reached: ["a"], run: run([true]) }) }, "one"))).toBe("quiz one 2");
	});

	it("stays with a lesson whose quiz did not reach the pass mark", () => {
		const short = lessonRecord({ best: 0.69, reached: ["a", "b", "c"], run: run([true, false, false], "2026-01-02") });
		expect(next(record({ one: short }, "one"))).toBe("quiz one 2");
	});

	it("is the lesson after one that is done", () => {
		expect(next(record({ two: done }, "two"))).toBe("start three 4");
	});

	it("goes back to what was left out when nothing lies ahead", () => {
		expect(next(record({ three: done }, "three"))).toBe("start one 2");
	});

	it("is nothing more when all is done, and nothing at all in a course without lessons", () => {
		expect(next(record({ one: done, two: done, three: done }, "one"))).toBe("finished");
		expect(whereNext(outline([stop("planned", false)]), record({})).kind).toBe("nothing");
	});
});
