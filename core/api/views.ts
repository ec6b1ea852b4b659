import { z } from "zod";
import { blockSchema } from "../course/blocks.ts";
import { sourceSchema, trustSchema } from "../course/course-schema.ts";
import { idSchema } from "../id.ts";
import { annotationSchema } from "../learning/annotation.ts";
import { pictureSchema } from "../learning/profile.ts";
import { settingsSchema } from "../learning/settings.ts";
import { courseRecordSchema } from "../learning/state.ts";
import { metricSchema } from "../metrics/schema.ts";
import { answerSchema, markSchema, publicQuestionSchema } from "../quiz/schema.ts";

/** What a page sees of things. Views hold nothing that a person must not see yet: no key, no explanation. */

export const learnerSummarySchema = z.object({
	id: idSchema,
	name: z.string(),
	picture: pictureSchema,
	hasPin: z.boolean(),
	guest: z.boolean(),
	lastAt: z.string().optional(),
	/** When someone asked for the PIN to be taken away, and from when on it can be. */
	pinReset: z.object({ askedAt: z.string(), from: z.string() }).optional(),
	/** No PIN is taken before this time: too many were wrong. */
	pinWaitUntil: z.string().optional(),
	/** Deleted, and gone for good after this time. */
	removedUntil: z.string().optional(),
});
export type LearnerSummary = z.infer<typeof learnerSummarySchema>;

export const learnerViewSchema = z.object({
	id: idSchema,
	name: z.string(),
	picture: pictureSchema,
	hasPin: z.boolean(),
	guest: z.boolean(),
	/** Someone asked for the PIN to be taken away: the one who knows it should hear of that. */
	pinResetAskedAt: z.string().optional(),
	settings: settingsSchema,
	/** The record of the open course. */
	record: courseRecordSchema,
	/** The number of the last event in it: a view with a smaller one is older. */
	seq: z.int(),
});
export type LearnerView = z.infer<typeof learnerViewSchema>;

export const lessonStopSchema = z.object({
	id: idSchema,
	/** "1.4": phase and place in it. */
	number: z.string(),
	title: z.string(),
	short: z.string(),
	available: z.boolean(),
	summary: z.string().optional(),
	minutes: z.int().optional(),
	/** The headings of the second level, in order. */
	sections: z.array(z.object({ id: idSchema, title: z.string() })),
	calculators: z.int(),
	/** How many questions its quiz draws; 0 where there is none. */
	quizSize: z.int(),
	/** The share of the quiz's points that passes the lesson. */
	passMark: z.number(),
});
export type LessonStop = z.infer<typeof lessonStopSchema>;

export const outlineSchema = z.object({
	id: idSchema,
	version: z.string(),
	/** Of the course's own texts, as in `course.yaml`: "es", "es-MX". */
	language: z.string(),
	title: z.string(),
	summary: z.string(),
	authors: z.array(z.string()),
	licence: z.string(),
	phases: z.array(
		z.object({
			id: idSchema,
			number: z.int(),
			title: z.string(),
			motto: z.string(),
			lessons: z.array(lessonStopSchema),
		}),
	),
});
export type Outline = z.infer<typeof outlineSchema>;

export const termViewSchema = z.object({
	id: idSchema,
	term: z.string(),
	english: z.string().optional(),
	definition: z.string(),
});
export type TermView = z.infer<typeof termViewSchema>;

const neighbourSchema = z.object({ id: idSchema, number: z.string(), title: z.string() });

/** A term with the lessons that link to it, in the order of the course. */
export const glossaryEntrySchema = termViewSchema.extend({ lessons: z.array(neighbourSchema) });
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** A figure that the course takes from others, with the lessons that use it, in the order of the course. */
export const figureViewSchema = z.object({
	id: idSchema,
	value: z.string(),
	says: z.string(),
	by: z.string(),
	source: sourceSchema,
	lessons: z.array(neighbourSchema),
	trust: trustSchema,
	note: z.string().optional(),
});
export type FigureView = z.infer<typeof figureViewSchema>;

export const lessonViewSchema = z.object({
	id: idSchema,
	number: z.string(),
	phase: z.object({ id: idSchema, number: z.int(), title: z.string() }),
	title: z.string(),
	summary: z.string(),
	objectives: z.array(z.string()),
	minutes: z.int(),
	blocks: z.array(blockSchema),
	/** Every heading in order: second level, and third level under it. */
	sections: z.array(z.object({ id: idSchema, title: z.string(), level: z.union([z.literal(2), z.literal(3)]) })),
	/** The terms, metrics and questions that the blocks name, by id. */
	terms: z.record(idSchema, termViewSchema),
	metrics: z.record(idSchema, metricSchema),
	questions: z.record(idSchema, publicQuestionSchema),
	/** Metrics that belong to the lesson and have no calculator in its blocks, in the author's order. */
	moreCalculators: z.array(z.object({ id: idSchema, name: z.string(), summary: z.string() })),
	sources: z.array(sourceSchema),
	quizSize: z.int(),
	previous: neighbourSchema.optional(),
	/** The next lesson that is available. */
	next: neighbourSchema.optional(),
});
export type LessonView = z.infer<typeof lessonViewSchema>;

