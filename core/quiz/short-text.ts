import { z } from "zod";
import {
	inlineText,
	markCommon,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	showCommon,
	textsOfMistakes,
} from "./common.ts";
import { longestShortText } from "./short-text-limits.ts";

/** Plain text, as a person would type it. */
const writtenSchema = z.string().trim().min(1).max(longestShortText);
/** Other ways to write the same, in this or another language. */
const alsoSchema = z.array(writtenSchema).max(20).default([]);

const acceptedSchema = z
	.strictObject({
		text: writtenSchema,
		also: alsoSchema,
		/** The fraction of the worth that it earns. */
		score: z.number().positive().max(1).default(1),
		/** What is missing in it, where it does not earn everything. */
		feedback: inlineText.optional(),
	})
	.refine(({ score, feedback }) => score === 1 || feedback !== undefined, {
		path: ["feedback"],
		params: { code: "missing-key" },
	});

/** A known wrong answer. */
const misconceptionSchema = z.strictObject({
	text: writtenSchema,
	also: alsoSchema,
	name: inlineText,
	feedback: inlineText,
});

/** A word or a few, typed by the learner. */
export const shortTextSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("short-text"),
		accepted: z.array(acceptedSchema).min(1).max(20),
		/** Whether an answer without its accents, or in other capitals, is the same. */
		accents: z.enum(["ignore", "required"]).default("ignore"),
		case: z.enum(["ignore", "required"]).default("ignore"),
		misconceptions: z.array(misconceptionSchema).max(20).default([]),
		feedback: z.strictObject({ right: inlineText, wrong: inlineText }),
	})
	.refine(({ accepted }) => accepted.some(({ score }) => score === 1), {
		path: ["accepted"],
		params: { code: "short-text-needs-full-score" },
	});
export type ShortText = z.infer<typeof shortTextSchema>;
/** What a text is marked by; a gap in a text has it too. */
export type ShortTextKey = Pick<ShortText, "accepted" | "accents" | "case" | "misconceptions" | "feedback">;

export const publicShortTextSchema = z.object({ ...publicQuestionCommon, kind: z.literal("short-text") });
export type PublicShortText = z.infer<typeof publicShortTextSchema>;

export const shortTextAnswerSchema = z.strictObject({
	kind: z.literal("short-text"),
	text: z.string().trim().min(1).max(longestShortText),
});
export type ShortTextAnswer = z.infer<typeof shortTextAnswerSchema>;

export const shortTextMarkSchema = z.object({
	...markCommon,
	kind: z.literal("short-text"),
	/** The answers that earn everything, as their author writes them; plain text. */
	expected: z.array(z.string()),
	/** How what was typed is rightly written, where it was understood in spite of a typing mistake; plain text. */
	typo: z.string().optional(),
	/** The known wrong answer that it is, if it is one. */
	misconception: z.string().optional(),
	/** Where only accents or capitals were amiss that the question asks for, how it is rightly written; plain text. */
	spelling: z.string().optional(),
	feedback: z.string(),
});
export type ShortTextMark = z.infer<typeof shortTextMarkSchema>;

export function showShortText(question: ShortText, seed: number): PublicShortText {
	return { kind: question.kind, ...showCommon(question, seed) };
}

export function textsOfShortText({ accepted, misconceptions, feedback }: ShortTextKey): PlacedText[] {
	return [
		{ path: ["feedback", "right"], text: feedback.right },
		{ path: ["feedback", "wrong"], text: feedback.wrong },
		...accepted.flatMap(({ feedback: said }, index) =>
			said === undefined ? [] : [{ path: ["accepted", index, "feedback"], text: said }],
		),
		...textsOfMistakes(misconceptions),
	];
}

/** The first answer that gets full marks. */
export function rightShortTextAnswer({ accepted }: ShortText): ShortTextAnswer {
	return { kind: "short-text", text: accepted.find(({ score }) => score === 1)?.text ?? "" };
}
