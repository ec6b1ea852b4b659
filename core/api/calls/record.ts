import { z } from "zod";
import {
	backupViewSchema,
	learnerSummarySchema,
	learnerViewSchema,
	recordDifferenceSchema,
	recordStatusSchema,
	transferProblemSchema,
} from "../views.ts";
import { learner } from "./shared.ts";

/** A file of at most 48 MB, in base64. */
const fileData = z.base64().max(64_000_000);

/** What is stored of a learner: its state, its backups, and taking it along. */
export const recordCalls = {
	"record.status": { input: z.strictObject({ learner }), output: recordStatusSchema },
	/** Tries at once to bring to the disk what is held in memory. */
	"record.retry": { input: z.strictObject({ learner }), output: recordStatusSchema },
	"backup.list": { input: z.strictObject({ learner }), output: z.object({ backups: z.array(backupViewSchema) }) },
	"backup.create": { input: z.strictObject({ learner }), output: backupViewSchema },
	"backup.preview": { input: z.strictObject({ learner, backup: z.string().max(120) }), output: recordDifferenceSchema },
	/** Makes the record what it was then. `undo` is the backup of what it was just before. */
	"backup.restore": {
		input: z.strictObject({ learner, backup: z.string().max(120) }),
		output: z.object({ learner: learnerViewSchema, undo: z.string() }),
	},
	/** The whole record as one file. */
	"transfer.export": {
		input: z.strictObject({ learner }),
		output: z.object({ file: z.string(), data: z.base64() }),
	},
	/** Looks at a record that was exported, here or elsewhere; nothing is changed. */
	"transfer.preview": {
		input: z.strictObject({ data: fileData }),
		output: z.discriminatedUnion("kind", [
			z.object({ kind: z.literal("refused"), problem: transferProblemSchema, where: z.string().optional() }),
			z.object({
				kind: z.literal("ready"),
				/** For `transfer.import`, for some minutes. */
				ticket: z.string(),
				name: z.string(),
				exportedAt: z.string(),
				/** Whether this learner is here already: then both records become one. */
				known: z.boolean(),
				/** From nothing on for one who is not here; absent where the PIN of one who is has not been given. */
				difference: recordDifferenceSchema.optional(),
			}),
		]),
	},
	/** `undo` is the backup of what a known learner's record was just before. */
	"transfer.import": {
		input: z.strictObject({ ticket: z.string().max(64) }),
		output: z.object({ learner: learnerSummarySchema, undo: z.string().optional() }),
	},
} as const;
