import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { createRecall, type Recall } from "../../../../core/course/recall.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";
import { runs } from "../../../support/runs.ts";

const error = (code: string): Finding => ({ severity: "error", code, params: {}, file: "f", line: 1, column: 1 });

describe("what is recalled", () => {
	it("is what was made, with what was found, while all that it is made of is the same", () => {
		const recall = createRecall();
		let made = 0;
		const told: string[] = [];
		const ask = (what: string, of: readonly unknown[]) =>
			recall(
				what,
				of,
				(report) => {
					made += 1;
					report(error(`${what} ${made}`));
					return { made };
				},
				({ code }) => told.push(code),
			);
		const first = ask("a", ["text", 1]);
		expect(ask("a", ["text", 1])).toBe(first);
		expect(ask("b", ["text", 1])).toEqual({ made: 2 });
		expect(ask("a", ["text", 2])).toEqual({ made: 3 });
		expect(ask("a", ["text"])).toEqual({ made: 4 });
		// Only the last time counts: a course that is being written goes on.
		expect(ask("a", ["text", 1])).toEqual({ made: 5 });
		expect(told).toEqual(["a 1", "a 1", "b 2", "a 3", "a 4", "a 5"]);
	});
});

/** All that is known of a course once it was looked at. */
function look(texts: Readonly<Record<string, string>>, media: readonly string[], recall?: Recall) {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const read = readCourse(courseFiles(texts, media), report, recall);
	checkCourse(read, report, "lint", recall);
	const { course, metrics, glossary, figures, lessons, banks, worksheets } = read;
	const of = { course, metrics, glossary, figures, lessons: [...lessons], banks: [...banks], ws: [...worksheets] };
	// Without the functions that tell places, which `findings` are the test of.
	return { findings, values: JSON.parse(JSON.stringify(of)) };
}

const files = Object.keys(changedCourse({}));
const edit = fc.record({
	file: fc.constantFrom(...files),
	at: fc.nat(),
	how: fc.constantFrom("drop", "double", "spoil", "empty", "back", "remove"),
	media: fc.boolean(),
});

function edited(text: string, { at, how }: { at: number; how: string }, whole: string): string | undefined {
	const lines = text.split("\n");
	const place = at % lines.length;
	const line = lines[place] ?? "";
	if (how === "back") return whole;
	if (how === "remove") return undefined;
	if (how === "empty") return "";
	const now = how === "drop" ? [] : how === "double" ? [line, line] : [line.replace(/[a-zá-ú]/i, "x")];
	return [...lines.slice(0, place), ...now, ...lines.slice(place + 1)].join("\n");
}

describe("a course that is being written", () => {
	it("is found to be, after any edits, what it is found to be by somebody who reads it for the first time", () => {
		const whole: Readonly<Record<string, string>> = changedCourse({});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
				const recall = createRecall();
				let texts = whole;
				expect(look(texts, [], recall)).toEqual(look(texts, []));
				for (const change of edits) {
					const { [change.file]: before = "", ...others } = texts;
					const after = edited(before, change, whole[change.file] ?? "");
					texts = after === undefined ? others : { ...others, [change.file]: after };
					const media = change.media ? ["media/embudo.png"] : [];
					expect(look(texts, media, recall)).toEqual(look(texts, media));
				}
			}),
			{ numRuns: runs(20) },
		);
	});
});
