import { z } from "zod";
import { idSchema } from "../../id.ts";
import { caseOutcome, practiceCaseSchema } from "../../learning/metric-practice.ts";
import { localeSchema } from "../../locale.ts";
import { caseFeedbackSchema, caseViewSchema } from "../case-views.ts";
import { learner } from "./shared.ts";

/** Practice of metrics. */
export const caseCalls = {
	/**
	 * The case of a metric that is to be answered next: asked again, it is the same one until its answer is recorded.
	 * AppError("not-found") where there is no such metric, or its ranges give no numbers for a case.
	 */
	"case.open": { input: z.strictObject({ learner, metric: idSchema }), output: caseViewSchema },
	/**
	 * Marks and records the answer to a case. The reply comes only once the answer is on the disk. Sent twice, it counts
	 * once; AppError("superseded") where another answer to the case has been recorded.
	 */
	"case.answer": {
		input: z.strictObject({
			learner,
			...practiceCaseSchema.shape,
			/** As understood and said back to the learner, and as typed. */
			answer: z.strictObject({ value: z.number(), typed: caseOutcome.answer }),
			/** How many steps of the way were told before. */
			steps: caseOutcome.steps,
			locale: localeSchema,
		}),
		output: caseFeedbackSchema,
	},
} as const;
