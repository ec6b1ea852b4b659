import { z } from "zod";
import { idSchema } from "../id.ts";
import { typedValuesSchema } from "../learning/typed-values.ts";

const typed = z.string().max(60);

/** A month as "2026-11". */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What was typed into a laboratory, as it was typed; the figures are worked out from it whenever it is shown. */
export const laboratoryWorkSchema = z.discriminatedUnion("laboratory", [
	z.strictObject({ laboratory: z.literal("funnel"), typed: typedValuesSchema }),
	z.strictObject({ laboratory: z.literal("ab-test"), typed: typedValuesSchema }),
	z.strictObject({
		laboratory: z.literal("dashboard"),
		months: z.array(monthSchema).max(60),
		rows: z
			.array(
				z.strictObject({
					metric: idSchema,
					/** Empty where there is none. */
					target: typed,
					/** By month. */
					values: z.record(monthSchema, typed),
				}),
			)
			.max(24),
	}),
	/** How many gave each score: `n0` to `n10`. */
	z.strictObject({ laboratory: z.literal("nps-survey"), typed: typedValuesSchema }),
]);
export type LaboratoryWork = z.infer<typeof laboratoryWorkSchema>;
export type Laboratory = LaboratoryWork["laboratory"];
