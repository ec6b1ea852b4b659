import { z } from "zod";
import { backupKindSchema, holdingsSchema } from "../../core/api/views.ts";
import { idSchema } from "../../core/id.ts";

/** Counts changes of what a `.aprendiz` file is made of. */
export const recordFormat = 1;

/** The ending of the files, without the dot. */
export const recordExtension = "aprendiz";

export const manifestName = "manifest.json";
export const stateName = "state.json";

/** A file of a month's events, in the order of the record. */
export const eventsPattern = /^events\/\d{4}-\d{2}\.jsonl$/;

/** How many bytes all that is in a file may come to, unpacked. A record of 100,000 events has about 40 million. */
export const mostBytes = 256 * 1024 * 1024;

/** A manifest with a line for each month of a long life has a tenth of it. */
export const mostManifestBytes = 2 * 1024 * 1024;

/** No event is near it: the largest is what a snapshot still knew of a whole record. */
export const mostLineBytes = 16 * 1024 * 1024;

/** Far above any number that an event ever gets, and far below where numbers are no longer exact. */
export const highestNumber = 1e12;

/**
 * The highest number in a file that comes from elsewhere. Who takes it in counts on above it, at most as many as it has
 * events each time that the record is replaced: that leaves a lifetime below what can be read back.
 */
export const highestBrought = 1e9;

/** Files in a zip: a month each, for longer than anyone lives. */
export const mostEntries = 1_500;

export const recordKindSchema = z.enum([...backupKindSchema.options, "export"]);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** What every version of a manifest says, so that a newer one can be told from something else. */
export const anyManifestSchema = z.looseObject({ format: z.int().positive(), learner: z.string() });

export const manifestSchema = z.strictObject({
	format: z.literal(recordFormat),
	/** The version of the events in it, as the store counts them. */
	events: z.int().positive(),
	/** Of the application that wrote it. */
	application: z.string().max(40),
	learner: idSchema,
	name: z.string().max(60),
	kind: recordKindSchema,
	at: z.iso.datetime(),
	/** The number of the last event. */
	lastSeq: z.int().positive(),
	holds: holdingsSchema,
	/** Every other file, in order. */
	files: z
		.array(
			z.strictObject({
				name: z.string().max(40),
				bytes: z.int().nonnegative(),
				sha256: z.string().regex(/^[0-9a-f]{64}$/),
			}),
		)
		.max(mostEntries),
});
export type Manifest = z.infer<typeof manifestSchema>;
