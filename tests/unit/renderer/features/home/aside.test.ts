import { describe, expect, it } from "vitest";
import type { CourseRecord } from "../../../../../core/learning/state.ts";
import { asideOf } from "../../../../../renderer/features/home/aside.ts";
import { placesOf, whereNext } from "../../../../../renderer/shell/where-next.ts";
import { lessonRecord, outline, record, retry, run, stop } from "../../shell/course.ts";
import { summary } from "../../shell/exams.ts";

const course = outline([stop("one"), stop("two"), stop("three")]);
const finished = (at: string) => lessonRecord({ best: 1, run: run([true, true, true], at) });

function aside(of: CourseRecord) {
	const found = asideOf(placesOf(course, of), whereNext(course, of));
	return "place" in found ? `${found.kind} ${found.place.lesson.id}` : found.kind;
}

describe("the second card", () => {
	it("offers the calculators to a newcomer", () => {
		expect(aside(record({}))).toBe("calculators");
	});

	it("offers a newcomer the placement test of a course that has one, until it was taken", () => {
		const [held, exam] = [record({}), summary("nivel")];
		const at = (sitting?: { exam: typeof exam; run: string; at: string; score: undefined; passed: boolean }) =>
			asideOf(placesOf(course, held), whereNext(course, held), sitting, exam).kind;
		expect(at()).toBe("test");
		expect(at({ exam, run: "r", at: "2026-01-04", score: undefined, passed: false })).toBe("exam");
	});

	it("offers the quiz ahead while a lesson is being read", () => {
		expect(aside(record({ one: lessonRecord({ reached: ["a"] }) }, "one"))).toBe("ahead one");
	});

	it("offers a quiz begun elsewhere before anything else", () => {
		const begun = lessonRecord({ run: run([true]) });
		expect(aside(record({ one: begun, two: lessonRecord(), three: finished("2026-01-02") }, "two"))).toBe(
			"under-way one",
		);
	});

	it("offers no quiz as begun that was only opened", () => {
		const opened = lessonRecord({ run: run([]) });
		expect(aside(record({ one: opened, two: lessonRecord() }, "two"))).toBe("ahead two");
		expect(aside(record({ one: opened }, "one"))).toBe("ahead one");
	});

	it("offers to go on with what went wrong, though none of it is answered yet", () => {
		const opened = lessonRecord({ run: retry([true, false, false], []) });
		expect(aside(record({ one: opened, two: lessonRecord(), three: finished("2026-01-06") }, "two"))).toBe(
			"under-way one",
		);
	});

	it("shows the newest result, wherever on the map it is", () => {
		const held = { one: finished("2026-01-03"), two: lessonRecord(), three: finished("2026-01-02") };
		expect(aside(record(held, "two"))).toBe("result one");
	});

	it.each([
		["older", "2026-01-04", "exam examen"],
		["newer", "2026-01-02", "result one"],
	])("shows the exam last handed in where the last quiz is %s", (_which, at, shown) => {
		const held = record({ one: finished("2026-01-03"), two: lessonRecord() }, "two");
		const exam = summary("examen");
		const sitting = { exam, run: "r", at, score: 0.8, passed: true };
		const found = asideOf(placesOf(course, held), whereNext(course, held), sitting);
		expect(found.kind === "exam" ? `exam ${found.sitting.exam.id}` : aside(held)).toBe(shown);
	});

	it("shows an exam to whoever did nothing else yet", () => {
		const sitting = { exam: summary("examen"), run: "r", at: "2026-01-01", score: 0.8, passed: true };
		expect(asideOf(placesOf(course, record({})), whereNext(course, record({})), sitting).kind).toBe("exam");
	});

	it("never repeats the quiz of the first card", () => {
		expect(aside(record({ one: lessonRecord({ run: run([true]) }) }, "one"))).toBe("calculators");
	});
});
