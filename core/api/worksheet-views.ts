import { z } from "zod";
import { idSchema } from "../id.ts";
import { metricSchema } from "../metrics/schema.ts";
import { worksheetSchema } from "../worksheets/schema.ts";

/** The lesson that a worksheet belongs to; its section, where the worksheet stands in one. */
const worksheetLessonSchema = z.object({
	id: idSchema,
	number: z.string(),
	title: z.string(),
	available: z.boolean(),
	section: idSchema.optional(),
});

/** A worksheet as a list shows it. */
export const worksheetEntrySchema = z.object({
	id: idSchema,
	title: z.string(),
	summary: z.string(),
	lesson: worksheetLessonSchema,
});
export type WorksheetEntry = z.infer<typeof worksheetEntrySchema>;

/** A worksheet with what it takes to fill it in. */
export const worksheetViewSchema = z.object({
	worksheet: worksheetSchema,
	lesson: worksheetLessonSchema,
	/** The metrics that its results name, by id. */
	metrics: z.record(idSchema, metricSchema),
});
export type WorksheetView = z.infer<typeof worksheetViewSchema>;
