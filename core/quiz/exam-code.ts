import { doubleDigit, fromDigits, toDigits, typedDigits, writeDigits } from "../code-digits.ts";
import type { DrawnExam } from "../course/exam-schema.ts";
import type { ExamPool } from "./exam-pool.ts";
import { seeded } from "./random.ts";

/** Seeds of exams are below this: five digits of a code. 33 million exams can be drawn of every blueprint. */
export const examSeeds = 2 ** 25;

const digits = { course: 4, blueprint: 3, seed: 5 };

function bitsOf(text: string, count: number): number {
	return seeded(0, text).bits() >>> (32 - 5 * count);
}

/** A whole number in groups of four bits, the first bit of each digit saying that another one follows. */
function versionDigits(part: number): number[] {
	const groups: number[] = [];
	let left = part;
	do {
		groups.unshift(left % 16);
		left = Math.floor(left / 16);
	} while (left > 0);
	return groups.map((group, index) => (index < groups.length - 1 ? group + 16 : group));
}

/**
 * The check digit: that of a shortened Reed–Solomon code over the field of 32 elements. Every digit has a weight of its
 * own (up to 31 of them), so one wrong digit is always noticed, and so are two that changed places.
 */
function checkDigit(values: readonly number[]): number {
	let sum = 0;
	for (const value of values) sum = doubleDigit(sum ^ value);
	return sum;
}

/**
 * What the blueprint and the questions it draws from amount to, in 15 bits. It is in the code so that a code of an exam
 * whose quotas or banks were changed under the same version is refused rather than quietly another exam. Wordings are
 * not part of it: a corrected comma does not make printed papers worthless.
 */
function blueprintBits(exam: DrawnExam, pool: ExamPool): number {
	const questions = pool.lessons.flatMap((lesson) =>
		lesson.questions.map(({ id, difficulty, topic }) => [lesson.id, id, difficulty, topic]),
	);
	const { topics, difficulty } = exam.quotas;
	const shares = [
		topics?.map(({ lesson, section, share }) => [lesson, section ?? null, share]) ?? null,
		difficulty === undefined ? null : [difficulty[1], difficulty[2], difficulty[3]],
	];
	// The 1 stands for the way in which questions are drawn and shown: another way would need another number.
	return bitsOf(JSON.stringify([1, exam.id, exam.size, shares, questions]), digits.blueprint);
}

/** An exam that a code can name. */
export interface CodedExam {
	exam: DrawnExam;
	pool: ExamPool;
}

/** The code that rebuilds an exam: sixteen digits in groups of four for versions like 1.4.0, a few more for 1.40.0. */
export function encodeExam(course: { id: string; version: string }, { exam, pool }: CodedExam, seed: number): string {
	const values = [
		...toDigits(bitsOf(`course ${course.id}`, digits.course), digits.course),
		...course.version.split(".").flatMap((part) => versionDigits(Number(part))),
		...toDigits(blueprintBits(exam, pool), digits.blueprint),
		...toDigits(seed % examSeeds, digits.seed),
	];
	return writeDigits([...values, checkDigit(values)]);
}

/**
 * Why a code is refused. `malformed`: it has characters that no code has, or is too short or too long. `typo`: a character
 * of it is wrong. `other-version`: it is for the version named.
 */
export type CodeProblem =
	| { problem: "malformed" }
	| { problem: "typo" }
	| { problem: "other-course" }
	| { problem: "other-version"; version: string }
	| { problem: "unknown-exam" };

export type ReadCode = { exam: DrawnExam; seed: number } | CodeProblem;

/** The version that begins at a place, and the place after it; undefined where it does not end. */
function readVersion(values: readonly number[], start: number): { version: string; next: number } | undefined {
	const parts: number[] = [];
	let [next, part] = [start, 0];
	while (parts.length < 3) {
		const value = values[next++];
		if (value === undefined) return undefined;
		part = part * 16 + (value % 16);
		if (value >= 16) continue;
		parts.push(part);
		part = 0;
	}
	return { version: parts.join("."), next };
}

/** The exam and seed that a code names, among the exams of this course, or why it names none. */
export function decodeExam(
	course: { id: string; version: string },
	exams: readonly CodedExam[],
	code: string,
): ReadCode {
	const values = typedDigits(code);
	if (values === undefined || values.length < 16 || values.length > 31) return { problem: "malformed" };
	const [body, check] = [values.slice(0, -1), values.at(-1)];
	if (checkDigit(body) !== check) return { problem: "typo" };
	const read = readVersion(body, digits.course);
	if (read === undefined || body.length !== read.next + digits.blueprint + digits.seed) return { problem: "malformed" };
	if (fromDigits(body.slice(0, digits.course)) !== bitsOf(`course ${course.id}`, digits.course)) {
		return { problem: "other-course" };
	}
	if (read.version !== course.version) return { problem: "other-version", version: read.version };
	const blueprint = fromDigits(body.slice(read.next, read.next + digits.blueprint));
	const found = exams.find(({ exam, pool }) => blueprintBits(exam, pool) === blueprint);
	if (found === undefined) return { problem: "unknown-exam" };
	return { exam: found.exam, seed: fromDigits(body.slice(read.next + digits.blueprint)) };
}
