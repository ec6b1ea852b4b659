import { writtenDigits } from "../metrics/number-digits.ts";
import {
	type AskedDigits,
	askedDigits,
	type NumberAnswer,
	type NumberMark,
	type NumberMisconception,
	type NumberQuestion,
} from "./number.ts";
import { formulaOf, workOut } from "./quiz-formula.ts";
import { nearestOf, type Tolerance, within } from "./tolerance.ts";

/** What a number or a formula over the question's given numbers is; NaN where it has no value. */
function numberOf(
	given: NumberQuestion["given"],
	{ value, formula }: { value?: number | undefined; formula?: string | undefined },
): number {
	if (value !== undefined) return value;
	return formula === undefined ? Number.NaN : workOut(formulaOf(formula), new Map(Object.entries(given)));
}

/** The one number that is right; NaN where it is a range, or a formula without a value. */
export function expectedValue({ given, answer, formula }: NumberQuestion): number {
	return numberOf(given, { value: answer, formula });
}

/** What a known wrong way gives; NaN where its formula has no value. */
export function misconceptionValue({ given }: NumberQuestion, way: NumberMisconception): number {
	return numberOf(given, way);
}

/** How near a known wrong way a number must lie to be it: as near as the right one, and where that is a range, 0.5 %. */
export function misconceptionTolerance({ tolerance }: NumberQuestion): Tolerance {
	return tolerance ?? { relative: 0.005 };
}

/** A number in the unit of the answer. `typed` and `target` belong to it as it was written. */
interface Reading {
	value: number;
	written: number;
	/** What one of the written unit is in the answer's. */
	factor: number;
	fault?: "missing" | "wrong";
}

/**
 * The ways in which a number with its unit may be meant, the most favourable last: as it stands, and, where that is not
 * right, as the answer's figure beside a wrong unit.
 */
function readingsOf({ units }: NumberQuestion, { value, unit }: NumberAnswer): Reading[] {
	const plain = { value, written: value, factor: 1 };
	if (units === undefined) return [plain];
	if (unit === undefined) return [{ ...plain, fault: "missing" }];
	const factor = units.find((one) => one.unit === unit)?.factor;
	if (factor === 1) return [plain];
	const mistaken: Reading = { ...plain, fault: "wrong" };
	return factor === undefined ? [mistaken] : [{ value: value * factor, written: value, factor }, mistaken];
}

/** Half a step of the last digit asked for, at a number. */
function halfStep(asked: AskedDigits, target: number): number {
	if ("decimals" in asked) return 0.5 * 10 ** -asked.decimals;
	return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(target))) + 1 - asked.figures);
}

/** Whether a number is written as exactly as asked and, where one number is right, rounded to it. */
function isRounded(asked: AskedDigits, reading: Reading, typed: string, expected: number): boolean {
	// Decimals are asked for in the answer's own unit.
	if ("decimals" in asked && reading.factor !== 1) return true;
	const { decimals, figures } = writtenDigits(typed, reading.written);
	const asWanted =
		"decimals" in asked ? decimals === asked.decimals : figures.least <= asked.figures && asked.figures <= figures.most;
	if (!asWanted || !Number.isFinite(expected) || expected === 0) return asWanted;
	const target = expected / reading.factor;
	return within(reading.written, target, { absolute: halfStep(asked, target) });
}

function isRight(question: NumberQuestion, { value }: Reading): boolean {
	const { range, tolerance } = question;
	if (range === undefined) return tolerance !== undefined && within(value, expectedValue(question), tolerance);
	const middle = (range.from + range.to) / 2;
	return within(value, middle, { absolute: (range.to - range.from) / 2 });
}

/** A number that is rounded as asked is right even where the tolerance is narrower than the rounding. */
function isRightRounded(question: NumberQuestion, reading: Reading, typed: string): boolean {
	const asked = askedDigits(question);
	const expected = expectedValue(question);
	if (asked === undefined || !Number.isFinite(expected) || expected === 0) return false;
	if ("decimals" in asked && reading.factor !== 1) return false;
	return isRounded(asked, reading, typed, expected);
}

/**
 * The known wrong way that gives one of these numbers, as near as the tolerance or else as the learner's own rounding; of
 * several, the nearest, and of those as near, the first.
 */
