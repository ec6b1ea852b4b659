import { agreedCurrency, currencyAtEnd, currencyAtStart } from "./currencies.ts";
import { isMinus, type MarkKind, markKind, withoutInvisible, withoutWide } from "./number-characters.ts";
import { decimalMarkOf, type NumberLocale } from "./number-locale.ts";
import { tellingShape } from "./number-shapes.ts";

/**
 * Why a text is not read as a number.
 * `bad-grouping`: groups that are not of three digits ("1.23.4", "1 23"). `two-decimal-marks`: "1,2,3".
 * `mixed-marks`: marks in an order or a mixture that no way of writing has ("12.34,5.6", "1 234.567" in Spanish).
 * `exponent`, `fraction`, `parentheses`, `per-mille`, `shortened`: "1e3", "1/2", "(5)", "5 ‰", "3 k"; a number, but in a
 * way that leaves a doubt. `other-digits`: digits that are not 0 to 9 (Arabic). `too-large`: more than `largestNumber`.
 */
export type NumberRefusal =
	| "empty"
	| "not-a-number"
	| "exponent"
	| "fraction"
	| "parentheses"
	| "per-mille"
	| "shortened"
	| "other-digits"
	| "two-decimal-marks"
	| "bad-grouping"
	| "mixed-marks"
	| "too-long"
	| "too-large";

/**
 * A typed number as it was understood. `percent`: a % was typed; the figure is kept (22.1, not 0.221).
 * `ambiguous`: somebody else would read it differently, so it must be echoed as it was understood.
 * `currency`: the money that was typed, by its symbol or else its code ("€" for "EUR", "MXN" for "MX$").
 * `at`: offset in the text of what cannot be read.
 */
export type NumberReading =
	| { ok: true; value: number; percent: boolean; ambiguous: boolean; currency?: string }
	| { ok: false; reason: NumberRefusal; at?: number };

export const longestNumberText = 60;
/** Up to here a double still tells every whole number from its neighbours. */
export const largestNumber = 1e15;

type Refused = { ok: false; reason: NumberRefusal; at?: number };
type Mark = { kind: MarkKind; at: number };
/** `groups[i]` is the run of digits before `marks[i]`; there is one group more than marks. */
type Body = { groups: string[]; marks: Mark[] };
type BodyValue = { ok: true; value: number; ambiguous: boolean };

const refuse = (reason: NumberRefusal, at: number): Refused => ({ ok: false, reason, at });

function splitBody(text: string, from: number, to: number): Body | Refused {
	const groups: string[] = [];
	const marks: Mark[] = [];
	let group = "";
	for (let at = from; at < to; at++) {
		const char = text.charAt(at);
		const kind = markKind(char);
		if (kind !== undefined) {
			groups.push(group);
			marks.push({ kind, at });
			group = "";
		} else if (char >= "0" && char <= "9") group += char;
		else return refuse(/\p{Nd}/u.test(char) ? "other-digits" : "not-a-number", at);
	}
	groups.push(group);
	if (groups.every((digits) => digits === "")) return refuse("not-a-number", from);
	return { groups, marks };
}

/** Groups as thousands are written: one to three digits without a leading zero, then threes. */
const isGrouped = (groups: readonly string[]) =>
	groups.every((digits, index) => (index === 0 ? /^[1-9]\d{0,2}$/.test(digits) : digits.length === 3));

/** Groups as India writes them, with commas: "12,34,567". */
const isIndian = (groups: readonly string[], mark: Mark) =>
	mark.kind === "," && /^[1-9]\d?(,\d\d)+,\d{3}$/.test(groups.join(","));

const numberOf = (whole: string, fraction: string) => Number(`${whole === "" ? "0" : whole}.${fraction}0`);

