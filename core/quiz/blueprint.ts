import { z } from "zod";
import { idSchema } from "../id.ts";

const quota = z.int().min(0).max(50);

/** How a lesson's quiz is drawn from its bank, where the author wants it otherwise than usual. */
export const blueprintSchema = z.strictObject({
	/** How many questions a run has; ten, or all where the bank has fewer. */
	size: z.int().min(1).max(50).optional(),
	/** Percent of the points with which the lesson is passed; 70. */
	mastery: z.number().min(1).max(100).optional(),
	/** How many questions of a difficulty, exactly. Those not named share the rest as the bank has them. */
	difficulty: z.strictObject({ 1: quota.optional(), 2: quota.optional(), 3: quota.optional() }).optional(),
	/** How many questions about a section, exactly. Those not named give the rest. */
	sections: z.record(idSchema, quota).optional(),
});
export type Blueprint = z.infer<typeof blueprintSchema>;
