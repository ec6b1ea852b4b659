import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

const path = "quizzes/tercera.yaml";

/** A bank without a mistake; tests spoil one thing. Places are counted by hand in it. */
const bank = `lesson: tercera
questions:
  - id: une
    kind: matching
    difficulty: 1
    prompt: Une.
    explanation: Porque sí.
    section: inicio
    pairs:
      - { id: a, item: Uno, target: One, feedback: Sí. }
      - { id: b, item: Dos, target: Two, feedback: Sí. }
      - { id: c, item: Tres, target: Three, feedback: Sí. }
    distractors:
      - { id: x, text: Four }
    misconceptions:
      - { item: a, target: b, name: Dos, feedback: No. }
      - { item: b, target: a, name: Uno, feedback: No. }
  - id: ordena
    kind: ordering
    difficulty: 1
    prompt: Ordena.
    explanation: Porque sí.
    section: inicio
    items:
      - { id: a, text: Uno, feedback: Sí. }
      - { id: b, text: Dos, group: medio, feedback: Sí. }
      - { id: c, text: Tres, group: medio, feedback: Sí. }
      - { id: d, text: Cuatro, feedback: Sí. }
    misconceptions:
      - { order: [d, c, b, a], name: Al revés, feedback: No. }
      - { order: [b, a, c, d], name: El segundo, feedback: No. }
  - id: reparte
    kind: sorting
    difficulty: 1
    prompt: Reparte.
    explanation: Porque sí.
    section: inicio
    groups:
      - { id: pares, text: Pares }
      - { id: nones, text: Nones }
    items:
      - { id: a, text: Uno, group: nones, feedback: Sí. }
      - { id: b, text: Dos, group: pares, feedback: Sí. }
      - { id: c, text: Tres, group: nones, feedback: Sí. }
    misconceptions:
      - { item: a, group: pares, name: Par, feedback: No. }
`;

function inspect(change?: readonly [string, string]): Finding[] {
	if (change !== undefined && !bank.includes(change[0])) throw new Error(`The bank does not contain ${change[0]}`);
	const text = change === undefined ? bank : bank.replace(change[0], () => change[1]);
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles(changedCourse({ [path]: text })), report), report);
	return findings.filter(({ code }) => code !== "unknown-question");
}

describe("a bank with matching, ordering and sorting", () => {
	it("has nothing to find where nothing is wrong", () => {
		expect(inspect()).toEqual([]);
	});

	it.each<[string, [string, string], string]>([
		["two pairs with one id", ["id: c, item", "id: b, item"], "12:15 duplicate-id"],
		["a distractor with the id of a pair", ["id: x, text", "id: a, text"], "14:15 duplicate-id"],
		["two items alike", ["item: Dos", "item: " + "uno"], "11:24 items-alike"],
		["two targets alike", ["target: Two", "target: one"], "11:37 targets-alike"],
		["a distractor like a target", ["text: Four", "text: three."], "14:24 targets-alike"],
		["a mistake of an item that is not there", ["item: b, target: a", "item: z, target: a"], "17:17 unknown-part"],
		["a mistake with a target that is not there", ["target: a, name", "target: z, name"], "17:28 unknown-part"],
		["a mistake that is right", ["item: b, target: a", "item: b, target: b"], "17:28 placed-misconception-is-right"],
		["a mistake listed twice", ["item: b, target: a", "item: a, target: b"], "17:9 misconception-repeated"],
		["two pairs only", ["      - { id: c, item: Tres, target: Three, feedback: Sí. }\n", ""], "10:7 list-too-small"],
		["two steps alike", ["text: Cuatro", "text: uno"], "28:24 items-alike"],
		["a group with one item", ["text: Tres, group: medio", "text: Tres"], "26:36 group-of-one"],
		["an order that names an item twice", ["[b, a, c, d]", "[b, a, c, a]"], "31:28 part-twice"],
		["an order that is not whole", ["[b, a, c, d]", "[b, a, c]"], "31:18 misconception-not-whole"],
		[
			"an order that is right, for two may swap",
			["[b, a, c, d]", "[a, c, b, d]"],
			"31:18 placed-misconception-is-right",
		],
		["an order listed twice", ["[b, a, c, d]", "[d, c, b, a]"], "31:18 misconception-repeated"],
		["two groups alike", ["text: Nones", "text: pares"], "40:28 groups-alike"],
		["a group that is not there", ["text: Uno, group: nones", "text: Uno, group: otros"], "42:36 unknown-part"],
		["a group without an item", ["text: Dos, group: pares", "text: Dos, group: nones"], "39:28 group-unused"],
		[
			"a group that a mistake names and is not there",
			["group: pares, name", "group: otros, name"],
			"46:27 unknown-part",
		],
		[
			"a mistake that puts an item where it belongs",
			["group: pares, name", "group: nones, name"],
			"46:27 placed-misconception-is-right",
		],
	])("is told of %s", (_what, change, found) => {
		const told = inspect(change).map(({ line, column, code }) => `${line}:${column} ${code}`);
		expect(told).toEqual([found]);
	});

	it("is told of a group whose items are not neighbours", () => {
		const apart = bank
			.replace("text: Uno, feedback", "text: Uno, group: lados, feedback")
			.replace("text: Cuatro, feedback", "text: Cuatro, group: lados, feedback");
		const findings: Finding[] = [];
		const report = (finding: Finding) => {
			findings.push(finding);
		};
		checkCourse(readCourse(courseFiles(changedCourse({ [path]: apart })), report), report);
		const told = findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
		expect(told).toEqual(["28:39 group-apart"]);
	});

	it("is told of an ordering whose items may all swap", () => {
		const all = bank.replace(/( {6}- \{ id: [ad], text: (?:Uno|Cuatro)), feedback/g, "$1, group: medio, feedback");
		const findings: Finding[] = [];
		const report = (finding: Finding) => {
			findings.push(finding);
		};
		readCourse(courseFiles(changedCourse({ [path]: all })), report);
		expect(findings.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
			"25:7 ordering-without-order",
		]);
	});

	it("is told in words, in both languages", () => {
		const [found] = inspect(["target: Two", "target: one"]);
		if (found === undefined) throw new Error("Nothing was found.");
		expect(findingText(found, "es")).toContain("dice lo mismo que «one»");
		expect(findingText(found, "en")).toContain("says the same as “one”");
	});
});
