import type { Locale } from "../locale.ts";

/**
 * Why a text is not read as a number.
 * `bad-grouping`: groups that are not of three digits ("1.23.4", "1 23"). `two-decimal-marks`: "1,2,3".
 * `mixed-marks`: marks in an order or a mixture that no way of writing has ("12.34,5.6", "1 234.567" in Spanish).
 * `other-digits`: digits that are not 0 to 9 (Arabic, full-width). `too-large`: more than `largestNumber`.
 */
export type NumberRefusal =
	| "empty"
	| "not-a-number"
	| "other-digits"
	| "two-decimal-marks"
	| "bad-grouping"
	| "mixed-marks"
	| "too-long"
	| "too-large";

/**
 * A typed number as it was understood. `percent`: a % was typed; the figure is kept (22.1, not 0.221).
 * `ambiguous`: somebody else would read it differently, so it must be echoed as it was understood.
 * `currency`: the symbol that was typed. `at`: offset in the text of what cannot be read.
 */
export type NumberReading =
	| { ok: true; value: number; percent: boolean; ambiguous: boolean; currency?: string }
	| { ok: false; reason: NumberRefusal; at?: number };

export const longestNumberText = 60;
/** Up to here a double still tells every whole number from its neighbours. */
export const largestNumber = 1e15;

/** What stands between digits, by its name. */
export type NumberMark = "point" | "comma" | "space" | "apostrophe";

type Refused = { ok: false; reason: NumberRefusal; at?: number };
type Mark = { kind: "." | "," | " " | "'"; at: number };
/** `groups[i]` is the run of digits before `marks[i]`; there is one group more than marks. */
type Body = { groups: string[]; marks: Mark[] };
type BodyValue = { ok: true; value: number; ambiguous: boolean };

const groupSpaces = " \u00a0\u2007\u2009\u202f";
const apostrophes = "'\u2019";
const minusSigns = "-\u2212\u2013";
const currencySymbols = "€$£";

/** Marks without width and of writing direction: web pages and messengers leave them in what is copied from them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const refuse = (reason: NumberRefusal, at: number): Refused => ({ ok: false, reason, at });

function markKind(char: string): Mark["kind"] | undefined {
	if (char === "." || char === ",") return char;
	if (groupSpaces.includes(char)) return " ";
	if (apostrophes.includes(char)) return "'";
	return undefined;
}

const markNames = { ".": "point", ",": "comma", " ": "space", "'": "apostrophe" } as const;

/** The mark that a character is in a number, by its name; undefined where it is none. */
export function markName(char: string): NumberMark | undefined {
	const kind = markKind(char);
	return kind === undefined ? undefined : markNames[kind];
}

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

const numberOf = (whole: string, fraction: string) => Number(`${whole === "" ? "0" : whole}.${fraction}0`);

/** A body whose one decimal mark is `marks.at(-1)`: everything before it groups, all with the same mark. */
function readWithDecimals(body: Body, ambiguous: boolean): BodyValue | Refused {
	const whole = body.groups.slice(0, -1);
	const groupMarks = body.marks.slice(0, -1);
	const [first] = groupMarks;
	if (first !== undefined) {
		const other = groupMarks.find((mark) => mark.kind !== first.kind);
		if (other !== undefined) return refuse("mixed-marks", other.at);
		if (!isGrouped(whole)) return refuse("bad-grouping", first.at);
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
 * A sign, a currency symbol before or after, and a % after are understood. Refused, with the reason: letters and
 * exponents ("12a", "1e3"), a % before, digits of other scripts, wrong grouping, more than 60 characters.
 * A point that ends a sentence ("12 %.") and a decimal mark of the locale at the end ("5,") are passed over.
 * Characters that nobody
 * sees (zero width, direction marks) are passed over.
 */
export function readNumber(text: string, locale: Locale): NumberReading {
	const visible = withoutInvisible(text);
	const reading = readVisible(visible, locale);
	if (visible === text || reading.ok || reading.at === undefined) return reading;
	return { ...reading, at: placeBefore(text, reading.at) };
}

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(invisible, "");

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
const endsAsSentence = /^[^.,]*\d\.\s*$|[%€$£]\.\s*$/;

function readVisible(text: string, locale: Locale): NumberReading {
	if (text.length > longestNumberText) return refuse("too-long", longestNumberText);
	let from = text.length - text.trimStart().length;
	let to = text.trimEnd().length;
	if (endsAsSentence.test(text)) to--;
	if (from >= to) return { ok: false, reason: "empty" };

	let sign: string | undefined;
	let currency: string | undefined;
	const skipSpaces = () => {
		while (from < to && text.charAt(from).trim() === "") from++;
		while (to > from && text.charAt(to - 1).trim() === "") to--;
	};
	for (let turn = 0; turn < 2; turn++) {
		const char = text.charAt(from);
		if (sign === undefined && (char === "+" || minusSigns.includes(char))) sign = char;
		else if (currency === undefined && currencySymbols.includes(char)) currency = char;
		else break;
		from++;
		skipSpaces();
		if (from >= to) return refuse("not-a-number", from - 1);
	}
	const end = text.charAt(to - 1);
	const percent = end === "%";
	if (percent || currencySymbols.includes(end)) {
		if (currency !== undefined) return refuse("not-a-number", to - 1);
		if (!percent) currency = end;
		to--;
		skipSpaces();
		if (from >= to) return refuse("not-a-number", to);
	}

	const body = splitBody(text, from, to);
	if ("ok" in body) return body;
	const read = readBody(body, locale === "es" ? "," : ".");
	if (!read.ok) return read;
	if (read.value > largestNumber) return refuse("too-large", from);
	const value = sign !== undefined && minusSigns.includes(sign) && read.value !== 0 ? -read.value : read.value;
	return { ok: true, value, percent, ambiguous: read.ambiguous, ...(currency === undefined ? {} : { currency }) };
}
