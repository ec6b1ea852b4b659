import { z } from "zod";
import { idSchema } from "../id.ts";

/** Inline Markdown: emphasis, code, formulas, links; no blocks. */
export const inlineText = z.string().trim().min(1);

/** Markdown with paragraphs, lists and tables. */
export const blockText = z.string().trim().min(1).max(8000);

/** Help in steps before answering. `cost`: the fraction of the question's worth that taking it takes away. */
export const hintSchema = z.strictObject({ text: inlineText, cost: z.number().min(0).max(1).default(0) });

/** What every kind of question has. */
export const questionCommon = {
	id: idSchema,
	/** 1 recall, 2 apply, 3 decide. */
	difficulty: z.int().min(1).max(3),
	prompt: inlineText,
	/** Shown after every answer, right or wrong: why the right one is right. */
	explanation: inlineText,
	/** Id of the heading of the lesson to read again. */
	section: idSchema,
	hints: z.array(hintSchema).max(5).default([]),
	/** The way to the right answer, a step a text; shown once the question is answered. */
	solution: z.array(inlineText).max(12).default([]),
};

/** What the person who answers may see of any question before answering. */
export const publicQuestionCommon = {
	id: idSchema,
	prompt: z.string(),
	/** What its order and its numbers were drawn from: an answer to it is marked with the same seed. */
	seed: z.int().nonnegative(),
	/** Their texts are told one by one to whoever asks: here are those of the hints taken. */
	hints: z.array(z.object({ cost: z.number(), text: z.string().optional() })),
};

/** What marking says, whatever the kind. `score` is a fraction of the question's worth, 0 to 1. */
export const markCommon = { score: z.number().min(0).max(1), correct: z.boolean() };

/** A text of a question with its place in it, as a path of keys. */
export interface PlacedText {
	path: (string | number)[];
	text: string;
	/** Whether it may have paragraphs, lists and tables; only inline Markdown otherwise. */
	form?: "blocks";
}

/** Turns a text in Markdown into HTML: inline, or with paragraphs, lists, tables and gaps (`blocks`). */
export type Inline = (markdown: string, form?: "blocks") => string;

/** An option as its author writes it. */
export const optionSchema = z.strictObject({
	id: idSchema,
	text: inlineText,
	correct: z.boolean().default(false),
	/** Said to whoever chooses it (or, for several choices, leaves it out wrongly). */
	feedback: inlineText,
});

export const publicOptionSchema = z.object({ id: idSchema, text: z.string() });

/** How one option stands after marking. */
export const optionOutcomeSchema = z.object({
	id: idSchema,
	chosen: z.boolean(),
	/** Whether the option belongs to the right answer. */
	correct: z.boolean(),
	feedback: z.string(),
});
export type OptionOutcome = z.infer<typeof optionOutcomeSchema>;

/** What is shown of any question. */
export function showCommon(
	{ id, prompt, hints }: { id: string; prompt: string; hints: readonly { cost: number }[] },
	seed: number,
) {
	return { id, prompt, seed, hints: hints.map(({ cost }) => ({ cost })) };
}

/** The texts of known wrong ways, which a question lists under `misconceptions`. */
export function textsOfMistakes(mistakes: readonly { name: string; feedback: string }[]): PlacedText[] {
	return mistakes.flatMap(({ name, feedback }, index) => [
		{ path: ["misconceptions", index, "name"], text: name },
		{ path: ["misconceptions", index, "feedback"], text: feedback },
	]);
}

/** What is said of an answer, or of a part of it, with its texts as HTML. */
export function saidWithHtml<T extends { feedback?: string | undefined; misconception?: string | undefined }>(
	said: T,
	inline: Inline,
): T {
	const { feedback, misconception } = said;
	return {
		...said,
		...(feedback === undefined ? {} : { feedback: inline(feedback) }),
		...(misconception === undefined ? {} : { misconception: inline(misconception) }),
	};
}
