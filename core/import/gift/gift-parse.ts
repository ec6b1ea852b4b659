import type { GiftBlock } from "./gift-blocks.ts";

export type GiftFormat = "moodle" | "html" | "markdown" | "plain";

/** One answer. `weight`: what it earns, in percent, where that is said; `right`: whether it stands behind `=`. */
export interface GiftAnswer {
	text: string;
	right: boolean;
	weight: number | undefined;
	feedback: string | undefined;
}

export interface GiftNumber {
	from: number;
	to: number;
	/** The number itself, where it is one with a tolerance and no range. */
	value: number | undefined;
	/** As it was written. */
	text: string;
	weight: number;
	feedback: string | undefined;
}

export type GiftBody =
	| { kind: "description" }
	| { kind: "essay" }
	| { kind: "true-false"; answer: boolean; wrong: string | undefined; right: string | undefined }
	| { kind: "choice"; answers: GiftAnswer[] }
	| { kind: "short"; answers: GiftAnswer[] }
	| { kind: "matching"; pairs: { item: string; target: string }[] }
	| { kind: "number"; numbers: GiftNumber[]; otherwise: string | undefined }
	| { kind: "broken"; code: "gift-left-open" | "gift-left-number" | "gift-left-answers" };

/** A question as it was read; its texts still have their escapes hidden. */
export interface GiftQuestion {
	line: number;
	category: string | undefined;
	title: string | undefined;
	format: GiftFormat;
	before: string;
	/** What stands behind the answers: the rest of a sentence in which a word is missing. */
	after: string;
	/** Said after any answer. */
	feedback: string | undefined;
	body: GiftBody;
}

const said = (text: string | undefined) => (text === undefined || text.trim() === "" ? undefined : text.trim());

const mark = /^\s*\[(html|markdown|plain|moodle)\]/i;

/** A text without the mark of its format. */
export function withoutFormat(text: string): string {
	return text.replace(mark, "").trim();
}

function split(text: string, sign: string): [string, string | undefined] {
	const at = text.indexOf(sign);
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}

const weightMark = /^\s*%\s*(-?\d+(?:[.,]\d+)?)\s*%/;

function weightOf(text: string): { weight: number | undefined; rest: string } {
	const found = weightMark.exec(text);
	const weight = found?.[1] === undefined ? undefined : Number(found[1].replace(",", "."));
	return { weight, rest: found === null ? text : text.slice(found[0].length) };
}

function answersIn(text: string): GiftAnswer[] {
	return [...text.matchAll(/([=~])([^=~]*)/g)].map(([, sign, inside = ""]) => {
		const { weight, rest } = weightOf(inside);
		const [answer, feedback] = split(rest, "#");
		return { text: withoutFormat(answer), right: sign === "=", weight, feedback: said(feedback) };
	});
}

const number = "([-+]?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][-+]?\\d+)?)";
const rangeForm = new RegExp(`^${number}\\s*\\.\\.\\s*${number}$`);
const valueForm = new RegExp(`^${number}(?:\\s*:\\s*${number})?$`);
const asNumber = (text: string | undefined) => Number((text ?? "0").replace(",", "."));

function numberOf(text: string): Pick<GiftNumber, "from" | "to" | "value" | "text"> | undefined {
	const plain = text.trim();
	const range = rangeForm.exec(plain);
	if (range !== null) {
		const [from, to] = [asNumber(range[1]), asNumber(range[2])];
		return { from: Math.min(from, to), to: Math.max(from, to), value: undefined, text: plain };
	}
	const found = valueForm.exec(plain);
	if (found === null) return undefined;
	const [value, tolerance] = [asNumber(found[1]), Math.abs(asNumber(found[2]))];
	return { from: value - tolerance, to: value + tolerance, value, text: found[1] ?? plain };
}

function numbersIn(text: string): GiftBody {
	const pieces = /[=~]/.test(text) ? [...text.matchAll(/([=~])([^=~]*)/g)] : [["", "=", text] as const];
	const numbers: GiftNumber[] = [];
	let otherwise: string | undefined;
	for (const [, sign, inside = ""] of pieces) {
		const { weight, rest } = weightOf(inside);
		const [written, feedback] = split(rest, "#");
		const isRest = sign === "~" && (written.trim() === "" || written.trim() === "*");
		if (isRest || written.trim() === "*") {
			otherwise = said(feedback);
			continue;
		}
		const one = numberOf(written);
		if (one === undefined) return { kind: "broken", code: "gift-left-number" };
		numbers.push({ ...one, weight: weight ?? (sign === "~" ? 0 : 100), feedback: said(feedback) });
	}
	return numbers.length === 0 ? { kind: "broken", code: "gift-left-number" } : { kind: "number", numbers, otherwise };
}

const verdict = /^(t|true|f|false|v|verdadero|falso)\s*(?:#([\s\S]*))?$/i;

function bodyOf(inside: string): GiftBody {
	const text = inside.trim();
	if (text === "") return { kind: "essay" };
	if (text.startsWith("#")) return numbersIn(text.slice(1));
	const found = verdict.exec(text);
	if (found !== null) {
		const [wrong, right] = split(found[2] ?? "", "#");
		return { kind: "true-false", answer: /^[tv]/i.test(found[1] ?? ""), wrong: said(wrong), right: said(right) };
	}
	const answers = answersIn(text);
	if (answers.length === 0) return { kind: "broken", code: "gift-left-answers" };
	if (answers.some(({ right }) => !right)) return { kind: "choice", answers };
	if (!answers.every((answer) => answer.text.includes("->"))) return { kind: "short", answers };
	const pairs = answers.map((answer) => {
		const [item, target = ""] = split(answer.text, "->");
		return { item: item.trim(), target: target.trim() };
	});
	return { kind: "matching", pairs };
}

/** Reads a block of a bank. */
export function parseGift({ text, line, category }: GiftBlock): GiftQuestion {
	const titled = /^::([\s\S]*?)::([\s\S]*)$/.exec(text);
	const title = said(titled?.[1]?.replace(/\s+/g, " "));
	const rest = (titled?.[2] ?? text).trim();
	const format = (mark.exec(rest)?.[1]?.toLowerCase() ?? "moodle") as GiftFormat;
	const stem = withoutFormat(rest);
	const common = { line, category, title, format, after: "", feedback: undefined };
	const open = stem.indexOf("{");
	const close = stem.lastIndexOf("}");
	if (open < 0 && close < 0) return { ...common, before: stem, body: { kind: "description" } };
	if (open < 0 || close < open) return { ...common, before: stem, body: { kind: "broken", code: "gift-left-open" } };
	const [inside, feedback] = split(stem.slice(open + 1, close), "####");
	return {
		...common,
		before: stem.slice(0, open).trim(),
		after: stem.slice(close + 1).trim(),
		feedback: said(feedback),
		body: inside.includes("{") ? { kind: "broken", code: "gift-left-open" } : bodyOf(inside),
	};
}
