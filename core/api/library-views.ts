import { z } from "zod";
import { idSchema } from "../id.ts";
import { itemKinds } from "../pack/changes.ts";
import { packContentsSchema } from "../pack/manifest.ts";

/** What is known of who made a pack. `words`: the fingerprint of the key, to be compared by telephone. */
const signedBy = { author: z.string(), key: z.string(), words: z.array(z.string()) };

export const packTrustSchema = z.discriminatedUnion("state", [
	z.object({ state: z.literal("none") }),
	/** The same key has signed a course before, and was taken then. */
	z.object({ state: z.literal("known"), ...signedBy }),
	/** Nothing of this key has been installed so far. */
	z.object({ state: z.literal("new"), ...signedBy }),
	/**
	 * This course, or this author's name, was signed with another key before, or this course was signed and now is not. Without
	 * `before` it would take the place of a course that comes with the application.
	 */
	z.object({
		state: z.literal("changed"),
		author: z.string().optional(),
		key: z.string().optional(),
		words: z.array(z.string()),
		before: z.object({ author: z.string(), words: z.array(z.string()) }).optional(),
	}),
]);
export type PackTrust = z.infer<typeof packTrustSchema>;

const courseHead = {
	id: idSchema,
	title: z.string(),
	/** "und" where it is not known, in BCP 47's way. */
	language: z.string(),
	authors: z.array(z.string()),
	licence: z.string(),
};

/** A course of the library, with every version of it that is here. */
export const shelvedCourseSchema = z.object({
	...courseHead,
	/** It came with the application, and cannot be removed. */
	own: z.boolean(),
	/** The version that is used. */
	version: z.string(),
	/** The newest first. */
	versions: z.array(
		z.object({
			version: z.string(),
			/** It came with the application. */
			own: z.boolean(),
			installedAt: z.string().optional(),
			/** In bytes. */
			size: z.number().optional(),
			contents: packContentsSchema,
			trust: packTrustSchema,
			/** Files of it are missing or have changed since it was installed: it cannot be used. */
			unsound: z.boolean(),
		}),
	),
});
export type ShelvedCourse = z.infer<typeof shelvedCourseSchema>;

/** What became of a thing. `moved`: the same, in another lesson or place. */
const changeWays = ["changed", "new", "gone", "moved"] as const;

export const courseChangesSchema = z.object({
	/** The version that is used now. */
	from: z.string(),
	counts: z.array(
		z.object({
			kind: z.enum(itemKinds),
			stay: z.int(),
			changed: z.int(),
			new: z.int(),
			gone: z.int(),
			moved: z.int(),
		}),
	),
	/** Each that does not just stay, by kind; the first thousand of them. */
	items: z.array(z.object({ kind: z.enum(itemKinds), way: z.enum(changeWays), id: z.string(), title: z.string() })),
});
export type CourseChangesView = z.infer<typeof courseChangesSchema>;

/** What a pack is, once it has been examined whole. */
export const packReportSchema = z.object({
	/** Its name alone. */
	file: z.string(),
	/** In bytes. */
	size: z.number(),
	course: z.object({ ...courseHead, version: z.string() }),
	contents: packContentsSchema,
	trust: packTrustSchema,
	/**
	 * `new`: no version of the course is here. `update`, `older`: another one is used. `same`: this version is here, byte for
	 * byte. `damaged`: it is here, and is not whole any more; installed again, it is. `other-content`: this version is here, and
	 * is not the same; it cannot be installed beside it.
	 */
	place: z.enum(["new", "update", "older", "same", "damaged", "other-content"]),
	/** Where another version of the course is used. */
	changes: courseChangesSchema.optional(),
});
export type PackReportView = z.infer<typeof packReportSchema>;

/** A reason of refusal as data, see core/pack/refusal.ts; the page has the sentence. */
export const refusalViewSchema = z.object({
	code: z.string(),
	params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Long work on a pack, asked about again and again until it is over. */
export const packWorkSchema = z.discriminatedUnion("state", [
	z.object({
		state: z.literal("running"),
		step: z.enum(["examining", "unpacking", "finishing"]),
		/** In bytes. */
		done: z.number(),
		total: z.number(),
	}),
	z.object({ state: z.literal("examined"), report: packReportSchema }),
	z.object({ state: z.literal("installed"), course: idSchema, version: z.string(), title: z.string() }),
	z.object({ state: z.literal("refused"), refusal: refusalViewSchema }),
	/** Nothing is wrong with the pack as far as is known: the disk is full, cannot be written, or the file went away. */
	z.object({ state: z.literal("failed"), reason: z.enum(["disk-full", "disk", "file-gone"]) }),
	z.object({ state: z.literal("cancelled") }),
]);
export type PackWorkView = z.infer<typeof packWorkSchema>;
