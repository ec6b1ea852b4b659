import { z } from "zod";
import { idSchema } from "../../id.ts";
import { keptWorkIdSchema, scenarioContent } from "../../learning/scenario.ts";
import { sheetContent } from "../../learning/sheet.ts";
import { typedValuesSchema } from "../../learning/typed-values.ts";
import { localeSchema } from "../../locale.ts";
import { learner, saved } from "./shared.ts";

/** Calculators and laboratories. */
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
	/** Puts the numbers of a calculator aside under a name, or changes what was. AppError("too-many") beyond `mostKept`. */
	"scenario.set": {
		input: z.strictObject({ learner, scenario: keptWorkIdSchema, ...scenarioContent }),
		output: saved,
	},
	"scenario.remove": { input: z.strictObject({ learner, scenario: keptWorkIdSchema }), output: saved },
	/**
	 * Keeps what stands in a sheet of a laboratory, a new one or all of a known one. AppError("too-many") beyond `mostKept`.
	 */
	"sheet.set": {
		input: z.strictObject({
			learner,
			sheet: keptWorkIdSchema,
			...sheetContent,
			/** The `at` of the version that was changed. Where there is another one by now, or none, that is `superseded`. */
			base: z.string().max(40).optional(),
		}),
		output: saved,
	},
	"sheet.remove": { input: z.strictObject({ learner, sheet: keptWorkIdSchema }), output: saved },
} as const;
