import { z } from "zod";
import { idSchema } from "../../id.ts";
import { anchorSchema, annotationIdSchema, noteTextSchema } from "../../learning/annotation.ts";
import { notesUnderway } from "../../learning/annotation-limits.ts";
import { placedAnnotationSchema } from "../views.ts";
import { learner, saved } from "./shared.ts";

const annotation = annotationIdSchema;

/** Bookmarks, highlights and notes. */
export const noteCalls = {
	"bookmark.set": { input: z.strictObject({ learner, lesson: idSchema, marked: z.boolean() }), output: saved },
	"annotation.set": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			annotation,
			anchor: anchorSchema,
			text: noteTextSchema,
			/**
			 * The `at` of the version that was changed; null for a new one. Where there is another one by now, or none, that is
			 * `superseded`.
			 */
			base: z.string().max(40).nullable().optional(),
			/** Texts that the page sent before this one and has no reply to: it may take the place of each, whatever its `at`. */
			sent: z.array(noteTextSchema).max(notesUnderway).optional(),
		}),
		output: saved,
	},
	"annotation.remove": { input: z.strictObject({ learner, lesson: idSchema, annotation }), output: saved },
	/** Every annotation, in the order of the course. */
	"annotation.list": {
		input: z.strictObject({ learner }),
		output: z.object({ annotations: z.array(placedAnnotationSchema) }),
	},
} as const;
