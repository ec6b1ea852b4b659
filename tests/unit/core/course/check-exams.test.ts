import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

const planned = "      - { id: segunda, short: Segunda, planned: Segunda lección }\n";

/**
 * What is found in the sample course with these lines under `exams:`, which is line 16 of `course.yaml`; line 15 where
 * all its lessons are written: "primera" with a question of difficulty 2 and one of 1, "tercera" with one of 3.
 */
function findingsWith(lines: readonly string[], written: boolean): Finding[] {
	const texts = changedCourse({ "course.yaml": ["sources:\n", `exams:\n${lines.join("\n")}\nsources:\n`] });
	if (written) texts["course.yaml"] = (texts["course.yaml"] ?? "").replace(planned, "");
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles(texts), report), report);
	return findings;
}

const brief = (findings: readonly Finding[]) => findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
const exam = (...more: string[]) => [
	"  - id: e",
	"    kind: final",
	"    title: E",
	...more.map((line) => `    ${line}`),
];
const phase = (...more: string[]) => exam("phase: fase-uno", ...more).map((line) => line.replace("final", "phase"));
const one = (lesson: string) => `    - { lesson: ${lesson} }`;

describe("exams without a mistake", () => {
	it.each([
		["a placement test", ["  - { id: p, kind: placement, title: P }"]],
		["a final exam of all there is", exam("size: 3", "minutes: 10", "pass: 0.5")],
		[
			"a phase exam by topics and difficulty",
			phase(
				"size: 3",
				"quotas:",
				"  topics:",
				"    - { lesson: primera, section: formula, share: 2 }",
				one("tercera"),
				"  difficulty: { 1: 1, 2: 1, 3: 1 }",
			),
		],
	])("%s", (_what, lines) => {
		expect(findingsWith(lines, true)).toEqual([]);
	});

	it("may be larger than the banks while lessons are still to be written", () => {
		expect(findingsWith(exam("size: 40"), false)).toEqual([]);
	});
});

/** One mistake each, in the lines under `exams:` of a course whose lessons are all written, and its one finding. */
const mistakes: [string, string[], string][] = [
	["two exams with one id", [...exam("size: 2"), ...exam("size: 2")], "20:9 duplicate-id"],
	[
		"a phase that is not there",
		phase("size: 2").map((line) => line.replace("fase-uno", "fase-dos")),
		"19:12 unknown-phase",
	],
	["a lesson that is not there", exam("size: 1", "quotas:", "  topics:", one("cuarta")), "22:21 unknown-lesson"],
	[
		"a section that is not there",
		exam("size: 1", "quotas:", "  topics:", "    - { lesson: primera, section: nada }"),
		"22:39 unknown-section",
	],
	[
		"a section inside another one",
		exam("size: 1", "quotas:", "  topics:", "    - { lesson: primera, section: practica }"),
		"22:39 exam-topic-is-a-part",
	],
	[
		"a topic twice",
		exam("size: 2", "quotas:", "  topics:", one("primera"), one("primera")),
		"23:11 exam-topics-overlap",
	],
	[
		"a topic inside another one",
		exam("size: 2", "quotas:", "  topics:", one("primera"), "    - { lesson: primera, section: formula }"),
		"23:11 exam-topics-overlap",
	],
	[
		"a topic with too few questions",
		exam("size: 2", "quotas:", "  topics:", one("tercera")),
		"22:11 exam-quota-too-large",
	],
	[
		"a difficulty with too few questions",
		exam("size: 2", "quotas:", "  difficulty: { 2: 1 }"),
		"21:24 exam-difficulty-too-large",
	],
	[
		"topics and difficulties that cannot be had together",
		exam("size: 2", "quotas:", "  topics:", one("primera"), one("tercera"), "  difficulty: { 1: 1, 2: 1 }"),
		"19:11 exam-cannot-be-filled",
	],
	["more than there is", exam("size: 4"), "19:11 exam-quota-too-large"],
	["a phase exam without a phase", exam("size: 1").map((line) => line.replace("final", "phase")), "16:5 missing-key"],
	["a final exam with one", exam("phase: fase-uno", "size: 1"), "19:5 key-of-another-kind"],
	["a kind that is none", exam("size: 1").map((line) => line.replace("final", "finale")), "17:11 not-one-of"],
	["no time at all", exam("size: 1", "minutes: 0"), "20:14 number-too-small"],
	[
		"a placement test of too many questions",
		["  - { id: p, kind: placement, title: P, size: 21 }"],
		"16:47 number-too-big",
	],
	[
		"a share of nothing",
		exam("size: 1", "quotas:", "  topics:", "    - { lesson: primera, share: 0 }"),
		"22:37 number-too-small",
	],
];

describe("checkExams", () => {
	it.each(mistakes)("finds %s, at its place", (_what, lines, finding) => {
		expect(brief(findingsWith(lines, true))).toEqual([finding]);
	});

	it("finds a lesson of another phase", () => {
		const other = "  - { id: fase-dos, title: D, motto: M, lessons: [{ id: cuarta, short: C, planned: C }] }\n";
		const lines = exam("phase: fase-dos", "size: 1", "quotas:", "  topics:", one("primera"));
		const texts = changedCourse({
			"course.yaml": ["sources:\n", `${other}exams:\n${lines.join("\n").replace("final", "phase")}\nsources:\n`],
		});
		const findings: Finding[] = [];
		const report = (finding: Finding) => {
			findings.push(finding);
		};
		checkCourse(readCourse(courseFiles(texts), report), report);
		expect(brief(findings)).toEqual(["25:11 exam-topic-of-another-phase"]);
	});

	it("says how many there are and how many are asked for", () => {
		const [finding] = findingsWith(exam("size: 2", "quotas:", "  topics:", one("tercera")), true);
		expect(finding && findingText(finding, "es")).toBe(
			"A «tercera» le tocan 2 preguntas y solo hay 1. Baja su parte o el tamaño, o escribe más preguntas.",
		);
	});

	it("says nothing of what the banks have where one of them cannot be read", () => {
		const texts = changedCourse({
			"course.yaml": ["sources:\n", `exams:\n${exam("size: 3").join("\n")}\nsources:\n`],
			"quizzes/primera.yaml": ["kind: one-choice", "kind: no-choice"],
		});
		texts["course.yaml"] = (texts["course.yaml"] ?? "").replace(planned, "");
		const findings: Finding[] = [];
		const report = (finding: Finding) => {
			findings.push(finding);
		};
		checkCourse(readCourse(courseFiles(texts), report), report);
		expect(findings.map(({ file }) => file)).toEqual(["quizzes/primera.yaml"]);
	});
});
