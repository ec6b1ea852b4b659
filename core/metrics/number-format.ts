import type { NumberLocale } from "./number-locale.ts";

/** `decimals`: exactly so many. `maxDecimals`: at most so many, 9 unless told. `decimals` wins. Each 0 to 20. */
export type NumberFormatOptions = { decimals?: number; maxDecimals?: number };

const noBreakSpace = "\u00a0";
/** Shown where there is no number to show: "NaN" says nothing to a person. */
const noNumber = "—";
const currencySymbols: readonly string[] = ["€", "$", "£"];

/** Money with cents has two of their digits: never "5,4 €" beside "5,40 €". What is whole, or finer than a cent, stays. */
function moneyOptions(value: number, options: NumberFormatOptions): NumberFormatOptions {
	const { decimals, maxDecimals } = options;
	if (decimals !== undefined) return options;
	if (maxDecimals === undefined) return { decimals: 2 };
	if (maxDecimals < 2) return options;
	const shown = Number(value.toFixed(maxDecimals));
	return !Number.isInteger(shown) && shown === Number(shown.toFixed(2)) ? { decimals: 2 } : options;
}
const minus = "−";
const defaultMaxDecimals = 9;

const formatters = new Map<string, Intl.NumberFormat>();

/** Building an `Intl.NumberFormat` costs more than using it, and a calculator formats at every keystroke. */
function formatterFor(locale: NumberLocale, options: NumberFormatOptions): Intl.NumberFormat {
	const least = options.decimals ?? 0;
	const most = options.decimals ?? options.maxDecimals ?? defaultMaxDecimals;
	const key = `${locale} ${least} ${most}`;
	const known = formatters.get(key);
	if (known !== undefined) return known;
	const made = new Intl.NumberFormat(locale, {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
		useGrouping: "always",
		signDisplay: "negative",
		numberingSystem: "latn",
	});
	formatters.set(key, made);
	return made;
}

/**
 * A number as it is written in the locale: "1.234,5" and "5.600" in Spanish (grouped from four digits on),
 * "1,234.5" in English, and as its country has it for a tag ("es-MX" as English does). Halves are rounded away from
 * zero, the minus is "−" (U+2212), zero never has a sign.
 * What is not finite is written "—". Throws a RangeError for decimals outside 0 to 20.
 */
export function formatNumber(value: number, locale: NumberLocale, options: NumberFormatOptions = {}): string {
	if (!Number.isFinite(value)) return noNumber;
	// A hyphen breaks from its number at a line's end, and beside a plus it is too short.
	return formatterFor(locale, options).format(value).replace("-", minus);
}

/**
 * A number with its unit, held together by a no-break space: "22,1 %", "1.234,50 €", "12 días"; in English
 * "22.1%" and "€1,234.50". Money (€, $, £) has two decimals unless `options` says otherwise, and where `maxDecimals`
 * leaves it cents, both digits of them; any other unit is written as it is handed in, and an empty unit adds nothing.
 */
export function formatQuantity(
	value: number,
	unit: string,
	locale: NumberLocale,
	options: NumberFormatOptions = {},
): string {
	const isMoney = currencySymbols.includes(unit);
	const number = formatNumber(value, locale, isMoney ? moneyOptions(value, options) : options);
	if (unit === "" || number === noNumber) return number;
	if (locale === "en" || locale.startsWith("en-")) {
		if (unit === "%") return `${number}%`;
		if (isMoney) return number.startsWith(minus) ? `${minus}${unit}${number.slice(1)}` : `${unit}${number}`;
	}
	return `${number}${noBreakSpace}${unit}`;
}
