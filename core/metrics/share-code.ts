import { doubleDigit, fromDigits, toDigits, typedDigits, writeDigits } from "../code-digits.ts";
import { seeded } from "../quiz/random.ts";
import { largestNumber } from "./number-read.ts";
import type { Metric } from "./schema.ts";
import type { MetricValues } from "./work.ts";

/*
 * What is in a code, a digit being one of base 32 (five bits):
 *   1 digit   the version of this layout
 *   4 digits  the metric: 20 bits of what its id, inputs and segments amount to
 *   1 digit   the segment: 0 for none, else its place counted from 1
 *   n digits  for each input in turn its number, see `numberDigits`; zeros at the end are left out
 *   0 to 3    zeros, so that the length is a multiple of four: a character too many or too few is always noticed
 *   2 digits  the check
 */

const version = 1;
const digitsOf = { metric: 4, segment: 1, check: 2 };
const head = 1 + digitsOf.metric + digitsOf.segment;

/** A code with its spaces and hyphens is never longer: thirty inputs of seventeen figures each. */
export const longestCode = 1000;

/** The numbers of a calculator. An input that is not there has none. */
export interface SharedNumbers {
	/** Id of the metric. */
	metric: string;
	values: Readonly<Record<string, number>>;
	segment: string | undefined;
}

/**
 * Why a code gives no numbers. `mistyped`: characters of it are wrong, missing or too many. `newer`: a later version of the
 * application made it. `unknown-metric`: it is of a metric that is not among these, or was changed since.
 */
export type ShareCodeProblem = "empty" | "too-long" | "mistyped" | "newer" | "unknown-metric";

export type ReadShareCode = ({ ok: true } & SharedNumbers) | { ok: false; reason: ShareCodeProblem };

/** The inputs of a metric and of its variants, each once, in order. */
function inputsOf(metric: Metric): string[] {
	const all = [...metric.inputs, ...metric.variants.flatMap((variant) => variant.inputs)];
	return [...new Set(all.map(({ id }) => id))];
}

function segmentsOf(metric: Metric): string[] {
	return [...new Set(metric.benchmarks.map(({ segment }) => segment))];
}

/** Twenty bits of all that a code names by its place alone: a metric in which that is another one is another metric. */
function metricBits(metric: Metric): number {
	const units = metric.inputs.map(({ unit }) => unit);
	const text = JSON.stringify([metric.id, inputsOf(metric), units, segmentsOf(metric)]);
	return seeded(0, `share ${text}`).bits() >>> (32 - 5 * digitsOf.metric);
}

/** Where a number's exponent of ten has a digit of its own, and the one that stands for all others. */
const exponents = { least: -7, most: 6, wide: 1, first: 2 };
const wideOffset = 512;
/** No double needs more than seventeen figures: fifteen groups of four bits. */
const mostGroups = 15;

/**
 * A finite number, or none: a digit with its sign (the highest bit) and its exponent of ten, which where it is rare stands
 * in two more; then its figures as one whole number in groups of four bits, the highest bit of each digit saying that
 * another one follows. `undefined` is the digit 0 alone.
 */
function numberDigits(value: number | undefined): number[] {
	if (value === undefined || !Number.isFinite(value)) return [0];
	const [, figures = "0", , decimals = "", power = "0"] =
		/^(\d+)(\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(value))) ?? [];
	const whole = (figures + decimals).replace(/^0+(?=\d)/, "");
	const shortest = whole.replace(/0+$/, "") || "0";
	const exponent = shortest === "0" ? 0 : Number(power) - decimals.length + whole.length - shortest.length;
	const isWide = exponent < exponents.least || exponent > exponents.most;
	const scale = isWide ? exponents.wide : exponents.first + exponent - exponents.least;
	const groups: number[] = [];
	let left = BigInt(shortest);
	do {
		groups.unshift(Number(left % 16n) + (groups.length === 0 ? 0 : 16));
		left /= 16n;
	} while (left > 0n);
	return [(value < 0 ? 16 : 0) + scale, ...(isWide ? toDigits(exponent + wideOffset, 2) : []), ...groups];
}

