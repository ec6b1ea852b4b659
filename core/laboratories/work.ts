import { z } from "zod";
import { idSchema } from "../id.ts";
import { typedValuesSchema } from "../learning/typed-values.ts";
import { mostMetrics, mostMonths } from "./dashboard-limits.ts";

const typed = z.string().max(60);

const scoreCounts = z.array(typed).length(11);

/** A month as "2026-11". */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What was typed into a laboratory, as it was typed; the figures are worked out from it whenever it is shown. */
export const laboratoryWorkSchema = z.discriminatedUnion("laboratory", [
	z.strictObject({
		laboratory: z.literal("funnel"),
		typed: typedValuesSchema,
		/** What the present is compared with, typed in the same language. */
		baseline: typedValuesSchema.optional(),
		/** Whose recommendations the rates are held against. */
		segment: typed.optional(),
		scale: z.enum(["log", "linear"]).optional(),
	}),
	z.strictObject({
		laboratory: z.literal("ab-test"),
		/** Of both versions, and of the plan: rate to start from and difference to find in percent, visitors a day. */
		typed: z.strictObject({
			visitorsA: typed,
			conversionsA: typed,
			visitorsB: typed,
			conversionsB: typed,
			baseline: typed,
			difference: typed,
			visitorsPerDay: typed,
		}),
		/** In percent. */
		confidence: z.literal([90, 95, 99]),
		power: z.literal([80, 90]),
	}),
	z.strictObject({
		laboratory: z.literal("dashboard"),
		months: z.array(monthSchema).max(mostMonths),
		rows: z
			.array(
				z.strictObject({
					metric: idSchema,
					/** Empty where there is none: then the recommendation of the segment counts. */
					target: typed,
					segment: typed.optional(),
					/** By month. */
					values: z.record(monthSchema, typed).refine((values) => Object.keys(values).length <= mostMonths),
				}),
			)
			.max(mostMetrics),
	}),
	/** How many gave each score, of 0 to 10; and in the survey before, to compare with. */
	z.strictObject({ laboratory: z.literal("nps-survey"), now: scoreCounts, before: scoreCounts }),
]);
export type LaboratoryWork = z.infer<typeof laboratoryWorkSchema>;
export type Laboratory = LaboratoryWork["laboratory"];
