/**
 * Douglas Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O and U, so that nothing is mistaken when
 * read aloud or copied by hand. A digit stands for five bits.
 */
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The digits as people get to see them: in groups of four. */
export function writeDigits(values: readonly number[]): string {
	const text = values.map((value) => codeAlphabet[value] ?? "").join("");
	return (text.match(/.{1,4}/g) ?? []).join("-");
}

/**
 * The digits of a typed code, undefined where it has characters that no code has: case, spaces and hyphens do not matter,
 * and O, I and L stand for 0 and 1.
 */
export function typedDigits(code: string): number[] | undefined {
	const text = code
		.toUpperCase()
		.replaceAll(/[\s\u2010-\u2015-]/g, "")
		.replaceAll("O", "0")
		.replaceAll(/[IL]/g, "1");
	const values = [...text].map((character) => codeAlphabet.indexOf(character));
	return values.includes(-1) ? undefined : values;
}

/** The digits of a whole number, the first one worth most. */
export function toDigits(value: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => Math.floor(value / 32 ** (count - 1 - index)) % 32);
}

/** The whole number that digits are; exact for ten of them. */
export function fromDigits(values: readonly number[]): number {
	return values.reduce((sum, value) => sum * 32 + value, 0);
}

/** x · 2 in the field of 32 elements, modulo x⁵ + x² + 1. */
export function doubleDigit(value: number): number {
	return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}