/** The number that begins at a place, and the place after it; undefined where there is none that a calculator has. */
function readDigits(digits: readonly number[], start: number): { value: number | undefined; next: number } | undefined {
	const first = digits[start] ?? 0;
	if (first === 0) return { value: undefined, next: start + 1 };
	const scale = first % 16;
	let next = start + 1;
	let exponent = scale - exponents.first + exponents.least;
	if (scale === exponents.wide) {
		exponent = fromDigits(digits.slice(next, next + 2)) - wideOffset;
		next += 2;
	}
	let figures = 0n;
	for (let groups = 0; ; groups++) {
		const digit = digits[next++];
		if (digit === undefined || groups === mostGroups) return undefined;
		figures = figures * 16n + BigInt(digit % 16);
		if (digit < 16) break;
	}
	const size = Number(`${figures}e${exponent}`);
	if (!(size <= largestNumber)) return undefined;
	return { value: first >= 16 ? -size : size, next };
}

/**
 * Two check digits: those of a Reed–Solomon code over the field of 32 elements, begun from other digits than 0 so that
 * zeros do not check themselves. Any one wrong digit is noticed at any length, and so are two neighbours that changed
 * places; of anything else one case in a thousand is not.
 */
function checkDigits(values: readonly number[]): number[] {
	let [once, twice] = [7, 19];
	for (const value of values) {
		once = doubleDigit(once) ^ value;
		twice = doubleDigit(doubleDigit(twice)) ^ value;
	}
	// Doubled once more, so that the last digit and the first check differ in what they weigh.
	return [doubleDigit(once), doubleDigit(doubleDigit(twice))];
}

function bodyOf(metric: Metric, values: MetricValues, segment: string | undefined): number[] {
	const place = segment === undefined ? 0 : segmentsOf(metric).indexOf(segment) + 1;
	const numbers = inputsOf(metric).map((id) => numberDigits(Object.hasOwn(values, id) ? values[id] : undefined));
	const filled = numbers.slice(0, numbers.findLastIndex((digits) => digits[0] !== 0) + 1);
	const body = [version, ...toDigits(metricBits(metric), digitsOf.metric), place % 32, ...filled.flat()];
	while ((body.length + digitsOf.check) % 4 !== 0) body.push(0);
	return body;
}

/** The numbers of the inputs from a place on; digits that are not there are zeros. */
function readNumbers(metric: Metric, digits: readonly number[], start: number): Record<string, number> | undefined {
	const values: Record<string, number> = {};
	let next = start;
	for (const id of inputsOf(metric)) {
		const read = readDigits(digits, next);
		if (read === undefined) return undefined;
		if (read.value !== undefined) values[id] = read.value;
		next = read.next;
	}
	return values;
}

/**
 * The numbers of a calculator as a code that can be read aloud, or pasted: groups of four of Crockford's digits, sixteen
 * for two inputs of everyday size. The numbers come back exactly. Those that are not finite and names that are no input
 * are left out; a segment that the metric does not have counts as none.
 */
export function encodeNumbers(metric: Metric, values: MetricValues, segment?: string): string {
	const body = bodyOf(metric, values, segment);
	return writeDigits([...body, ...checkDigits(body)]);
}

/**
 * The numbers that a typed or pasted code gives, for one of these metrics, or why it gives none. Of an address that ends
 * with a code, that end is read. Case, spaces and hyphens do not matter.
 */
export function decodeNumbers(metrics: readonly Metric[], code: string): ReadShareCode {
	if (code.length > longestCode) return { ok: false, reason: "too-long" };
	const typed = code.slice(code.lastIndexOf("/") + 1);
	if (typed.trim() === "") return { ok: false, reason: "empty" };
	const digits = typedDigits(typed);
	if (digits === undefined || digits.length % 4 !== 0) return { ok: false, reason: "mistyped" };
	const [body, check] = [digits.slice(0, -digitsOf.check), digits.slice(-digitsOf.check)];
	if (checkDigits(body).join() !== check.join()) return { ok: false, reason: "mistyped" };
	// The check is the same in every version, so that a slip in the first digit is not taken for a later one.
	if ((body[0] ?? 0) > version) return { ok: false, reason: "newer" };
	const bits = fromDigits(body.slice(1, 1 + digitsOf.metric));
	const metric = metrics.find((one) => metricBits(one) === bits);
	if (body[0] !== version || body.length < head) return { ok: false, reason: "mistyped" };
	if (metric === undefined) return { ok: false, reason: "unknown-metric" };
	const values = readNumbers(metric, body, head);
	const place = body[head - 1] ?? 0;
	const segment = place === 0 ? undefined : segmentsOf(metric)[place - 1];
	// Only what this very function's counterpart would write is a code: nothing is read into anything else.
	if (values === undefined || bodyOf(metric, values, segment).join() !== body.join()) {
		return { ok: false, reason: "mistyped" };
	}
	return { ok: true, metric: metric.id, values, segment };
}
