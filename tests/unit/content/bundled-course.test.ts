import { beforeAll, describe, expect, it } from "vitest";
import { type Equation, findEquations } from "../../../core/course/arithmetic.ts";
import { plainInline } from "../../../core/course/arithmetic-plain.ts";
import { equationsOfPassage, equationsOfText } from "../../../core/course/check-arithmetic.ts";
import { findingText } from "../../../core/course/finding-text.ts";
import type { Passage } from "../../../core/course/passages.ts";
import type { ReadCourse } from "../../../core/course/read-course.ts";
import { type CourseStats, statsOf } from "../../../core/course/stats.ts";
import { readNumber } from "../../../core/metrics/number-read.ts";
import type { NumberQuestion } from "../../../core/quiz/number.ts";
import { inspectCourse } from "../../../services/library/open-library.ts";

let read: ReadCourse;
let stats: CourseStats;
let told: string[];

beforeAll(async () => {
	const inspected = await inspectCourse({ content: "content", quizzes: "quizzes" });
	read = inspected.read;
	stats = statsOf(read);
	told = inspected.findings.map(
		(finding) => `${finding.file}:${finding.line}:${finding.column} ${findingText(finding, "en")}`,
	);
});

/** Ids of facts in the authors' register, by the letter of their source and the last number. */
const facts = Object.entries({ G: 116, L: 39, I: 22, R: 67, S: 55 }).flatMap(([source, last]) =>
	Array.from({ length: last }, (_, index) => `${source}-${String(index + 1).padStart(3, "0")}`),
);

/** The lessons for which something does not hold, each with what it is. */
const except = (say: (lesson: CourseStats["lessons"][number]) => string | false) =>
	stats.lessons.flatMap((lesson) => {
		const said = say(lesson);
		return said === false ? [] : [`${lesson.id}: ${said}`];
	});

describe("the bundled course", () => {
	it("has nothing for the linter to find", () => {
		expect(told).toEqual([]);
	});

	it("has its twenty-four lessons, and none that is only planned", () => {
		expect(stats.phases.map(({ lessons }) => lessons.length)).toEqual([6, 7, 6, 5]);
		expect(stats.phases.flatMap(({ planned }) => planned)).toEqual([]);
	});

	it("has lessons of 700 to 1,300 words", () => {
		expect(except(({ words }) => (words < 700 || words > 1300) && `${words} words`)).toEqual([]);
	});

	it("has lessons that are easy to read", () => {
		// The hardest of them were written anew until they were "fairly easy" on the INFLESZ scale, which begins at 65.
		const hard = except(({ readability }) => (readability?.inflesz ?? 0) < 65 && `INFLESZ ${readability?.inflesz}`);
		expect(hard).toEqual([]);
	});

	it("has in every lesson a situation, an example, what to take along, and something to operate", () => {
		const lacking = except(({ callouts, blocks }) => {
			const tones = (["situation", "example", "takeaway"] as const).filter((tone) => callouts[tone] === 0);
			const operated = blocks.calculator + blocks.question + blocks.worksheet;
			const missing = operated === 0 ? [...tones, "block"] : tones;
			return missing.length > 0 && `no ${missing.join(", ")}`;
		});
		expect(lacking).toEqual([]);
	});

	it("has in every lesson a picture that says in words what it shows", () => {
		expect(except(({ pictures }) => pictures.length === 0 && "no picture")).toEqual([]);
		const short = [...read.lessons].flatMap(([id, { text }]) =>
			text.passages.flatMap((passage) =>
				[...passage.text.matchAll(/!\[([^\]]*)\]\(/g)].flatMap(([, alt = ""]) =>
					alt.length < 30 ? [`${id}: ${alt}`] : [],
				),
			),
		);
		expect(short).toEqual([]);
		expect(stats.pictures.unused).toEqual([]);
	});

	it("has enough questions, of every kind, above recall, and with numbers that change", () => {
		expect(except(({ questions }) => questions.total < 12 && `${questions.total} questions`)).toEqual([]);
		expect(stats.questions.total).toBeGreaterThanOrEqual(320);
		expect(Object.entries(stats.questions.kinds).filter(([, count]) => count === 0)).toEqual([]);
		expect(stats.questions.aboveRecall).toBeGreaterThanOrEqual(1 / 3);
		expect(stats.questions.parameterised).toBeGreaterThanOrEqual(60);
	});

	it("has at least 120 terms, each linked by a lesson, and nine worksheets", () => {
		expect(stats.terms.total).toBeGreaterThanOrEqual(120);
		expect(stats.terms.unlinked).toEqual([]);
		expect(stats.worksheets.total).toBe(9);
	});

	it("has every metric in a lesson, with its calculator in the text or named at the end", () => {
		const placed = new Set(
			[...read.lessons.values()].flatMap(({ front, text }) => [
				...text.calculators.map(({ block }) => block.metric),
				...(front.value?.calculators ?? []),
			]),
		);
		const metrics = read.metrics?.value?.metrics ?? [];
		expect(metrics).toHaveLength(84);
		expect(metrics.flatMap(({ id }) => (placed.has(id) ? [] : [id]))).toEqual([]);
	});

	it("covers the 299 facts", () => {
		expect(facts).toHaveLength(299);
		const covered = new Set(stats.facts.ids);
		expect(facts.filter((id) => !covered.has(id))).toEqual([]);
		expect(stats.facts.ids.filter((id) => !facts.includes(id))).toEqual([]);
	});

	it("has an exam for each phase, a final exam and a placement test", () => {
		const kinds = stats.exams.map(({ kind }) => kind).sort();
		expect(kinds).toEqual(["final", "phase", "phase", "phase", "phase", "placement"]);
	});
});