/** A body whose one decimal mark is `marks.at(-1)`: everything before it groups, all with the same mark. */
function readWithDecimals(body: Body, foreign: boolean): BodyValue | Refused {
	const whole = body.groups.slice(0, -1);
	const groupMarks = body.marks.slice(0, -1);
	const [first] = groupMarks;
	let ambiguous = foreign;
	if (first !== undefined) {
		const other = groupMarks.find((mark) => mark.kind !== first.kind);
		if (other !== undefined) return refuse("mixed-marks", other.at);
		if (isIndian(whole, first)) ambiguous = true;
		else if (!isGrouped(whole)) return refuse("bad-grouping", first.at);
	}
	return { ok: true, value: numberOf(whole.join(""), body.groups.at(-1) ?? ""), ambiguous };
}

/** A body with one point or comma and no other mark: the only one that two people may read differently. */
function readSingleMark(body: Body, mark: Mark, decimal: string): BodyValue | Refused {
	const [whole = "", fraction = ""] = body.groups;
	const couldGroup = isGrouped(body.groups);
	if (mark.kind === decimal) return { ok: true, value: numberOf(whole, fraction), ambiguous: couldGroup };
	if (couldGroup) return { ok: true, value: Number(whole + fraction), ambiguous: true };
	if (fraction === "") return refuse("bad-grouping", mark.at);
	return { ok: true, value: numberOf(whole, fraction), ambiguous: true };
}

/** A body with one kind of mark, used more than once or a space or apostrophe: it can only group. */
function readGrouped(body: Body, first: Mark, decimal: string): BodyValue | Refused {
	if (isIndian(body.groups, first)) return { ok: true, value: Number(body.groups.join("")), ambiguous: true };
	if (!isGrouped(body.groups)) {
		const second = body.marks[1];
		if (first.kind === decimal && second !== undefined) return refuse("two-decimal-marks", second.at);
		return refuse("bad-grouping", first.at);
	}
	// In Spain "1'234" is also the handwritten decimal mark.
	const ambiguous = first.kind === decimal || (first.kind === "'" && body.marks.length === 1);
	return { ok: true, value: Number(body.groups.join("")), ambiguous };
}

function readBody(body: Body, decimal: "." | ","): BodyValue | Refused {
	const { groups, marks } = body;
	const [first] = marks;
	const last = marks.at(-1);
	if (first === undefined || last === undefined) return { ok: true, value: Number(groups[0]), ambiguous: false };
	const differing = marks.find((mark) => mark.kind !== first.kind);
	if (differing === undefined) {
		const isPointOrComma = first.kind === "." || first.kind === ",";
		return isPointOrComma && marks.length === 1
			? readSingleMark(body, first, decimal)
			: readGrouped(body, first, decimal);
	}
	if (last.kind !== "." && last.kind !== ",") return refuse("mixed-marks", last.at);
	const earlier = marks.slice(0, -1).findLast((mark) => mark.kind === last.kind);
	if (earlier !== undefined) {
		const repeatsDecimal = last.kind === decimal && marks.at(-2) === earlier;
		return refuse(repeatsDecimal ? "two-decimal-marks" : "mixed-marks", last.at);
	}
	const foreign = last.kind !== decimal;
	const fraction = groups.at(-1) ?? "";
	if (foreign && fraction === "") return refuse("mixed-marks", last.at);
	// "1 234.567" in Spanish: three decimals, or one of two kinds of thousands. It may mean either.
	const onlySpaces = first.kind === " " || first.kind === "'";
	if (foreign && onlySpaces && fraction.length === 3) return refuse("mixed-marks", last.at);
	return readWithDecimals(body, foreign);
}

/**
 * Reads a number as people type it, in the locale's way or, where it can mean nothing else, in the other's.
 * The locale decides "1.234" (Spanish 1234, English 1.234) and "1,234", which are then `ambiguous`.
 * A sign, money before or after (a symbol, a code or its word; see `currencies.ts`), a % after, as a sign or in
 * words, and full-width characters are understood. Refused, with the reason: letters, exponents and fractions ("12a", "1e3", "1/2"), a %
 * before, digits of other scripts, wrong grouping, more than 60 characters.
 * A point that ends a sentence ("12 %.") and a decimal mark of the locale at the end ("5,") are passed over, and so are
 * characters that nobody sees (zero width, direction marks).
 */
