import type { Locale } from "../locale.ts";
import {
	numbersIn,
	type PercentWay,
	percentWays,
	type ReadWorked,
	readWorked,
	type Worked,
	workedValue,
} from "./arithmetic-expression.ts";
import type { Plain } from "./arithmetic-plain.ts";
import { type ArithmeticToken, arithmeticTokens, type WrittenNumber } from "./arithmetic-tokens.ts";

/** An equation between written numbers, recomputed. */
export interface Equation {
	/** Where it begins in the source, and as it is written, without mark-up. */
	at: number;
	written: string;
	relation: "=" | "≈";
	holds: boolean;
	/** What comes out, as far as the written result can be compared with it: 4, where "120 ÷ 3.000 = 5 %" is written. */
	comesOut: number;
	/** The result as written, with its decimals; of an equation between two expressions, the value of the second. */
	shown: number;
	decimals: number;
	percent: boolean;
}

/** Between a number before the expression and its first one, these words may belong to what is worked out. */
const workingWords = new Set(
	"por entre más menos veces de del sobre a y cada divided multiplied by times over of plus minus per to and".split(
		" ",
	),
);
/** Before the expression, these words change its first number; behind the result, they add to it. */
const partWords = new Set(
	"doble triple cuádruple mitad tercio cuarto quinto décimo raíz media medio cuartos half quarter third twice double triple root".split(
		" ",
	),
);
const timeUnits: readonly RegExp[] = [
	/^(s|seg|segundos?|seconds?)$/,
	/^(min|minutos?|minutes?)$/,
	/^(h|horas?|hours?)$/,
	/^(días?|days?)$/,
	/^(semanas?|weeks?)$/,
	/^(mes|meses|months?)$/,
	/^(trimestres?|quarters?)$/,
	/^(años?|years?)$/,
];

/** A side of an equation. `doubtful`: it may mean something else, so that it proves nothing wrong. */
interface Side extends ReadWorked {
	begin: number;
	doubtful: boolean;
	/** Words behind it, which say its unit. */
	behind: string[];
}

/** The number that a side is, where nothing is worked out in it. */
function bareNumber(worked: Worked): WrittenNumber | undefined {
	if (worked.kind === "number") return worked.number;
	if (worked.kind !== "minus" || worked.of.kind !== "number") return undefined;
	return { ...worked.of.number, value: -worked.of.number.value };
}

/** The expression with which a member of a chain ends: what is left of a relation. */
function leftSide(tokens: readonly ArithmeticToken[]): Side | undefined {
	for (let begin = 0; begin < tokens.length; begin++) {
		const before = tokens[begin - 1]?.kind;
		if (before !== undefined && before !== "word" && before !== "open") continue;
		const read = readWorked(tokens, begin);
		if (read === undefined || read.next !== tokens.length) continue;
		const lastOther = tokens.slice(0, begin).findLastIndex(({ kind }) => kind !== "word");
		const lead = tokens.slice(lastOther + 1, begin).map(({ text }) => text.toLowerCase());
		const continues = lastOther >= 0 && lead.some((text) => workingWords.has(text));
		const isChanged = lead.slice(-3).some((text) => partWords.has(text));
		const isNamed = lead.length > 0 && bareNumber(read.worked) !== undefined;
		const dashed = tokens.slice(begin).some(({ kind, text }) => kind === "operator" && /[–-]/.test(text));
		return { ...read, begin, behind: read.words, doubtful: continues || isChanged || isNamed || dashed };
	}
	return undefined;
}

/** The expression with which a member begins: what is right of a relation. */
function rightSide(tokens: readonly ArithmeticToken[]): Side | undefined {
	const read = readWorked(tokens, 0);
	if (read === undefined) return undefined;
	const next = tokens[read.next];
	// More is worked out here than can be read.
	if (next?.kind === "operator" && !/[–-]/.test(next.text)) return undefined;
	if (next?.kind === "number" || next?.kind === "doubt" || next?.kind === "square" || next?.kind === "cube") {
		return undefined;
	}
	const rest = tokens.slice(read.next);
	const end = rest.findIndex(({ kind }) => kind !== "word");
	const behind = rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text.toLowerCase());
	const goesOn = behind.some((text) => partWords.has(text)) || (rest[end]?.kind === "number" && end <= 3);
	const dashed = tokens.slice(0, read.next).some(({ kind, text }, index) => {
		return kind === "operator" && index > 0 && /[–-]/.test(text);
	});
	return { ...read, begin: 0, behind: [...read.words, ...behind.slice(0, 3)], doubtful: goesOn || dashed };
}

/** Whether the sides are times in different units: 90 minutes are 1.5 hours. */
function otherTimes(left: Side, right: Side): boolean {
	const [ours, theirs] = [left, right].map(({ behind }) =>
		timeUnits.flatMap((unit, index) => (behind.some((text) => unit.test(text)) ? [index] : [])),
	);
	return theirs !== undefined && theirs.length > 0 && ours?.join() !== theirs.join();
}

/** How far a value may be from a written number: half of its last digit, or a whole one where it was cut off. */
function isShownAs(value: number, shown: WrittenNumber, way: PercentWay, relation: "=" | "≈"): boolean {
	const part = shown.percent && way !== "figure" ? 100 : 1;
	const target = shown.value / part;
	const size = shown.size / part;
	const noise = Math.abs(target) * 1e-14 + 1e-14;
	const far = Math.abs(value - target);
	if (shown.cut && far <= size + noise) return true;
	// A half is rounded away from zero.
	if (far < size / 2 - noise || (far <= size / 2 + noise && Math.abs(value) < Math.abs(target) + noise)) return true;
	if (relation === "=") return false;
	const zeros = /0*$/.exec(String(Math.round(shown.value / shown.size)))?.[0].length ?? 0;
	return far <= Math.max(Math.abs(value) * 0.05, (size * 10 ** zeros) / 2) + noise;
}

