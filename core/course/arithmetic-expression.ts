import type { ArithmeticToken, WrittenNumber } from "./arithmetic-tokens.ts";

/** What is worked out: numbers and what is done with them. `of`: a percentage of something ("20 % de 4.000"). */
export type Worked =
	| { kind: "number"; number: WrittenNumber }
	| { kind: "minus"; of: Worked }
	| { kind: "power"; base: Worked; exponent: 2 | 3 }
	| { kind: "two"; operator: "+" | "−" | "×" | "÷" | "of"; left: Worked; right: Worked };

/** What a text with numbers says: the expression, where it ends among the tokens, and the words of its units. */
export interface ReadWorked {
	worked: Worked;
	next: number;
	words: string[];
}

/** More words than these between a number and what is done with it are a sentence, not a unit. */
const mostUnitWords = 5;
const ofWords = new Set(["de", "del", "of"]);
const articles = new Set(["los", "las", "la", "el", "esos", "esas", "the", "those", "sus", "tus", "its", "your"]);
const deepest = 20;

/** Reads the longest expression that begins at a token; nothing where there is none, or something unreadable in it. */
export function readWorked(tokens: readonly ArithmeticToken[], begin: number): ReadWorked | undefined {
	let index = begin;
	let depth = 0;
	const words: string[] = [];

	/** The words of a unit, as far as they lead to an operator, or to the end. */
	function skipUnit(): void {
		let end = index;
		while (tokens[end]?.kind === "word") end++;
		const next = tokens[end];
		const leads = next === undefined || next.kind === "operator" || next.kind === "close";
		if (!leads || end - index > mostUnitWords) return;
		for (; index < end; index++) words.push(tokens[index]?.text.toLowerCase() ?? "");
	}

	function primary(): Worked | undefined {
		const token = tokens[index];
		if (token?.kind === "operator" && token.operator === "−") {
			index++;
			const of = primary();
			return of && { kind: "minus", of };
		}
		if (token?.kind === "number") {
			index++;
			const { number } = token;
			const worked = power({ kind: "number", number });
			return number.percent ? (partOf(worked) ?? worked) : worked;
		}
		if (token?.kind !== "open" || depth >= deepest) return undefined;
		index++;
		depth++;
		const inner = sum();
		depth--;
		if (inner === undefined || tokens[index]?.kind !== "close") return undefined;
		index++;
		return power(inner);
	}

	function power(base: Worked): Worked {
		const kind = tokens[index]?.kind;
		if (kind !== "square" && kind !== "cube") return base;
		index++;
		return { kind: "power", base, exponent: kind === "square" ? 2 : 3 };
	}

	/** "20 % de los 4.000". */
	function partOf(left: Worked): Worked | undefined {
		const from = index;
		if (ofWords.has(tokens[index]?.text ?? "")) {
			index++;
			if (articles.has(tokens[index]?.text ?? "")) index++;
			const right = tokens[index]?.kind === "number" ? primary() : undefined;
			if (right !== undefined) return { kind: "two", operator: "of", left, right };
		}
		index = from;
		return undefined;
	}

	function row(next: () => Worked | undefined, ours: readonly string[]): Worked | undefined {
		let left = next();
		if (left === undefined) return undefined;
		skipUnit();
		for (;;) {
			const token = tokens[index];
			if (token?.kind !== "operator" || !ours.includes(token.operator)) return left;
			const from = index;
			index++;
			const right = next();
			if (right === undefined) {
				index = from;
				return left;
			}
			skipUnit();
			left = { kind: "two", operator: token.operator, left, right };
		}
	}

	const product = () => row(primary, ["×", "÷"]);
	const sum = () => row(product, ["+", "−"]);
	const worked = sum();
	return worked && { worked, next: index, words };
}

/**
 * How a percentage enters a calculation. `figure`: as its number (22 % − 20 %). `part`: as a part of one (15 ÷ 7,5 %).
 * `added`: as a part of one, and of what it is added to or taken from (50 € + 20 %).
 */
export const percentWays = ["figure", "part", "added"] as const;
export type PercentWay = (typeof percentWays)[number];

const isPercent = (worked: Worked): boolean => worked.kind === "number" && worked.number.percent;

/** The value of an expression, with each written number off by `off` of its last digit's half (−1 to 1). */
export function workedValue(worked: Worked, way: PercentWay, off: (number: WrittenNumber) => number = () => 0): number {
	switch (worked.kind) {
		case "number": {
			const { value, size, percent } = worked.number;
			return (value + (off(worked.number) * size) / 2) / (percent && way !== "figure" ? 100 : 1);
		}
		case "minus":
			return -workedValue(worked.of, way, off);
		case "power":
			return workedValue(worked.base, way, off) ** worked.exponent;
		case "two": {
			const { operator } = worked;
			const left = workedValue(worked.left, way, off);
			const right = workedValue(worked.right, way, off);
			if (operator === "of") return way === "figure" ? (left * right) / 100 : left * right;
			if (operator === "×") return left * right;
			if (operator === "÷") return left / right;
			const isAdded = way === "added" && isPercent(worked.right) && !isPercent(worked.left);
			const change = isAdded ? left * right : right;
			return operator === "+" ? left + change : left - change;
		}
	}
}

/** All numbers of an expression, as written. */
export function numbersIn(worked: Worked): WrittenNumber[] {
	switch (worked.kind) {
		case "number":
			return [worked.number];
		case "minus":
			return numbersIn(worked.of);
		case "power":
			return numbersIn(worked.base);
		case "two":
			return [...numbersIn(worked.left), ...numbersIn(worked.right)];
	}
}
