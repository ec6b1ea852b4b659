import { withoutWide } from "./number-characters.ts";

/**
 * How exactly a number was written. `figures`: how many significant ones it may have been meant with, for the zeros at the
 * end of "1200" may or may not count.
 */
export interface WrittenDigits {
	decimals: number;
	figures: { least: number; most: number };
}

const decimalMark = /[.,](?=\d*\D*$)/;

/** Where the decimals begin is told by the value: "1.234" has none as 1234, and three as 1.234. */
function decimalsOf(digits: string, typed: string, value: number): number | undefined {
	if (value === 0) return typed.split(decimalMark)[1]?.replace(/\D/g, "").length ?? 0;
	const places = Array.from({ length: digits.length + 1 }, (_, place) => place);
	return places.find((place) => Number(`${digits}e-${place}`) === Math.abs(value));
}

/**
 * The decimals and significant figures of a number as it was typed (`text`), zeros at the end included: "22,10" has two decimals
 * and four figures. `value`: the number that was read in it, in whatever locale. A text that is not that number counts as
 * the number's shortest writing.
 */
export function writtenDigits(text: string, value: number): WrittenDigits {
	const typed = withoutWide(text);
	const digits = typed.replace(/\D/g, "");
	const decimals = digits === "" ? undefined : decimalsOf(digits, typed, value);
	if (decimals === undefined) {
		const plain = String(value);
		return /^-?\d+(\.\d+)?$/.test(plain) && plain !== typed
			? writtenDigits(plain, value)
			: { decimals: 0, figures: { least: 1, most: 1 } };
	}
	const significant = digits.replace(/^0+/, "");
	if (significant === "") return { decimals, figures: { least: 1, most: decimals + 1 } };
	const most = significant.length;
	return { decimals, figures: { least: decimals > 0 ? most : significant.replace(/0+$/, "").length, most } };
}
