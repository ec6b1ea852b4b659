import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeExam, encodeExam, examSeeds } from "../../../../core/quiz/exam-code.ts";
import { phaseExam, pool, poolLesson } from "./exams.ts";

const course = { id: "curso", version: "1.4.0" };
const from = pool(poolLesson("una", [1, 2, 3]), poolLesson("otra", [1, 2, 3]));
const coded = { exam: phaseExam(4), pool: from };
const other = { exam: phaseExam(4, {}, { id: "otro-examen" }), pool: from };
const exams = [other, coded];
const seeds = fc.integer({ min: 0, max: examSeeds - 1 });
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("the code of an exam", () => {
	it("is read back as the exam and seed that it was made of", () => {
		const versions = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).map((parts) => parts.join("."));
		fc.assert(
			fc.property(seeds, versions, fc.constantFrom(coded, other), (seed, version, one) => {
				const code = encodeExam({ ...course, version }, one, seed);
				expect(decodeExam({ ...course, version }, exams, code)).toEqual({ exam: one.exam, seed });
			}),
		);
	});

	it("is sixteen digits in groups of four, without letters that look like others", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(encodeExam(course, coded, seed)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
			}),
		);
	});

	it("does not change from one version of the application to the next", () => {
		// Printed on paper somewhere: another code for the same exam would make that worthless.
		expect(encodeExam(course, coded, 1234567)).toBe("N959-140F-3A15-NM7V");
	});

	it("may be typed in any case, with O for 0 and I or L for 1, with spaces or none", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const code = encodeExam(course, coded, seed);
				const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
				expect(decodeExam(course, exams, typed)).toEqual({ exam: coded.exam, seed });
				expect(decodeExam(course, exams, code.replaceAll("-", "").replaceAll("1", "I"))).toMatchObject({ seed });
			}),
		);
	});

	it("is known to be mistyped with any one digit wrong", () => {
		const change = fc.tuple(seeds, fc.nat(15), fc.integer({ min: 1, max: 31 }));
		fc.assert(
			fc.property(change, ([seed, place, by]) => {
				const digits = [...encodeExam(course, coded, seed).replaceAll("-", "")];
				digits[place] = alphabet[(alphabet.indexOf(digits[place] ?? "") + by) % 32] ?? "";
				expect(decodeExam(course, exams, digits.join(""))).toEqual({ problem: "typo" });
			}),
		);
	});

	it("is known to be mistyped with any two different digits swapped", () => {
		const swap = fc.tuple(seeds, fc.nat(15), fc.nat(15));
		fc.assert(
			fc.property(swap, ([seed, one, two]) => {
				const digits = [...encodeExam(course, coded, seed).replaceAll("-", "")];
				const [first, second] = [digits[one] ?? "", digits[two] ?? ""];
				fc.pre(first !== second);
				digits[one] = second;
				digits[two] = first;
				expect(decodeExam(course, exams, digits.join(""))).toEqual({ problem: "typo" });
			}),
		);
	});

	it.each(["", "ABCD", "ABCD-EFGH-JKMN-PQRS-!!!!", "ÑÑÑÑ-ÑÑÑÑ-ÑÑÑÑ-ÑÑÑÑ", "A".repeat(60)])(
		"is none where it cannot be one: %j",
		(code) => {
			expect(decodeExam(course, exams, code)).toEqual({ problem: "malformed" });
		},
	);

	it("names another course, another version and which, and an exam that is not there", () => {
		const code = encodeExam(course, coded, 7);
		expect(decodeExam({ ...course, id: "otro" }, exams, code)).toEqual({ problem: "other-course" });
		expect(decodeExam({ ...course, version: "2.0.0" }, exams, code)).toEqual({
			problem: "other-version",
			version: "1.4.0",
		});
		expect(decodeExam(course, [other], code)).toEqual({ problem: "unknown-exam" });
	});

	it.each([
		["another size", { exam: phaseExam(5), pool: from }],
		["other quotas", { exam: phaseExam(4, { difficulty: { 1: 1 } }), pool: from }],
		[
			"another question",
			{ exam: phaseExam(4), pool: pool(poolLesson("una", [1, 2, 3, 3]), poolLesson("otra", [1, 2, 3])) },
		],
		[
			"another difficulty",
			{ exam: phaseExam(4), pool: pool(poolLesson("una", [1, 2, 2]), poolLesson("otra", [1, 2, 3])) },
		],
	])("is no code of an exam that would be drawn from %s", (_what, changed) => {
		expect(decodeExam(course, [changed], encodeExam(course, coded, 7))).toEqual({ problem: "unknown-exam" });
	});
});
