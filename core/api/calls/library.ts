import { z } from "zod";
import { idSchema, semverSchema } from "../../id.ts";
import { packWorkSchema, shelvedCourseSchema } from "../library-views.ts";

/** A file that was handed over, until it is installed or put away. */
const pack = z.string().max(64);
const work = z.string().max(64);
const done = z.object({ done: z.literal(true) });

/** The courses that are here, and packs on their way in. A pack itself comes by `POST /packs`, or from the system. */
export const libraryCalls = {
	"library.courses": {
		input: z.strictObject({}),
		output: z.object({
			courses: z.array(shelvedCourseSchema),
			/** Packs that were handed over and wait to be looked at: `file` is the name alone. */
			waiting: z.array(z.object({ pack, file: z.string() })),
		}),
	},
	/** Begins to examine a pack whole; nothing is written. */
	"library.examine": { input: z.strictObject({ pack }), output: z.object({ work }) },
	/** Begins to install one. Of one whose key has changed only where the person says so. */
	"library.install": {
		input: z.strictObject({ pack, acceptChangedKey: z.boolean() }),
		output: z.object({ work }),
	},
	/** How far some work has come. AppError("not-found") some time after it is over. */
	"library.work": { input: z.strictObject({ work }), output: packWorkSchema },
	"library.cancel": { input: z.strictObject({ work }), output: done },
	/** Puts away a pack that is not to be installed. A file that lies elsewhere stays there. */
	"library.dismiss": { input: z.strictObject({ pack }), output: done },
	/** Uses another version of a course, from the next call on. */
	"library.choose": { input: z.strictObject({ course: idSchema, version: semverSchema }), output: done },
	/** Removes one version of a course, or all of them. What learners did in it stays in their records. */
	"library.remove": {
		input: z.strictObject({ course: idSchema, version: semverSchema.optional() }),
		output: done,
	},
} as const;