export function readNumber(text: string, locale: NumberLocale): NumberReading {
	const visible = withoutInvisible(text);
	const reading = readVisible(withoutWide(visible), decimalMarkOf(locale));
	if (visible === text || reading.ok || reading.at === undefined) return reading;
	return { ...reading, at: placeBefore(text, reading.at) };
}

/** Where in a text the character stands that is the `at`-th of what is visible of it. */
function placeBefore(text: string, at: number): number {
	let place = 0;
	let seen = 0;
	for (; place < text.length; place++) {
		if (withoutInvisible(text.charAt(place)) === "") continue;
		if (seen === at) break;
		seen++;
	}
	return place;
}

/** Who types a sentence ends it: "12 %.", "12." Beside another point or comma that one may group or part decimals. */
const endsAsSentence = /^[^.,]*\d\.\s*$|([%€$£]|\d\s*\p{L}{3,}(\s\p{L}+)?)\.\s*$/u;

/** The sign or the words, in either language: both are said in both. */
const percentAtEnd = /(%|(?<=[\d\s])(por\s?ciento|per\s?cent))$/iu;

function readVisible(text: string, decimal: "." | ","): NumberReading {
	if (text.length > longestNumberText) return refuse("too-long", longestNumberText);
	if (text.trim() === "") return { ok: false, reason: "empty" };
	const reading = readBetween(text, decimal);
	if (reading.ok || reading.reason !== "not-a-number") return reading;
	return { ...reading, reason: tellingShape(text) ?? reading.reason };
}

function readBetween(text: string, decimal: "." | ","): NumberReading {
	let from = text.length - text.trimStart().length;
	let to = text.trimEnd().length;
	if (endsAsSentence.test(text)) to--;

	let sign: string | undefined;
	let currency: string | undefined;
	const skipSpaces = () => {
		while (from < to && text.charAt(from).trim() === "") from++;
		while (to > from && text.charAt(to - 1).trim() === "") to--;
	};
	for (let turn = 0; turn < 2; turn++) {
		const char = text.charAt(from);
		const found = currency === undefined ? currencyAtStart(text.slice(from, to)) : undefined;
		let taken = 1;
		if (sign === undefined && (char === "+" || isMinus(char))) sign = char;
		else if (found !== undefined) {
			currency = found.currency;
			taken = found.length;
		} else break;
		const last = from + taken - 1;
		from = last + 1;
		skipSpaces();
		if (from >= to) return refuse("not-a-number", last);
	}
	const percent = percentAtEnd.exec(text.slice(from, to))?.[0];
	const after = percent === undefined ? currencyAtEnd(text.slice(from, to)) : undefined;
	if (percent !== undefined || after !== undefined) {
		const begin = to - (after?.length ?? percent?.length ?? 0);
		if (currency === undefined) currency = after?.currency;
		else {
			const agreed = after && agreedCurrency(currency, after.currency);
			if (agreed === undefined) return refuse("not-a-number", begin);
			currency = agreed;
		}
		to = begin;
		skipSpaces();
		if (from >= to) return refuse("not-a-number", to);
	}

	const body = splitBody(text, from, to);
	if ("ok" in body) return body;
	const read = readBody(body, decimal);
	if (!read.ok) return read;
	if (read.value > largestNumber) return refuse("too-large", from);
	const value = sign !== undefined && isMinus(sign) && read.value !== 0 ? -read.value : read.value;
	return {
		ok: true,
		value,
		percent: percent !== undefined,
		ambiguous: read.ambiguous,
		...(currency === undefined ? {} : { currency }),
	};
}