/** How far off an expression may be because its own numbers were rounded; whole numbers are exact. */
function slack(worked: Worked, way: PercentWay): number {
	const exact = workedValue(worked, way);
	return numbersIn(worked)
		.filter(({ size }) => size < 1)
		.reduce((sum, one) => sum + Math.abs(workedValue(worked, way, (number) => (number === one ? 1 : 0)) - exact), 0);
}

/** Whether what is worked out on one side is what stands on the other. */
function agree(left: Worked, right: Worked, relation: "=" | "≈"): boolean {
	const [ofLeft, ofRight] = [bareNumber(left), bareNumber(right)];
	return percentWays.some((way) =>
		percentWays.some((other) => {
			const [one, two] = [workedValue(left, way), workedValue(right, other)];
			if (ofRight !== undefined) return isShownAs(one, ofRight, other, relation);
			if (ofLeft !== undefined) return isShownAs(two, ofLeft, way, relation);
			const near = Math.abs(one - two);
			if (relation === "≈" && near <= Math.abs(one) * 0.05) return true;
			return near <= slack(left, way) + slack(right, other) + Math.abs(one) * 1e-9 + 1e-12;
		}),
	);
}

/** What comes out of an expression, in the way of reading percentages that is nearest to what is written. */
function outcome(worked: Worked, shown: number, percent: boolean): number {
	const values = percentWays.flatMap((way) => {
		const value = workedValue(worked, way);
		return percent ? [value, value * 100] : [value];
	});
	return values.reduce((best, value) => (Math.abs(value - shown) < Math.abs(best - shown) ? value : best));
}

function equation(left: Side, right: Side, earlier: readonly Side[], relation: "=" | "≈") {
	const [ofLeft, ofRight] = [bareNumber(left.worked), bareNumber(right.worked)];
	// A number beside a number is a name for it, or a change of unit.
	if (ofLeft !== undefined && ofRight !== undefined && earlier.every(({ worked }) => bareNumber(worked))) {
		return undefined;
	}
	if (![left, right].every(({ worked }) => percentWays.every((way) => Number.isFinite(workedValue(worked, way))))) {
		return undefined;
	}
	// A rounded result in the middle is no reason to round once more: the last may come from the first.
	const holds = [left, ...earlier].some((side) => agree(side.worked, right.worked, relation));
	if (!holds && (left.doubtful || right.doubtful || otherTimes(left, right))) return undefined;
	const isMirrored = ofRight === undefined && ofLeft !== undefined;
	const bare = ofRight ?? ofLeft;
	const shown = bare?.value ?? workedValue(right.worked, "figure");
	const decimals = bare === undefined ? 2 : Math.max(0, Math.round(-Math.log10(bare.size)));
	const percent = bare?.percent ?? false;
	const comesOut = outcome(isMirrored ? right.worked : left.worked, shown, percent);
	return { relation, holds, comesOut, shown, decimals, percent };
}

/** The tokens between two stops, cut at their relations. */
function membersOf(clause: readonly ArithmeticToken[]) {
	const members: ArithmeticToken[][] = [[]];
	const relations: ("=" | "≈")[] = [];
	for (const token of clause) {
		if (token.kind === "relation") {
			relations.push(token.relation);
			members.push([]);
		} else members.at(-1)?.push(token);
	}
	return { members, relations };
}

function equationsIn(clause: readonly ArithmeticToken[], { text, at }: Plain): Equation[] {
	const { members, relations } = membersOf(clause);
	const found: Equation[] = [];
	let chain: Side[] = [];
	for (const [index, relation] of relations.entries()) {
		const [before = [], after = []] = members.slice(index, index + 2);
		const left = leftSide(before);
		const right = rightSide(after);
		// Where the member is more than its expression, nothing of what was before it holds for that.
		if (left === undefined || left.begin > 0 || index === 0) chain = [];
		if (left !== undefined && right !== undefined) {
			const made = equation(left, right, chain, relation);
			const [begin, end] = [
				before[left.begin]?.at ?? 0,
				after.slice(0, right.next).findLast(({ kind }) => kind !== "word")?.end ?? 0,
			];
			if (made !== undefined) found.push({ at: at[begin] ?? 0, written: text.slice(begin, end).trim(), ...made });
		}
		if (left !== undefined) chain.push(left);
	}
	return found;
}

/**
 * Finds the equations between written numbers in a text and recomputes them: "9 clientes ÷ 120 leads × 100 = 7,5 %",
 * chains "a = b = c", and "≈". `locale`: how its numbers are written.
 *
 * A result is right if it is what comes out, rounded to the decimals that it shows. A percentage counts as its number, as a
 * part of one, or as a part of what it is added to, whichever comes out. After "≈" it may be off by a twentieth, or by as
 * much as its zeros at the end leave open. What may mean something else (letters, ranges, times of the day, words that
 * work something out) is left alone.
 */
export function findEquations(plain: Plain, locale: Locale): Equation[] {
	if (!/[=≈]/.test(plain.text)) return [];
	const equations: Equation[] = [];
	let clause: ArithmeticToken[] = [];
	for (const token of [...arithmeticTokens(plain.text, locale), undefined]) {
		if (token !== undefined && token.kind !== "stop") {
			clause.push(token);
			continue;
		}
		if (clause.some(({ kind }) => kind === "relation")) equations.push(...equationsIn(clause, plain));
		clause = [];
	}
	return equations;
}
