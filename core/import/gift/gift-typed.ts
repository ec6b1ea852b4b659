import { longestShortText } from "../../quiz/short-text-limits.ts";
import { sameWriting } from "../../quiz/written-words.ts";
import { worth } from "./gift-choice.ts";
import { type GiftContext, kept, left, type Mapped, promptOf, saidOr } from "./gift-mapping.ts";
import type { GiftAnswer, GiftBody, GiftNumber, GiftQuestion } from "./gift-parse.ts";

type Short = Extract<GiftBody, { kind: "short" }>;
type Numbers = Extract<GiftBody, { kind: "number" }>;

/** Without the stars that stand for any text, which nobody types. */
function written(answer: GiftAnswer, context: GiftContext): string {
	const text = context.plain(answer.text);
	if (!text.includes("*")) return text;
	context.changed("gift-wildcard", { text });
	return text.replace(/\*+/g, " ").replace(/\s+/g, " ").trim();
}

const loose = { accents: "ignore", case: "ignore" } as const;

/** The key of a text to type: what is accepted, known mistakes, and what is said; `undefined` where nothing is right. */
export function keyOfText(answers: readonly GiftAnswer[], context: GiftContext): Record<string, unknown> | undefined {
	const { words, inline } = context;
	const others = answers.filter(({ text }) => context.plain(text) === "*");
	const typed = answers
		.filter((answer) => !others.includes(answer))
		.map((answer) => ({ answer, text: written(answer, context), earned: worth(answer) }))
		.filter(({ text }) => text !== "")
		// Capitals, accents and spaces make no other answer here: of two that are the same, the one that earns more.
		.toSorted((one, other) => other.earned - one.earned)
		.filter(({ text }, index, all) => all.findIndex((one) => sameWriting(one.text, text, loose)) === index);
	const whole = typed.filter(({ earned }) => earned >= 100);
	const [first, ...also] = whole;
	if (first === undefined) return undefined;
	if (others.some((answer) => worth(answer) > 0)) context.changed("gift-wildcard", { text: "*" });
	const part = typed
		.filter(({ earned }) => earned > 0 && earned < 100)
		.map(({ answer, text, earned }) => ({
			text,
			score: earned / 100,
			feedback: saidOr(answer.feedback, words.missingPart, context),
		}));
	const mistakes = typed
		.filter(({ earned }) => earned <= 0)
		.map(({ answer, text }) => ({
			text,
			name: words.mistake(inline(answer.text)),
			feedback: saidOr(answer.feedback, words.whyWrong, context),
		}));
	const right = whole.map(({ answer }) => answer.feedback).find((feedback) => feedback !== undefined);
	const wrong = others.map(({ feedback }) => feedback).find((feedback) => feedback !== undefined);
	return {
		accepted: [{ text: first.text, ...(also.length === 0 ? {} : { also: also.map(({ text }) => text) }) }, ...part],
		...(mistakes.length === 0 ? {} : { misconceptions: mistakes }),
		feedback: {
			right: saidOr(right, words.feedbackRight, context),
			wrong: saidOr(wrong, words.feedbackWrong, context),
		},
	};
}

/** A word or a few to type. */
export function mapShort(question: GiftQuestion, { answers }: Short, context: GiftContext): Mapped {
	const key = keyOfText(answers, context);
	if (key === undefined) return left("gift-left-no-right");
	if (answers.some(({ text }) => context.plain(text).length > longestShortText)) return left("gift-left-long");
	return kept({ kind: "short-text", prompt: promptOf(question, context), ...key });
}

function decimalsOf(text: string): number {
	if (/e/i.test(text)) return 6;
	return Math.min(6, /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0);
}

/** A tolerance as it was most likely written, without the tail of binary fractions. */
const toleranceOf = ({ to, value }: GiftNumber) => Number((to - (value ?? to)).toPrecision(10));

/** What is right of a number: the number with its tolerance, or a range. */
export function rightNumber(one: GiftNumber): Record<string, unknown> {
	if (one.value === undefined && one.from < one.to) return { range: { from: one.from, to: one.to } };
	const decimals = decimalsOf(one.text.split("..")[0] ?? "");
	const tolerance = one.value === undefined ? 0 : toleranceOf(one);
	return {
		answer: one.value ?? one.from,
		...(decimals === 0 ? {} : { decimals }),
		tolerance: { absolute: tolerance },
	};
}

/** A number to type. One right answer with its tolerance or range; wrong ones that are numbers are known mistakes. */
export function mapNumber(question: GiftQuestion, { numbers, otherwise }: Numbers, context: GiftContext): Mapped {
	const { words } = context;
	const whole = numbers.filter(({ weight }) => weight >= 100);
	const [right] = whole;
	if (right === undefined) return left("gift-left-no-right");
	if (whole.length > 1) return left("gift-left-several-numbers");
	const rest = numbers.filter((one) => one !== right);
	if (rest.some(({ weight }) => weight > 0)) context.changed("gift-part-of-number");
	const mistakes = rest.filter(({ weight, value }) => weight <= 0 && value !== undefined);
	if (rest.some(({ weight, value }) => weight <= 0 && value === undefined)) context.changed("gift-range-lost");
	const isRange = right.value === undefined && right.from < right.to;
	const decimals = decimalsOf(right.text.split("..")[0] ?? "");
	return kept({
		kind: "number",
		prompt: promptOf(question, context),
		...rightNumber(right),
		...(isRange && decimals > 0 ? { decimals } : {}),
		unit: words.unit,
		...(mistakes.length === 0
			? {}
			: {
					misconceptions: mistakes.map(({ value, text, feedback }) => ({
						value,
						name: words.mistake(text),
						feedback: saidOr(feedback, words.whyWrong, context),
					})),
				}),
		feedback: {
			right: saidOr(right.feedback, words.feedbackRight, context),
			wrong: saidOr(otherwise, words.feedbackWrong, context),
		},
	});
}
