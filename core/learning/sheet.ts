import { z } from "zod";
import { laboratoryWorkSchema } from "../laboratories/work.ts";
import { localeSchema } from "../locale.ts";
import { worksheetWorkSchema } from "../worksheets/work.ts";
import { workNameLength } from "./kept-work-limits.ts";

/** What was worked out in a laboratory or filled in into a worksheet, kept by itself as it is typed. */
export const sheetContent = {
	/** Empty until it is given one. */
	name: z.string().max(workNameLength),
	work: z.union([laboratoryWorkSchema, worksheetWorkSchema]),
	/** The language in which it was typed. */
	locale: localeSchema,
};

export const sheetSchema = z.strictObject({
	...sheetContent,
	createdAt: z.string(),
	/** When it was last changed. */
	at: z.string(),
});
export type Sheet = z.infer<typeof sheetSchema>;
