import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";
import { worksheetLimits } from "./limits.ts";
import { checkAnswerSchema } from "./schema.ts";

/** Of a row, a criterion or an option: made where it is added, so that moving it moves what belongs to it. */
const key = z.string().min(1).max(40);
const number = z.string().max(60);
const name = z.string().max(worksheetLimits.shortText);

const cells = z
	.record(variableSchema, z.string().max(worksheetLimits.cellText))
	.refine((all) => Object.keys(all).length <= 20);

const typedChecksSchema = z.strictObject({
	checks: z
		.record(
			idSchema,
			z.strictObject({ answer: checkAnswerSchema.optional(), note: z.string().max(worksheetLimits.cellText) }),
		)
		.refine((all) => Object.keys(all).length <= 60),
});
const typedRowsSchema = z.strictObject({
	rows: z.array(z.strictObject({ id: key, cells })).max(worksheetLimits.rows),
});
const typedComparisonSchema = z.strictObject({
	criteria: z.array(z.strictObject({ id: key, name, weight: number })).max(worksheetLimits.criteria),
	options: z
		.array(
			z.strictObject({ id: key, name, scores: z.record(key, number).refine((all) => Object.keys(all).length <= 30) }),
		)
		.max(worksheetLimits.options),
});

/** What was filled in into a worksheet, by part, as it was typed; what follows from it is worked out when it is shown. */
export const worksheetWorkSchema = z.strictObject({
	worksheet: idSchema,
	values: z
		.record(
			variableSchema,
			z.union([z.string().max(worksheetLimits.longText), typedChecksSchema, typedRowsSchema, typedComparisonSchema]),
		)
		.refine((all) => Object.keys(all).length <= 60),
});
export type WorksheetWork = z.infer<typeof worksheetWorkSchema>;
export type TypedValue = WorksheetWork["values"][string];
export type TypedChecks = z.infer<typeof typedChecksSchema>;
export type TypedRows = z.infer<typeof typedRowsSchema>;
export type TypedRow = TypedRows["rows"][number];
export type TypedComparison = z.infer<typeof typedComparisonSchema>;