/** Number questions, those in cases too, whose answer is typed rather than worked out. */
function typedAnswers() {
	return [...read.banks].flatMap(([lesson, { value }]) =>
		(value?.questions ?? []).flatMap((question) => {
			const numbers: NumberQuestion[] =
				question.kind === "number"
					? [question]
					: question.kind === "case"
						? question.parts.flatMap((part) => (part.kind === "number" ? [part] : []))
						: [];
			return numbers.flatMap((number) =>
				number.answer === undefined ? [] : [{ lesson, number, answer: number.answer }],
			);
		}),
	);
}

/** Whether an equation says a value: as its result, as that rounded, or as the whole number above or below it. */
const says = ({ shown, comesOut, decimals }: Equation, value: number) =>
	[shown, Number(comesOut.toFixed(decimals)), Math.ceil(comesOut), Math.floor(comesOut)].some(
		(result) => Math.abs(result - value) < 1e-9,
	);

/** Percentages in a text, with where they stand in it. */
function percentagesIn(text: string): { value: number; at: number }[] {
	return [...text.matchAll(/\d(?:[\d.,]*\d)?(?=[ \u00a0]?%)/g)].flatMap(({ 0: digits, index }) => {
		const number = readNumber(digits, "es");
		return number.ok ? [{ value: number.value, at: index }] : [];
	});
}

/** Numbers in a text, with or without a unit. */
function numbersIn(text: string): number[] {
	return [...text.matchAll(/\d(?:[\d.,]*\d)?/g)].flatMap(([digits]) => {
		const number = readNumber(digits, "es");
		return number.ok ? [number.value] : [];
	});
}

const plain = (passage: Passage) => plainInline(passage.text).text;

describe("the numbers of the bundled course", () => {
	it("come from a sum that is written out, where a question asks to work one out", () => {
		const idle = typedAnswers().flatMap(({ lesson, number, answer }) => {
			const texts = [number.explanation, ...number.solution];
			const equations = texts.flatMap((text) => equationsOfText(text, "es"));
			return equations.some((one) => one.holds && says(one, answer)) ? [] : [`${lesson}: ${number.id} (${answer})`];
		});
		expect(idle).toEqual([]);
	});

	it("are worked out in every example", () => {
		const without = [...read.lessons].flatMap(([id, { text }]) => {
			const inExamples = text.passages.filter(({ tone }) => tone === "example");
			const sums = inExamples.flatMap((passage) => equationsOfPassage(passage, "es"));
			return sums.length === 0 ? [id] : [];
		});
		expect(without).toEqual([]);
	});

	it("are in an example no percentage that comes from nowhere", () => {
		// Each stands in the lesson before it, or in a sum of the example, as what is given or as what comes out.
		const strays = [...read.lessons].flatMap(([id, { text }]) => {
			const { passages } = text;
			return passages.flatMap((passage, index) => {
				if (passage.tone !== "example") return [];
				const before = new Set(passages.slice(0, index).flatMap((one) => numbersIn(plain(one))));
				const sums = passages
					.filter(({ tone }) => tone === "example")
					.flatMap((one) => findEquations(plainInline(one.text), "es"))
					.flatMap(({ written, comesOut, decimals }) => [...numbersIn(written), Number(comesOut.toFixed(decimals))]);
				const known = new Set([...before, ...sums, 100]);
				const own = plain(passage);
				return percentagesIn(own).flatMap(({ value }) =>
					known.has(value) || known.has(Number((value / 100).toPrecision(12))) ? [] : [`${id}: ${value} %`],
				);
			});
		});
		expect(strays).toEqual([]);
	});
});
