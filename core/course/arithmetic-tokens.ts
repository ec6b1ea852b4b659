import type { Locale } from "../locale.ts";
import { unreadable } from "./arithmetic-plain.ts";

/** A number as written: `size` is what its last digit stands for (0.1 in 3,5; 100.000 in 1,2 millones). */
export interface WrittenNumber {
	value: number;
	size: number;
	percent: boolean;
	/** Cut off rather than rounded, as "285,71…" tells. */
	cut: boolean;
}

export type ArithmeticToken = { at: number; end: number; text: string } & (
	| { kind: "number"; number: WrittenNumber }
	| { kind: "operator"; operator: "+" | "−" | "×" | "÷" }
	| { kind: "relation"; relation: "=" | "≈" }
	| { kind: "open" | "close" | "word" | "square" | "cube" }
	/** Ends an equation: a point, a comma, a quotation mark. */
	| { kind: "stop" }
	/** May mean anything: no equation is made with it. */
	| { kind: "doubt" }
);

const groups: Readonly<Record<Locale, RegExp>> = {
	es: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
	en: /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
};

/** A number without unit, with how many decimals it has; nothing where it is not written as the language does. */
function readDigits(text: string, locale: Locale): { value: number; size: number } | undefined {
	const found = groups[locale].exec(text);
	if (found === null) return undefined;
	const [group, mark] = locale === "es" ? [/\./g, ","] : [/,/g, "."];
	return { value: Number(text.replace(group, "").replace(mark, ".")), size: 10 ** -(found[1]?.length ?? 0) };
}

const scales: Readonly<Record<string, number>> = {
	mil: 1e3,
	millón: 1e6,
	millones: 1e6,
	thousand: 1e3,
	million: 1e6,
};

const operators: Readonly<Record<string, "+" | "−" | "×" | "÷">> = {
	"+": "+",
	"−": "−",
	"×": "×",
	"·": "×",
	"*": "×",
	"÷": "÷",
	"/": "÷",
};

const space = "[ \\u00a0\\u202f\\u2009]";
const money = "(?:US\\$|MX\\$|[€$£])";
const number = new RegExp(
	`${money}?${space}?(\\d(?:[\\d.,]*\\d)?)(…?)(${space}?(?:%|por ciento(?![\\p{L}])|percent(?![\\p{L}]))|${space}?${money}(?![\\d])|${space}(?:mil|millón|millones|thousand|million)(?![\\p{L}]))?(…?)`,
	"yu",
);
const word = /[\p{L}_@#&][\p{L}\p{N}_'’.-]*(?<![.-])/uy;

/** What stands directly before or behind digits and makes them something else: a time, a date, a range, a code, an index. */
const joined = /[\p{L}\p{Nd}:–\-‰^°ºª'"′″]/u;

function readNumberAt(text: string, at: number, locale: Locale): ArithmeticToken | undefined {
	number.lastIndex = at;
	const found = number.exec(text);
	if (found === null) return undefined;
	const [whole, digits = "", dotsBefore = "", unit = "", dotsAfter = ""] = found;
	const [before, end] = [text.charAt(at - 1), at + whole.length];
	const token = { at, end, text: whole };
	const read = readDigits(digits, locale);
	// A hyphen before it is a sign where nothing is before that.
	const isSign = /[-–]/.test(before) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 2));
	const after = text.charAt(end);
	const isRange = /[–-]/.test(after) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1));
	const isJoined = after !== "" && joined.test(after) && !/['"’]/.test(after);
	const isTime = after === ":" && !/\d/.test(text.charAt(end + 1)) ? false : isJoined && !/[–-]/.test(after);
	if (read === undefined || isRange || isTime || (!isSign && joined.test(before))) return { ...token, kind: "doubt" };
	const scale = scales[unit.trim()] ?? 1;
	return {
		...token,
		kind: "number",
		number: {
			value: read.value * scale,
			size: read.size * scale,
			percent: /%|por ciento|percent/.test(unit),
			cut: dotsBefore !== "" || dotsAfter !== "",
		},
	};
}

/** A dash that is a minus: between two spaces, or before a number and behind no other. */
function isMinusAt(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	return /[\s(]|^$/.test(before) && /[\s\d€$£]/.test(text.charAt(at + 1));
}

/** Cuts a text without mark-up into what arithmetic is made of. */
export function arithmeticTokens(text: string, locale: Locale): ArithmeticToken[] {
	const tokens: ArithmeticToken[] = [];
	let at = 0;
	while (at < text.length) {
		const char = text.charAt(at);
		const one = { at, end: at + 1, text: char };
		const operator = operators[char];
		const numeric = /[\d€$£UM]/.test(char) ? readNumberAt(text, at, locale) : undefined;
		word.lastIndex = at;
		const letters = numeric === undefined ? word.exec(text)?.[0] : undefined;
		let token: ArithmeticToken | undefined;
		if (numeric !== undefined) token = numeric;
		else if (letters !== undefined) {
			const isTimes = letters === "x" && /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1));
			token = isTimes
				? { ...one, kind: "operator", operator: "×" }
				: { ...one, end: at + letters.length, text: letters, kind: "word" };
		} else if (operator !== undefined) token = { ...one, kind: "operator", operator };
		else if ((char === "-" || char === "–") && isMinusAt(text, at)) token = { ...one, kind: "operator", operator: "−" };
		else if (char === "=" || char === "≈") token = { ...one, kind: "relation", relation: char };
		else if (char === "(") token = { ...one, kind: "open" };
		else if (char === ")") token = { ...one, kind: "close" };
		else if (char === "²") token = { ...one, kind: "square" };
		else if (char === "³") token = { ...one, kind: "cube" };
		else if (char === unreadable || /[\d^√<>≤≥≠±%‰°º…|~\\–-]/.test(char)) token = { ...one, kind: "doubt" };
		else if (/\S/.test(char)) token = { ...one, kind: "stop" };
		if (token !== undefined) tokens.push(token);
		at = token?.end ?? at + 1;
	}
	return tokens;
}