/** A metric with the lessons that use it. */
export const metricViewSchema = z.object({ metric: metricSchema, lessons: z.array(neighbourSchema) });
export type MetricView = z.infer<typeof metricViewSchema>;

/** What follows an answer. All texts are HTML of our own renderer. */
export const feedbackSchema = z.object({
	question: idSchema,
	/** The answer that stands: the one just given, or an earlier one if the question had been answered already. */
	answer: answerSchema,
	/** With which the question was shown that the answer is to. */
	seed: z.int(),
	/** Before the cost of hints. */
	mark: markSchema,
	/** What counts: the mark's score less the cost of the hints taken. */
	score: z.number(),
	hintsTaken: z.int(),
	explanation: z.string(),
	/** The way to the right answer, step by step; empty where the author gave none. */
	solution: z.array(z.string()),
	/** The section to read again. */
	section: z.object({ lesson: idSchema, id: idSchema, title: z.string() }),
	at: z.string(),
	/** Whether it is on the disk; if not, it is held in memory and tried again. */
	saved: z.boolean(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** An answer given before, with the question as it was shown then. */
export const recalledAnswerSchema = z.object({ question: publicQuestionSchema, feedback: feedbackSchema });
export type RecalledAnswer = z.infer<typeof recalledAnswerSchema>;

/** How a quiz went: questions wholly right, of how many, and the share of points. */
export const quizTotalsSchema = z.object({ right: z.int(), total: z.int(), score: z.number() });

export const runViewSchema = z.object({
	id: z.string(),
	lesson: z.object({ id: idSchema, number: z.string(), title: z.string(), short: z.string(), phase: z.int() }),
	/** In the order and with the order of options that the run's seed drew. */
	questions: z.array(publicQuestionSchema),
	/** Of the questions answered so far. */
	answered: z.array(feedbackSchema),
	/** How many questions of a finished run the course no longer has as they were; its score counts them. */
	gone: z.int().optional(),
	/** The share right, once every question is answered. */
	score: z.number().optional(),
	/** The best result of this quiz, and that at the first try where going over what went wrong made it better. */
	best: z.object({ share: z.number(), first: z.number().optional() }).optional(),
	/** Whether the lesson is done, by this run or by one before. */
	done: z.boolean(),
	/** The share that passes the lesson. */
	passMark: z.number(),
	/**
	 * Where it asks again what was wrong: how the whole quiz went at the first try, and how it stands now. null where that
	 * is not known, because another run was begun on another computer in between.
	 */
	retry: z.object({ first: quizTotalsSchema, now: quizTotalsSchema }).nullable().optional(),
	/** What was right before such a run, and is not asked again; once the run is finished. */
	earlier: z.array(recalledAnswerSchema),
});
export type RunView = z.infer<typeof runViewSchema>;

/** Why what was done is not on the disk yet. `no-folder`: the data folder is gone, with a stick that was pulled, say. */
export const unsavedReasonSchema = z.enum(["no-room", "no-rights", "no-folder", "in-use", "other"]);
export type UnsavedReason = z.infer<typeof unsavedReasonSchema>;

/** How much of a record is held in memory only. */
export const recordStatusSchema = z.object({ unsaved: z.int(), reason: unsavedReasonSchema.optional() });
export type RecordStatus = z.infer<typeof recordStatusSchema>;

/** What a record holds, in figures. */
export const holdingsSchema = z.object({
	events: z.int(),
	lessonsOpened: z.int(),
	lessonsDone: z.int(),
	answers: z.int(),
	/** Of cards; older files do not say. */
	reviews: z.int().default(0),
	/** Handed in, placement tests as well; and sittings that can be gone on with. Older files do not say. */
	examsFinished: z.int().default(0),
	examsUnderWay: z.int().default(0),
	notes: z.int(),
	bookmarks: z.int(),
	/** Of calculators and of laboratories. Older files do not say. */
	scenarios: z.int().default(0),
	sheets: z.int().default(0),
	lastAt: z.string().optional(),
});
export type Holdings = z.infer<typeof holdingsSchema>;

/** Why a copy was made: by the calendar, by hand, or before something that replaces the record. */
export const backupKindSchema = z.enum(["automatic", "by-hand", "before-restore", "before-import"]);
export type BackupKind = z.infer<typeof backupKindSchema>;

export const backupViewSchema = z.object({
	/** Its file's name. */
	id: z.string(),
	kind: backupKindSchema,
	at: z.string(),
	bytes: z.int(),
	/** Absent where it cannot be read. */
	holds: holdingsSchema.optional(),
	/** One more was asked for, and this one holds the very same record already. */
	existed: z.literal(true).optional(),
});
export type BackupView = z.infer<typeof backupViewSchema>;

/** What would be different afterwards: what a lesson, an answer, a note is now and would be then. */
export const recordDifferenceSchema = z.object({
	before: holdingsSchema,
	after: holdingsSchema,
	/** Events that the record would no longer hold, and that it would hold anew. */
	eventsLost: z.int(),
	eventsGained: z.int(),
	/** Notes and highlights whose text would be nowhere anymore, and bookmarks that would be gone. */
	notesLost: z.int(),
	bookmarksLost: z.int(),
	/** Of calculators and of laboratories, those that would be gone. */
	scenariosLost: z.int(),
	sheetsLost: z.int(),
	/** Lessons of the open course whose state differs, by id. */
	lessons: z.array(
		z.object({
			id: idSchema,
			title: z.string(),
			before: z.object({ answers: z.int(), best: z.number().optional() }),
			after: z.object({ answers: z.int(), best: z.number().optional() }),
		}),
	),
});
export type RecordDifference = z.infer<typeof recordDifferenceSchema>;

/** Why a file that was handed over as a record is refused. */
export const transferProblemSchema = z.enum([
	"not-a-zip",
	"not-a-record",
	"too-large",
	"too-new",
	"damaged",
	"unreadable-event",
]);
export type TransferProblem = z.infer<typeof transferProblemSchema>;

/** An annotation, placed in the lesson as it is now. */
export const placedAnnotationSchema = annotationSchema.extend({
	id: z.string(),
	/** `changed`: its words are no longer there. `gone`: its lesson is no longer there. */
	status: z.enum(["found", "changed", "gone"]),
	/** The section it stands in now, or stood in. */
	section: z.object({ id: idSchema.nullable(), title: z.string() }),
	lessonTitle: z.string(),
	lessonNumber: z.string(),
	phase: z.int(),
});
export type PlacedAnnotation = z.infer<typeof placedAnnotationSchema>;

/** How a learner stands with a topic: a section of a lesson that questions are about. */
export const topicSchema = z.object({
	lesson: idSchema,
	lessonNumber: z.string(),
	lessonTitle: z.string(),
	phase: z.int(),
	section: idSchema,
	title: z.string(),
	/** Questions that the course has about it, those answered at least once, and those whose last answer was right. */
	questions: z.int(),
	answered: z.int(),
	right: z.int(),
	/** Answers given in all, and questions answered more than once. */
	answers: z.int(),
	reviewed: z.int(),
	lastAt: z.string().optional(),
});
export type Topic = z.infer<typeof topicSchema>;

/** Something that happened outside the page and that the person should hear of. */
export const noticeSchema = z.discriminatedUnion("code", [
	z.object({
		code: z.literal("pack-received"),
		file: z.string(),
		/** What it goes by in the library's calls. */
		pack: z.string().optional(),
	}),
	z.object({ code: z.literal("pack-unreadable"), file: z.string() }),
	/** Part of a record was damaged, and all of it could be had from its copies. */
	z.object({ code: z.literal("record-healed"), name: z.string(), files: z.array(z.string()) }),
	/** Part of a record was damaged, and some of it is lost: `lost` events, where that is known. */
	z.object({
		code: z.literal("record-damaged"),
		name: z.string(),
		lost: z.int().optional(),
		/** When the last thing that is there happened. */
		lastAt: z.string().optional(),
		files: z.array(z.string()),
	}),
	/** A last line was cut short, as by a power cut: what was being written then was never confirmed. */
	z.object({ code: z.literal("record-cut"), name: z.string(), files: z.array(z.string()) }),
	/** A whole record could not be read and was left as it is. */
	z.object({ code: z.literal("record-unreadable"), files: z.array(z.string()) }),
	/** A record, or the folder of all of them, cannot be read now. Nothing was changed; it is tried again. */
	z.object({ code: z.literal("record-out-of-reach"), file: z.string() }),
	/** The record that was opened has no name that can be shown. */
	z.object({ code: z.literal("nameless-record") }),
]);
export type Notice = z.infer<typeof noticeSchema>;
