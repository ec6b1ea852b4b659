import { z } from "zod";
import { idSchema } from "../../id.ts";
import { typedValuesSchema } from "../../learning/typed-values.ts";
import { localeSchema } from "../../locale.ts";
import { learner, saved } from "./shared.ts";

/** Calculators. */
export const calculatorCalls = {
	"calculator.save": {
		input: z.strictObject({
			learner,
			metric: idSchema,
			lesson: idSchema.nullable(),
			values: typedValuesSchema,
			locale: localeSchema,
			segment: z.string().max(60).optional(),
		}),
		output: saved,
	},
} as const;
