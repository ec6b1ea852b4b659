import { z } from "zod";
import { pinPattern } from "../../learning/pin.ts";
import { pictureSchema } from "../../learning/profile.ts";
import { newNameSchema, settingsSchema } from "../../learning/settings.ts";
import { learnerSummarySchema, learnerViewSchema, noticeSchema, outlineSchema } from "../views.ts";
import { learner } from "./shared.ts";

/** What happened to a PIN: four to twelve digits. */
const pin = z.string().regex(pinPattern);

/** Who is here, their settings and their PIN. */
export const learnerCalls = {
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
	"learner.view": { input: z.strictObject({ learner }), output: learnerViewSchema },
} as const;