function misconceptionIn(question: NumberQuestion, readings: readonly Reading[], typed: string) {
	const ways = question.misconceptions.map((way) => ({ way, value: misconceptionValue(question, way) }));
	const nearest = (value: number, tolerance: Tolerance) =>
		nearestOf(
			ways.filter((one) => within(value, one.value, tolerance)),
			value,
		);
	for (const { value } of readings) {
		const known = nearest(value, misconceptionTolerance(question));
		if (known !== undefined) return known.way;
	}
	for (const { value, written, factor } of readings) {
		const { decimals, figures } = writtenDigits(typed, written);
		// One figure alone is near too many things to say of which it was rounded.
		if (figures.most < 2) continue;
		const known = nearest(value, { absolute: 0.5 * 10 ** -decimals * factor });
		if (known !== undefined) return known.way;
	}
	return undefined;
}

/** Decimals with which the right answer is shown: as many as are asked for. */
function shownDecimals(question: NumberQuestion): number {
	const { require, decimals } = question;
	if (require === undefined) return decimals;
	if ("decimals" in require) return require.decimals;
	const expected = expectedValue(question);
	if (!Number.isFinite(expected) || expected === 0) return decimals;
	return Math.min(20, Math.max(0, require.figures - 1 - Math.floor(Math.log10(Math.abs(expected)))));
}

/**
 * Marks a number: right within the tolerance or the range, in any unit by its factor. A right number loses a part of the
 * worth where its unit is missing or wrong, and another where it is not written as exactly as asked. What is right is
 * never anything else; otherwise the misconception that gives the same value, or the nearest to it, is named.
 */
export function markNumber(question: NumberQuestion, answer: NumberAnswer): NumberMark {
	const { units, range, require, unitCost } = question;
	const common = {
		kind: "number" as const,
		expected: range ?? expectedValue(question),
		decimals: shownDecimals(question),
		unit: question.unit ?? units?.find(({ factor }) => factor === 1)?.unit ?? "",
	};
	const readings = readingsOf(question, answer);
	const right = readings.find(
		(reading) => isRight(question, reading) || isRightRounded(question, reading, answer.typed),
	);
	if (right === undefined) {
		const known = misconceptionIn(question, readings, answer.typed);
		const wrong = { ...common, score: 0, correct: false };
		if (known === undefined) return { ...wrong, feedback: question.feedback.wrong };
		return { ...wrong, misconception: known.name, feedback: known.feedback };
	}
	const asked = askedDigits(question);
	const rounded = asked === undefined || isRounded(asked, right, answer.typed, expectedValue(question));
	const correct = rounded && right.fault === undefined;
	const cost = (rounded ? 0 : (require?.cost ?? 0)) + (right.fault === undefined ? 0 : unitCost);
	const ofUnit = units?.find(({ unit }) => unit === answer.unit)?.feedback;
	return {
		...common,
		score: Math.max(0, 1 - cost),
		correct,
		...(rounded || asked === undefined ? {} : { rounding: asked }),
		...(right.fault === undefined ? {} : { unitFault: right.fault }),
		feedback: correct ? (ofUnit ?? question.feedback.right) : (ofUnit ?? ""),
	};
}

/** An answer that gets full marks; where a range is right, one from its middle. */
export function rightNumberAnswer(question: NumberQuestion): NumberAnswer {
	const { range, require, units } = question;
	const decimals = shownDecimals(question);
	const exact = range === undefined ? expectedValue(question) : (range.from + range.to) / 2;
	const rounded =
		require !== undefined && "figures" in require ? exact.toPrecision(require.figures) : exact.toFixed(decimals);
	const unit = units?.find(({ factor }) => factor === 1)?.unit;
	const answerOf = (typed: string): NumberAnswer => {
		const value = Number(typed);
		// A number written with a power of ten is typed as its digits.
		const digits = typed.includes("e") ? String(value) : typed;
		return { kind: "number", value, typed: digits, ...(unit === undefined ? {} : { unit }) };
	};
	const step = 10 ** decimals;
	const first = range === undefined ? exact : Math.ceil(range.from * step - 1e-9) / step;
	const tries = [rounded, first.toFixed(decimals), String(exact)].map(answerOf);
	return tries.find((answer) => markNumber(question, answer).correct) ?? answerOf(rounded);
}
