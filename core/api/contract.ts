import { z } from "zod";
import { idSchema } from "../id.ts";
import { anchorSchema, annotationIdSchema, noteTextSchema } from "../learning/annotation.ts";
import { draftPlaceSchema, draftSchema } from "../learning/draft.ts";
import { pinPattern } from "../learning/pin.ts";
import { pictureSchema } from "../learning/profile.ts";
import { newNameSchema, settingsSchema } from "../learning/settings.ts";
import { typedValuesSchema } from "../learning/typed-values.ts";
import { localeSchema } from "../locale.ts";
import { answerSchema, publicQuestionSchema } from "../quiz/schema.ts";
import { cardKeySchema, ratingSchema, reviewSettingsSchema } from "../review/schema.ts";
import {
	examPaperSchema,
	examResultsSchema,
	examRunViewSchema,
	examSummarySchema,
	readCodeSchema,
} from "./exam-views.ts";
import {
	listedCardSchema,
	nextCardSchema,
	ratedCardSchema,
	reviewedAnswerSchema,
	reviewOverviewSchema,
} from "./review-views.ts";
import {
	backupViewSchema,
	feedbackSchema,
	learnerSummarySchema,
	learnerViewSchema,
	lessonViewSchema,
	metricViewSchema,
	noticeSchema,
	outlineSchema,
	placedAnnotationSchema,
	recalledAnswerSchema,
	recordDifferenceSchema,
	recordStatusSchema,
	runViewSchema,
	topicSchema,
	transferProblemSchema,
} from "./views.ts";

const learner = idSchema;
/** The event that something became. `saved`: it is on the disk; if not, it is held in memory and tried again. */
const saved = z.object({ at: z.string(), seq: z.int(), offset: z.int(), saved: z.boolean() });
/** What happened to a PIN: four to twelve digits. */
const pin = z.string().regex(pinPattern);
const annotation = annotationIdSchema;
/** Which question of which sitting of which exam. */
const sitting = { learner, exam: idSchema, run: z.string().max(64) };
const examQuestion = { ...sitting, lesson: idSchema, question: idSchema };
const examCode = z.string().max(80);
/** Which showing of which card: `reps` is the number of reviews that it had. */
const showing = { learner, card: cardKeySchema, reps: z.int().nonnegative() };
/** Time from the showing to the answer. */
const seconds = z.int().min(0).max(900).optional();
/** A file of at most 48 MB, in base64. */
const fileData = z.base64().max(64_000_000);

/**
 * Every call there is between a page and the services: its name, what goes in, what comes out. Plain data; `serve`
 * parses with it on the far side of both doors, so nothing that a schema does not name gets in or leaks out.
 */
