import { describe, expect, it } from "vitest";
import type { ExamSummary } from "../../../../core/api/exam-views.ts";
import { hasSat, isSitting, runningIn, sittingsIn } from "../../../../renderer/shell/exams-now.ts";
import { record } from "./course.ts";
import { examRecord, summary } from "./exams.ts";

const underWay = (startedAt: string, left: number | null): Partial<ExamSummary> => ({
	underWay: { startedAt, answered: 7, size: 15, left },
});
const sat = (exams: Parameters<typeof examRecord>[0]) => ({ ...record({}), exams: examRecord(exams) });

describe("the exams under way", () => {
	it("come by the time left, those without a limit last", () => {
		const exams = [
			summary("free", underWay("2026-01-01", null)),
			summary("idle"),
			summary("long", underWay("2026-01-03", 900)),
			summary("short", underWay("2026-01-02", 60)),
			summary("free-later", underWay("2026-01-02", null)),
		];
		expect(runningIn(exams).map(({ id }) => id)).toEqual(["short", "long", "free-later", "free"]);
	});
});

describe("the sittings handed in", () => {
	const exams = [summary("one"), summary("two"), summary("level", { kind: "placement", pass: null })];

	it("come from every exam, the newest first, each with its own result", () => {
		const held = sat({
			one: [
				["2026-01-01", 0.4],
				["2026-01-04", 0.8],
			],
			level: [["2026-01-03", 0.2]],
			two: [["2026-01-02", 0.7]],
		});
		expect(sittingsIn(exams, held).map(({ exam, at, score, passed }) => [exam.id, at, score, passed])).toEqual([
			["one", "2026-01-04", 0.8, true],
			["level", "2026-01-03", undefined, false],
			["two", "2026-01-02", 0.7, true],
			["one", "2026-01-01", 0.4, false],
		]);
	});

	it("are left out where the course has the exam no more", () => {
		expect(sittingsIn(exams, sat({ gone: [["2026-01-01", 1]] }))).toEqual([]);
	});
});

describe("a record", () => {
	it("tells whether anything was done in an exam, and whether one is under way", () => {
		expect([hasSat(record({})), isSitting(record({}))]).toEqual([false, false]);
		const begun = sat({ one: [] });
		expect([hasSat(begun), isSitting(begun)]).toEqual([true, true]);
		const over = sat({ one: [["2026-01-01", 1]] });
		expect([hasSat(over), isSitting(over)]).toEqual([true, false]);
	});
});
