/** How money is written, and what it is called then: a symbol that several countries use stays the symbol. */
const names: readonly (readonly [written: string, currency: string])[] = [
	...["€", "$", "£", "¥", "₡", "₲", "₹"].map((symbol) => [symbol, symbol] as const),
	...[
		"MXN",
		"ARS",
		"COP",
		"CLP",
		"PEN",
		"BRL",
		"UYU",
		"PYG",
		"BOB",
		"CRC",
		"GTQ",
		"HNL",
		"NIO",
		"DOP",
		"VES",
		"CUP",
	].map((code) => [code, code] as const),
	...["PAB", "CAD", "AUD", "CHF", "JPY", "CNY", "INR"].map((code) => [code, code] as const),
	["EUR", "€"],
	["USD", "$"],
	["GBP", "£"],
	["US$", "$"],
	["U$S", "$"],
	["MX$", "MXN"],
	["AR$", "ARS"],
	["COL$", "COP"],
	["CLP$", "CLP"],
	["R$", "BRL"],
	["RD$", "DOP"],
	["C$", "NIO"],
	["CA$", "CAD"],
	["$U", "UYU"],
	["S/.", "PEN"],
	["S/", "PEN"],
	["Bs.", "BOB"],
	["Bs", "BOB"],
	["euros", "€"],
	["euro", "€"],
	["dólares", "$"],
	["dolares", "$"],
	["dólar", "$"],
	["dollars", "$"],
	["dollar", "$"],
];

const written = [...names]
	.sort(([one], [other]) => other.length - one.length)
	.map(([text, currency]) => ({ text: text.toLowerCase(), currency }));

const isLetter = (char: string) => /\p{L}/u.test(char);

/** Money as it was found at one end of a text: its name, and how many characters it takes there. */
export interface FoundCurrency {
	currency: string;
	length: number;
}

/** The currency that a text begins with: "US$ 5" with "$", three characters long. */
export function currencyAtStart(text: string): FoundCurrency | undefined {
	const lower = text.toLowerCase();
	const found = written.find(
		(one) => lower.startsWith(one.text) && !(isLetter(one.text.slice(-1)) && isLetter(lower.charAt(one.text.length))),
	);
	return found && { currency: found.currency, length: found.text.length };
}

/** The currency that a text ends with: "5 MXN" with "MXN", three characters long. */
export function currencyAtEnd(text: string): FoundCurrency | undefined {
	const lower = text.toLowerCase();
	const found = written.find(
		(one) =>
			lower.endsWith(one.text) &&
			!(isLetter(one.text.charAt(0)) && isLetter(lower.charAt(lower.length - one.text.length - 1))),
	);
	return found && { currency: found.currency, length: found.text.length };
}

const ofDollarSign = ["$", "MXN", "ARS", "COP", "CLP", "UYU", "DOP", "NIO", "CUP", "CAD", "AUD"];

/**
 * The one currency that a text names at both ends: "$1,234.50 MXN" is in pesos of Mexico. Undefined where the two are not
 * the same money.
 */
export function agreedCurrency(before: string, after: string): string | undefined {
	if (before === "$" && after !== "$" && ofDollarSign.includes(after)) return after;
	return undefined;
}
