import { z } from "zod";
import { idSchema } from "../id.ts";
import { localeSchema } from "../locale.ts";
import { workNameLength, workNoteLength } from "./kept-work-limits.ts";
import { typedValuesSchema } from "./typed-values.ts";

/** What tells one scenario, or one sheet, from the others of a learner: drawn where it is made. */
export const keptWorkIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const workNameSchema = z.string().trim().min(1).max(workNameLength);

/** The numbers of a calculator, put aside under a name. */
export const scenarioContent = {
	metric: idSchema,
	name: workNameSchema,
	/** Empty where nothing was noted. */
	note: z.string().max(workNoteLength),
	/** As typed. */
	values: typedValuesSchema,
	/** The language in which they were typed. */
	locale: localeSchema,
	segment: z.string().max(60).optional(),
};

export const scenarioSchema = z.strictObject({
	...scenarioContent,
	createdAt: z.string(),
	/** When it was last changed. */
	at: z.string(),
});
export type Scenario = z.infer<typeof scenarioSchema>;
