import type { Locale } from "../locale.ts";

/** A month as "2026-11". */
export type Month = string;

/** The month as a number that counts on by one from month to month. */
const serial = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The month that is so many later, or earlier. */
export function monthAfter(month: Month, by = 1): Month {
	const at = serial(month) + by;
	return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((((at % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** How many months lie from one to the other; 1 for neighbours. */
export const monthsApart = (from: Month, to: Month): number => serial(to) - serial(from);

/** Every month from the first to the last of some, none left out. At most `most` of them, the latest. */
export function monthsThrough(some: readonly Month[], most: number): Month[] {
	const sorted = [...some].sort();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const count = Math.min(most, monthsApart(first, last) + 1);
	return Array.from({ length: count }, (_, index) => monthAfter(last, index - count + 1));
}

const noon = (month: Month) => new Date(`${month}-15T12:00:00Z`);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building one costs more than using it, and a table names its months at every keystroke. */
function formatterFor(locale: Locale, month: "long" | "short"): Intl.DateTimeFormat {
	const key = `${locale} ${month}`;
	const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { month, year: "numeric", timeZone: "UTC" });
	formatters.set(key, known);
	return known;
}

/** "octubre de 2026", or short "oct 2026". */
export function monthText(month: Month, locale: Locale, style: "long" | "short" = "long"): string {
	return formatterFor(locale, style).format(noon(month));
}

/** Why a text is no month. `no-such-day`: 30/02/2026. `no-year`: "enero". `ambiguous-date`: 01/02/2026 is of January or of February. */
export type MonthRefusal = "not-a-month" | "no-such-day" | "no-year" | "ambiguous-date";
export type MonthReading = { ok: true; month: Month } | { ok: false; reason: MonthRefusal };

/** In which order a full date is written with its day before its month, or after. */
export type DateOrder = "day-first" | "month-first";

const names: readonly (readonly string[])[] = [
	["enero", "ene", "january", "jan"],
	["febrero", "feb", "february"],
	["marzo", "mar", "march"],
	["abril", "abr", "april", "apr"],
	["mayo", "may"],
	["junio", "jun", "june"],
	["julio", "jul", "july"],
	["agosto", "ago", "august", "aug"],
	["septiembre", "setiembre", "sep", "sept", "set", "september"],
	["octubre", "oct", "october"],
	["noviembre", "nov", "november"],
	["diciembre", "dic", "december", "dec"],
];

function monthNamed(word: string): number | undefined {
	const at = names.findIndex((one) => one.includes(word));
	return at < 0 ? undefined : at + 1;
}

const refuse = (reason: MonthRefusal): MonthReading => ({ ok: false, reason });

/** A year of two figures is of this century. A `day` must be one of its month. */
function reading(year: string, month: number, day = 1): MonthReading {
	const full = year.length === 2 ? 2000 + Number(year) : Number(year);
	if (month < 1 || month > 12 || full < 1900 || full > 2199) return refuse("not-a-month");
	// The day 0 of a month is the last one of the month before.
	if (day < 1 || day > new Date(Date.UTC(full, month, 0)).getUTCDate()) return refuse("no-such-day");
	return { ok: true, month: `${full}-${String(month).padStart(2, "0")}` };
}

function readDate([, first = "", second = "", year = ""]: RegExpExecArray, order: DateOrder | undefined): MonthReading {
	const [one, two] = [Number(first), Number(second)];
	if (one > 31 || two > 31 || one < 1 || two < 1) return refuse("not-a-month");
	if (one > 12) return reading(year, two, one);
	if (two > 12 || one === two) return reading(year, one, two);
	if (order === undefined) return refuse("ambiguous-date");
	return order === "day-first" ? reading(year, two, one) : reading(year, one, two);
}

const dateOf = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a month as spreadsheets and people write it: "2026-01", "01/2026", "1-26", "enero de 2026", "ene-26", "Jan 2026",
 * and full dates, of which the day is left out. `order`: how full dates are written, where that is known.
 */
export function readMonth(text: string, order?: DateOrder): MonthReading {
	const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
	let found = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/.exec(plain);
	if (found !== null) return reading(found[1] ?? "", Number(found[2]), Number(found[3] ?? 1));
	found = /^(\d{1,2})[-/.](\d{4}|\d{2})$/.exec(plain);
	if (found !== null) return reading(found[2] ?? "", Number(found[1]));
	found = dateOf.exec(plain);
	if (found !== null) return readDate(found, order);
	found = /^(?:(\d{1,2})(?: de |[ -]))?(\p{L}+)\.?(?:(?: del?)? |[-/'’ ])? ?'?(\d{4}|\d{2})?$/u.exec(plain);
	const named = monthNamed(found?.[2] ?? "");
	if (found !== null && named !== undefined) {
		return found[3] === undefined ? refuse("no-year") : reading(found[3], named, Number(found[1] ?? 1));
	}
	return refuse("not-a-month");
}

/**
 * In which order the full dates of a column are written: a figure over 12 tells, else a day that is the same in all while
 * the other changes, as the first of each month is. Undefined where nothing tells.
 */
export function dateOrder(texts: readonly string[]): DateOrder | undefined {
	const dates = texts.flatMap((text) => {
		const found = dateOf.exec(text.trim());
		return found === null ? [] : [{ first: Number(found[1]), second: Number(found[2]) }];
	});
	const [firsts, seconds] = [dates.map(({ first }) => first), dates.map(({ second }) => second)];
	const [overFirst, overSecond] = [firsts.some((one) => one > 12), seconds.some((one) => one > 12)];
	if (overFirst !== overSecond) return overFirst ? "day-first" : "month-first";
	if (overFirst) return undefined;
	const [kindsFirst, kindsSecond] = [new Set(firsts), new Set(seconds)];
	if (kindsFirst.size === 1 && kindsSecond.size > 1) return "day-first";
	return kindsSecond.size === 1 && kindsFirst.size > 1 ? "month-first" : undefined;
}