export const contract = {
	/** All that a page needs to draw itself first: in one call, because the first picture waits for it. */
	"app.start": {
		input: z.strictObject({ learner: learner.optional() }),
		output: z.object({
			version: z.string(),
			/** Where everything is kept, as this computer names the folder. */
			dataFolder: z.string(),
			learners: z.array(learnerSummarySchema),
			/** The learner asked for, else the only one there is; absent where there is one to be chosen or a PIN to be given. */
			learner: learnerViewSchema.optional(),
			outline: outlineSchema,
		}),
	},
	/** Takes the notices that have come up since the last call. */
	"app.notices": { input: z.strictObject({}), output: z.object({ notices: z.array(noticeSchema) }) },
	"learner.create": {
		input: z.strictObject({ name: newNameSchema, settings: settingsSchema }),
		output: learnerViewSchema,
	},
	"learner.update": {
		input: z.strictObject({ learner, name: newNameSchema.optional(), settings: settingsSchema.optional() }),
		output: learnerViewSchema,
	},
	/** A learner without a name, to be named or deleted at the end. */
	"learner.create-guest": { input: z.strictObject({ settings: settingsSchema }), output: learnerViewSchema },
	"learner.list": { input: z.strictObject({}), output: z.object({ learners: z.array(learnerSummarySchema) }) },
	"learner.set-picture": { input: z.strictObject({ learner, picture: pictureSchema }), output: learnerViewSchema },
	/**
	 * null takes the PIN away. AppError("wrong-pin") where there is one and `current` is another; AppError("superseded") where
	 * `current` is given and there is none any more.
	 */
	"learner.set-pin": {
		input: z.strictObject({ learner, pin: pin.nullable(), current: pin.optional() }),
		output: learnerViewSchema,
	},
	/**
	 * Opens a learner with a PIN for the windows of this application, until `learner.lock`. AppError("wrong-pin") for another
	 * one, AppError("wait") where too many were wrong. Someone's request to take the PIN away is over with it; the reply
	 * tells of that request once more.
	 */
	"learner.unlock": { input: z.strictObject({ learner, pin }), output: learnerViewSchema },
	"learner.lock": { input: z.strictObject({ learner }), output: z.object({ closed: z.literal(true) }) },
	/** Asks for the PIN to be taken away once a day has passed; after that day, takes it away. */
	"learner.reset-pin": {
		input: z.strictObject({ learner }),
		output: z.object({ done: z.boolean(), from: z.string().optional() }),
	},
	/**
	 * Deletes a learner, for good only after the days of grace: `until` then `learner.recover` brings them back. A guest is
	 * erased at once, and nothing brings them back: there is no `until`.
	 */
	"learner.remove": {
		input: z.strictObject({ learner }),
		output: z.object({ removed: z.literal(true), until: z.string().optional() }),
	},
	"learner.recover": { input: z.strictObject({ learner }), output: learnerSummarySchema },
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
	"learner.view": { input: z.strictObject({ learner }), output: learnerViewSchema },
	"course.lesson": { input: z.strictObject({ lesson: idSchema }), output: lessonViewSchema },
	"course.metrics": { input: z.strictObject({}), output: z.object({ metrics: z.array(metricViewSchema) }) },
	/** The run under way or last finished of a lesson's quiz; a new one where there is none, or where `fresh`. */
	"quiz.open": {
		input: z.strictObject({ learner, lesson: idSchema, fresh: z.boolean().default(false) }),
		output: runViewSchema,
	},
	/** Marks and records an answer. The reply comes only once the answer is on the disk. */
	"quiz.answer": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			run: z.string().max(64),
			question: idSchema,
			answer: answerSchema,
		}),
		output: feedbackSchema,
	},
	/**
	 * A run that asks again, drawn anew, what was not wholly right in a finished one. Asked twice, it is the same one.
	 * AppError("superseded") where the quiz goes on in another run.
	 */
	"quiz.retry": {
		input: z.strictObject({ learner, lesson: idSchema, run: z.string().max(64) }),
		output: runViewSchema,
	},
	/**
	 * Records that a hint is taken, and only then tells it: the texts of all hints taken so far, as HTML. One that was taken
	 * before is told again and counts once. Hints are taken in their order, and before answering: else AppError("bad-input").
	 */
	"hint.take": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			place: z.discriminatedUnion("in", [
				z.strictObject({ in: z.literal("run"), run: z.string().max(64) }),
				z.strictObject({ in: z.literal("lesson"), seed: z.int().nonnegative().default(0) }),
			]),
			question: idSchema,
			/** From 1. */
			number: z.int().min(1).max(5),
		}),
		/** `saved` is absent where nothing had to be recorded. */
		output: z.object({ told: z.array(z.string()), saved: z.boolean().optional() }),
	},
	/** Marks and records an answer to a question inside a lesson, which can be answered again and again. */
	"practice.answer": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			question: idSchema,
			/** With which it was shown. */
			seed: z.int().nonnegative().default(0),
			answer: answerSchema,
		}),
		output: feedbackSchema,
	},
	/** A question inside a lesson once more: in another order, and with other numbers if it has numbers of its own. */
	"practice.again": {
		input: z.strictObject({ learner, lesson: idSchema, question: idSchema }),
		output: publicQuestionSchema,
	},
	/**
	 * The answers given to the questions inside a lesson, each with the question as it was shown then; and the questions that
	 * are being answered, with the hints taken for it: those with a hint, and those with a draft.
	 */
	"practice.recall": {
		input: z.strictObject({ learner, lesson: idSchema }),
		output: z.object({ answered: z.array(recalledAnswerSchema), asked: z.array(publicQuestionSchema) }),
	},
	/** Every exam of the course, in its order. One whose time is over is handed in first. */
	"exam.list": { input: z.strictObject({ learner }), output: z.object({ exams: z.array(examSummarySchema) }) },
	/** What a typed code names, or why it names nothing. */
	"exam.code": { input: z.strictObject({ code: examCode }), output: readCodeSchema },
	/**
	 * The sitting under way, which is never left behind for another one; else a new one, where there is none, or where
	 * `fresh`, or where `code` is that of another exam than the last. Else the last one, handed in. The clock starts with it
	 * and goes on while the application is closed. AppError("not-found") for a code of something else; see `exam.code`.
	 */
	"exam.open": {
		input: z.strictObject({ learner, exam: idSchema, code: examCode.optional(), fresh: z.boolean().default(false) }),
		output: examRunViewSchema,
	},
	/**
	 * Records an answer, which can be changed until the exam is handed in, or with null takes it back; nothing says whether
	 * it is right. In a placement test null is "I do not know", the first answer stands, and `exam.open` has the next
	 * question. AppError("superseded") where the sitting is handed in by now, because its time is over, say: the page opens
	 * it again; or where another window has recorded an answer since this one was typed, which then stands.
	 */
	"exam.answer": {
		input: z.strictObject({
			...examQuestion,
			answer: answerSchema.nullable(),
			/**
			 * When it was typed, by the page's clock, and what that page knows to be recorded or has sent itself. Without it the
			 * answer is the newest there is.
			 */
			typed: z.strictObject({ at: z.iso.datetime(), upon: z.array(answerSchema.nullable()).max(20) }).optional(),
		}),
		output: saved,
	},
	/** Marks a question to come back to. */
	"exam.flag": { input: z.strictObject({ ...examQuestion, flagged: z.boolean() }), output: saved },
	/** Hands in, at any time; a placement test says what it found out until then. Said again, it changes nothing. */
	"exam.finish": { input: z.strictObject(sitting), output: examResultsSchema },
	/** Of the sitting handed in last; AppError("not-found") while one is under way. */
	"exam.results": { input: z.strictObject({ learner, exam: idSchema }), output: examResultsSchema },
	/**
	 * An exam to be printed in the first `versions` of A, B and C; without `code` a new one is drawn. `key` adds what is
	 * right: it is for who gives the exam, and is refused as AppError("not-found") while someone here sits that very exam.
	 */
	"exam.paper": {
		input: z.strictObject({
			exam: idSchema,
			code: examCode.optional(),
			versions: z.int().min(1).max(3).default(1),
			key: z.boolean().default(false),
		}),
		output: examPaperSchema,
	},
	/**
	 * Keeps what is begun and no answer yet, so that it can be gone on with after anything; null takes it away, as the answer
	 * does by itself. AppError("superseded") where the question has been answered by now, or is not asked there any more.
	 */
	"draft.keep": {
		input: z.strictObject({ learner, place: draftPlaceSchema, draft: draftSchema.nullable(), locale: localeSchema }),
		output: saved,
	},
	"position.set": {
		input: z.strictObject({ learner, lesson: idSchema, section: idSchema.nullable() }),
		output: saved,
	},
	"bookmark.set": { input: z.strictObject({ learner, lesson: idSchema, marked: z.boolean() }), output: saved },
	"annotation.set": {
		input: z.strictObject({
			learner,
			lesson: idSchema,
			annotation,
			anchor: anchorSchema,
			text: noteTextSchema,
			/** The `at` of the version that was changed. Where there is another one by now, or none, that is `superseded`. */
			base: z.string().max(40).optional(),
		}),
		output: saved,
	},
	"annotation.remove": { input: z.strictObject({ learner, lesson: idSchema, annotation }), output: saved },
	/** Every annotation, in the order of the course. */
	"annotation.list": {
		input: z.strictObject({ learner }),
		output: z.object({ annotations: z.array(placedAnnotationSchema) }),
	},
	"progress.topics": { input: z.strictObject({ learner }), output: z.object({ topics: z.array(topicSchema) }) },
	"time.add": {
		input: z.strictObject({ learner, lesson: idSchema.nullable(), seconds: z.int().min(1).max(900) }),
		output: saved,
	},
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
	"review.overview": { input: z.strictObject({ learner }), output: reviewOverviewSchema },
	/** The card to be asked now. Those in `later` come only once nothing else is left. */
	"review.next": {
		input: z.strictObject({ learner, later: z.array(cardKeySchema).max(200).default([]) }),
		output: nextCardSchema,
	},
	/** As `hint.take`, for the question of a card: the hints taken count for the rating. */
	"review.hint": {
		/** `number` from 1 on. */
		input: z.strictObject({ ...showing, number: z.int().min(1).max(5) }),
		/** `saved` is absent where nothing had to be recorded. */
		output: z.object({ told: z.array(z.string()), saved: z.boolean().optional() }),
	},
	/**
	 * Marks the answer to a question and records it with the rating that the mark makes. Said again of the same showing (the
	 * reply was lost, two windows), the first answer stands. AppError("superseded") where the card has gone on since.
	 */
	"review.answer": {
		input: z.strictObject({ ...showing, answer: answerSchema, seconds }),
		output: reviewedAnswerSchema,
	},
	/**
	 * Records how well a term or a formula was known, or says otherwise of a question just answered. Said again of the same
	 * showing, it takes the place of what was said before and counts once.
	 */
	"review.rate": { input: z.strictObject({ ...showing, rating: ratingSchema, seconds }), output: ratedCardSchema },
	/** Takes a review back, by what `last` says of it; so asking twice takes one back. The card is shown again. */
	"review.undo": {
		input: z.strictObject({ learner, card: cardKeySchema, at: z.string().max(40) }),
		output: nextCardSchema,
	},
	/** Sets a card aside, so that it is not asked any more, or brings it back, to be asked from today on. */
	"review.set-aside": {
		input: z.strictObject({ learner, card: cardKeySchema, aside: z.boolean() }),
		output: saved,
	},
	"review.settings": { input: z.strictObject({ learner, settings: reviewSettingsSchema }), output: saved },
	/** The cards set aside, the last one first. */
	"review.cards": { input: z.strictObject({ learner }), output: z.object({ aside: z.array(listedCardSchema) }) },
	/** A term of the glossary was read in a lesson. `recorded` is absent where that was known for today already. */
	"term.read": {
		input: z.strictObject({ learner, lesson: idSchema, term: idSchema }),
		output: z.object({ recorded: saved.nullable() }),
	},
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]["input"]>;
export type ParsedInput<M extends Method> = z.output<Contract[M]["input"]>;
export type Output<M extends Method> = z.output<Contract[M]["output"]>;

/** One function for each call; a handler missing or misnamed does not compile. */
export type Handlers = { readonly [M in Method]: (input: ParsedInput<M>) => Promise<z.input<Contract[M]["output"]>> };

/** The calls as a page makes them. They reject with an `AppError`. */
export type Client = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> };

/** What goes over the wire. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: string; message: string };
