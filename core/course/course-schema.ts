import { z } from "zod";
import { idSchema, semverSchema } from "../id.ts";
import { examSchema } from "./exam-schema.ts";

const text = z.string().trim().min(1);

/**
 * One station of a phase. A lesson with `planned` has no file yet: the course map shows it as not yet available,
 * under that title. Every other lesson has `lessons/<id>.md`, whose front matter gives the title.
 */
export const lessonEntrySchema = z.strictObject({
	id: idSchema,
	/** The name on the map, a few words. */
	short: text.max(40),
	planned: text.optional(),
});

export const phaseSchema = z.strictObject({
	id: idSchema,
	title: text,
	/** What the phase is for, in a few words. */
	motto: text,
	lessons: z.array(lessonEntrySchema).min(1),
});

export const sourceSchema = z.strictObject({
	id: idSchema,
	title: text,
	/** Author, publisher or "sin autor". */
	by: text,
	/** ISO date, year, or absent where the source has none. */
	date: z.string().optional(),
	/** How far its figures can be trusted. */
	note: text.optional(),
});

/** `course.yaml`. */
export const courseSchema = z.strictObject({
	id: idSchema,
	version: semverSchema,
	language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
	title: text,
	summary: text,
	authors: z.array(text).min(1),
	licence: text,
	phases: z.array(phaseSchema).min(1).max(12),
	sources: z.array(sourceSchema).default([]),
	exams: z.array(examSchema).default([]),
});

/** The front matter of `lessons/<id>.md`. */
export const frontMatterSchema = z.strictObject({
	id: idSchema,
	title: text,
	summary: text,
	objectives: z.array(text).min(1),
	/** Ids of the course's `sources`. */
	sources: z.array(idSchema).default([]),
	/** Ids of metrics that belong to the lesson and have no block in its text: their calculators are named at its end. */
	calculators: z.array(idSchema).default([]),
	/** Ids of the facts that the lesson teaches, in the course authors' own register of facts. */
	covers: z.array(z.string().regex(/^[A-Z]-\d{3}$/)).default([]),
});

/** `glossary.yaml`. */
export const glossarySchema = z.strictObject({
	terms: z.array(
		z.strictObject({
			id: idSchema,
			term: text,
			/** The word that the trade uses in English, where it differs. */
			english: text.optional(),
			definition: text,
		}),
	),
});

/** How far a figure can be trusted, from what can be looked up to what somebody made up. */
export const trustSchema = z.enum(["sourced", "indicative", "unverified", "doubtful", "invented"]);
export type Trust = z.infer<typeof trustSchema>;

/** `figures.yaml`: every figure that the course takes from others. */
export const figuresSchema = z.strictObject({
	figures: z.array(
		z.strictObject({
			id: idSchema,
			/** As the lessons write it: "76 %". */
			value: text,
			/** What it is the figure of. */
			says: text,
			/** Who says so, and where they have it from. */
			by: text,
			/** The id of the course's source in which it stands. */
			source: idSchema,
			/** Where it is used. */
			lessons: z.array(idSchema).min(1),
			trust: trustSchema,
			/** Why it can be trusted so far and no further. */
			note: text.optional(),
		}),
	),
});

export type Figures = z.infer<typeof figuresSchema>;
export type Figure = Figures["figures"][number];
export type Course = z.infer<typeof courseSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type LessonEntry = z.infer<typeof lessonEntrySchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary["terms"][number];
export type Source = z.infer<typeof sourceSchema>;
