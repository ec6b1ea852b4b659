import { z } from "zod";
import { idSchema } from "../id.ts";
import { blockText, markCommon, publicQuestionCommon, questionCommon } from "./common.ts";

/*
 * A case has questions of the other kinds, which only `schema.ts` knows together: it hands them over, so that these
 * schemas need not know the list.
 */

/** One situation and two to eight questions on it, answered together. */
export const caseSchemaOf = <Part extends z.ZodType>(part: Part) =>
	z.strictObject({
		...questionCommon,
		kind: z.literal("case"),
		/** Markdown with paragraphs, lists and tables. */
		situation: blockText,
		parts: z.array(part).min(2).max(8),
		/** What a part is worth against the others, by its id; 1 where nothing is said. */
		weights: z.record(idSchema, z.number().min(0.1).max(100)).default({}),
	});

export const publicCaseSchemaOf = <Part extends z.ZodType>(part: Part) =>
	z.object({ ...publicQuestionCommon, kind: z.literal("case"), situation: z.string(), parts: z.array(part) });

/** The answers by the part's id. A part without an answer is not there. */
export const caseAnswerSchemaOf = <Part extends z.ZodType>(part: Part) =>
	z.strictObject({ kind: z.literal("case"), parts: z.record(idSchema, part) });

export const caseMarkSchemaOf = <Part extends z.ZodType>(mark: Part) =>
	z.object({
		...markCommon,
		kind: z.literal("case"),
		parts: z.array(
			z.object({
				id: idSchema,
				/** Of the question's worth: what the part earned, and what it could earn. */
				earned: z.number(),
				worth: z.number(),
				/** Absent where the part was not answered. */
				mark: mark.optional(),
				explanation: z.string(),
				solution: z.array(z.string()),
			}),
		),
	});

/**
 * The data of a question with what the parts of a case take over from it: they have its difficulty and its section
 * unless they say their own. Whatever else it is, it stays as it is.
 */
export function partsInherit(data: unknown): unknown {
	if (typeof data !== "object" || data === null || Reflect.get(data, "kind") !== "case") return data;
	const parts: unknown = Reflect.get(data, "parts");
	if (!Array.isArray(parts)) return data;
	const difficulty = questionCommon.difficulty.safeParse(Reflect.get(data, "difficulty")).data ?? 1;
	// What is wrong with the case's own is said once, of the case.
	const section = questionCommon.section.safeParse(Reflect.get(data, "section")).data ?? "none";
	const inherit = (part: unknown) =>
		typeof part === "object" && part !== null && !Array.isArray(part) ? { difficulty, section, ...part } : part;
	return { ...data, parts: parts.map(inherit) };
}
