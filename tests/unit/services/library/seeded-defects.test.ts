import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { inspectCourse } from "../../../../services/library/open-library.ts";

const content = "tests/courses/faulty/content";
const quizzes = "tests/courses/faulty/quizzes";

/** What authors call a defect in the banks, and the codes with which the linter may answer to it. */
const families = new Map<string, readonly string[]>([
	["all options right", ["all-options-correct"]],
	["absurd number", ["percent-below-zero", "result-over-limit", "result-absurd"]],
	["answer that nobody can give", ["answer-without-letters"]],
	["bad id", ["bad-id", "bad-variable"]],
	["condition that never holds", ["conditions-never-hold"]],
	["empty", ["empty-text"]],
	[
		"formula that cannot be read",
		[
			"metric-unexpected-character",
			"metric-unexpected-token",
			"metric-unexpected-end",
			"metric-unclosed-parenthesis",
			"formula-decimal-comma",
			"math-syntax",
			"math-unfinished",
		],
	],
	[
		"full score out of reach",
		["unreachable-score", "short-text-needs-full-score", "answer-under-rounding", "tolerance-under-rounding"],
	],
	["gap not in the text", ["gap-not-in-text"]],
	["gap twice", ["gap-twice"]],
	["gap without definition", ["gap-undefined"]],
	["given away", ["answer-by-length", "answer-by-grammar", "answer-by-echo", "answer-in-prompt", "text-says-result"]],
	["group of one", ["group-of-one"]],
	["group split", ["group-apart"]],
	["group without items", ["group-unused"]],
	["hints in a part", ["part-with-hints"]],
	["hints too dear", ["hints-cost-too-much"]],
	["id repeated", ["duplicate-id"]],
	["link to nowhere", ["unknown-term", "unknown-lesson", "term-link-outside-lesson"]],
	["list too short", ["list-too-small"]],
	[
		"name that is not there",
		["unknown-given", "unknown-metric", "unknown-number", "unknown-part", "weight-of-no-part"],
	],
	["no result", ["formula-without-value", "numbers-without-result", "way-without-value"]],
	["no right option", ["one-choice-needs-one-correct", "several-choices-needs-a-correct", "reasons-need-one-correct"]],
	["nothing to order", ["ordering-without-order"]],
	["number out of bounds", ["number-too-big", "number-too-small", "difficulty-levels"]],
	["number that nothing uses", ["unused-number"]],
	["picture that is not there", ["unknown-image"]],
	["quota out of reach", ["blueprint-difficulty", "blueprint-section", "blueprint-size"]],
	["range falls", ["range-falls", "not-low-to-high"]],
	[
		"right answer among the wrong",
		[
			"correct-option-alike",
			"targets-alike",
			"misconception-is-right",
			"misconception-is-accepted",
			"placed-misconception-is-right",
			"way-always-right",
		],
	],
	["same answer twice", ["duplicate-answer"]],
	["section that is not there", ["unknown-section"]],
	["several right options", ["one-choice-needs-one-correct", "reasons-need-one-correct"]],
	["something missing", ["missing-key", "unit-or-units"]],
	["two options alike", ["options-alike", "items-alike", "targets-alike", "groups-alike", "duplicate-unit"]],
	["two that exclude each other", ["answer-formula-or-range", "value-or-formula"]],
	["unit without factor one", ["units-need-a-factor-of-one"]],
	["unknown key", ["unknown-key"]],
	["unknown value", ["not-one-of"]],
	["wrong type", ["wrong-type", "number-form"]],
	["wrong way hidden", ["misconception-hidden", "misconception-repeated", "way-always-hidden"]],
	["wrong way not whole", ["misconception-not-whole"]],
	["wrong ways overlap", ["misconceptions-overlap"]],
]);

interface Defect {
	file: string;
	line: number;
	name: string;
}

const bankFiles = readdirSync(quizzes).map((bank) => {
	const file = join(quizzes, bank);
	return { file, text: readFileSync(file, "utf8") };
});

/** The defects that were planted: each is named by a comment at the end of its own line. */
const planted: Defect[] = bankFiles.flatMap(({ file, text }) =>
	text.split("\n").flatMap((line, index) => {
		const name = / # defect: (.+)$/.exec(line)?.[1];
		return name === undefined ? [] : [{ file, line: index + 1, name }];
	}),
);

/** The questions as they are written in block style, each with its kind and how many defects were planted in it. */
const questions = bankFiles.flatMap(({ text }) =>
	text
		.split(/^(?= {2}- id: )/m)
		.slice(1)
		.map((question) => ({
			id: /- id: (.*)/.exec(question)?.[1] ?? "",
			kind: /^ {4}kind: ([a-z-]+)/m.exec(question)?.[1] ?? "",
			defects: question.match(/ # defect: /g)?.length ?? 0,
		})),
);

const kinds = [
	"one-choice",
	"several-choices",
	"true-false",
	"short-text",
	"number",
	"matching",
	"ordering",
	"sorting",
];
kinds.push("calculation", "cloze", "case");

const answers = (finding: Finding, defect: Defect) =>
	finding.file === defect.file &&
	finding.line === defect.line &&
	families.get(defect.name)?.includes(finding.code) === true;
const said = ({ file, line, ...rest }: Defect | Finding) =>
	`${file}:${line} ${"name" in rest ? rest.name : `${rest.severity} ${rest.code}`}`;

describe("banks with a defect in each question", () => {
	let findings: Finding[] = [];
	beforeAll(async () => {
		({ findings } = await inspectCourse({ content, quizzes }));
	});

	it("name their defects by words that stand for codes", () => {
		expect(planted.filter(({ name }) => !families.has(name)).map(said)).toEqual([]);
		expect(planted.length).toBeGreaterThanOrEqual(60);
	});

	it("have one in every question, and in at least three of each kind", () => {
		// The first question of the first bank is only there to have its id taken from it.
		expect(questions.filter(({ defects }) => defects !== 1).map(({ id }) => id)).toEqual(["base-de-la-apertura"]);
		for (const kind of kinds) {
			expect(questions.filter((one) => one.kind === kind && one.defects === 1).length, kind).toBeGreaterThanOrEqual(3);
		}
	});

	it("are seen through: 95 % of the defects are found at their line, for what they are", () => {
		const missed = planted.filter((defect) => !findings.some((finding) => answers(finding, defect)));
		expect(missed.length / planted.length, missed.map(said).join("\n")).toBeLessThanOrEqual(0.05);
	});

	it("are found fault with nowhere else", () => {
		const unfounded = findings.filter((finding) => !planted.some((defect) => answers(finding, defect)));
		expect(unfounded.map(said)).toEqual([]);
	});
});
