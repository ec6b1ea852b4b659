import type { Handlers, Output } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { LearnerSummary, LearnerView } from "../../core/api/views.ts";
import { pinResetGrace } from "../learners/index.ts";
import { type Context, presentState, stateOf, viewLearner } from "./context.ts";
import { keepPin } from "./pin.ts";
import { summaries } from "./summaries.ts";

type Subject = Pick<
	Handlers,
	| "learner.create-guest"
	| "learner.list"
	| "learner.set-picture"
	| "learner.set-pin"
	| "learner.unlock"
	| "learner.lock"
	| "learner.reset-pin"
	| "learner.remove"
	| "learner.recover"
>;

function summaryIn(context: Context, learner: string): LearnerSummary {
	const summary = summaries(context).find(({ id }) => id === learner);
	if (summary === undefined) throw new AppError("not-found", `There is no learner ${learner}.`);
	return summary;
}

async function setPin(context: Context, learner: string, pin: string | null, current?: string): Promise<LearnerView> {
	const { pin: kept } = stateOf(context, learner);
	if (kept !== undefined) {
		if (current === undefined) throw new AppError("wrong-pin", `Learner ${learner} has a PIN already.`);
		await context.pins.check(learner, current, kept);
	} else if (current !== undefined) {
		throw new AppError("superseded", `Learner ${learner} has no PIN any more.`);
	}
	const next = pin === null ? null : await keepPin(pin);
	// Before the PIN is there, so that it does not shut out the very windows in which it was chosen.
	if (next === null) context.curtain.close(learner);
	else context.curtain.open(learner);
	await context.learners.append(learner, { type: "pin-set", pin: next });
	return viewLearner(context, learner);
}

/** Opens a learner. The one who knows the PIN says no, by giving it, to whoever asked for it to be taken away. */
async function unlock(context: Context, learner: string, pin: string): Promise<LearnerView> {
	const { pin: kept } = presentState(context, learner);
	if (kept === undefined) return viewLearner(context, learner);
	await context.pins.check(learner, pin, kept);
	context.curtain.open(learner);
	const { pinResetAskedAt } = presentState(context, learner);
	if (pinResetAskedAt === undefined) return viewLearner(context, learner);
	await context.learners.append(learner, { type: "pin-reset-set", asked: false });
	return { ...viewLearner(context, learner), pinResetAskedAt };
}

async function resetPin(context: Context, learner: string): Promise<Output<"learner.reset-pin">> {
	const { pin, pinResetAskedAt } = presentState(context, learner);
	if (pin === undefined) return { done: true };
	const at = context.now().getTime();
	if (pinResetAskedAt === undefined) {
		await context.learners.append(learner, { type: "pin-reset-set", asked: true });
		const asked = presentState(context, learner).pinResetAskedAt ?? new Date(at).toISOString();
		return { done: false, from: new Date(Date.parse(asked) + pinResetGrace).toISOString() };
	}
	const from = Date.parse(pinResetAskedAt) + pinResetGrace;
	if (at < from) return { done: false, from: new Date(from).toISOString() };
	await context.learners.append(learner, { type: "pin-set", pin: null });
	context.pins.forget(learner);
	return { done: true };
}

/** Who there is, how they look, their PIN, and their coming and going. */
export function profileHandlers(context: Context): Subject {
	const { learners, turns, curtain } = context;
	return {
		"learner.create-guest": async ({ settings }) => {
			const id = await learners.create();
			await learners.append(id, { type: "guest-set", guest: true }, { type: "settings-set", settings });
			return viewLearner(context, id);
		},
		"learner.list": async () => ({ learners: summaries(context) }),
		"learner.set-picture": async ({ learner, picture }) => {
			stateOf(context, learner);
			await learners.append(learner, { type: "picture-set", picture });
			return viewLearner(context, learner);
		},
		"learner.set-pin": ({ learner, pin, current }) => turns(learner, () => setPin(context, learner, pin, current)),
		"learner.unlock": ({ learner, pin }) => turns(learner, () => unlock(context, learner, pin)),
		"learner.lock": async ({ learner }) => {
			curtain.close(learner);
			return { closed: true };
		},
		"learner.reset-pin": ({ learner }) => turns(learner, () => resetPin(context, learner)),
		"learner.remove": ({ learner }) =>
			turns(learner, async () => {
				const { guest } = stateOf(context, learner);
				// Nobody could tell whose a nameless record is: whoever came next to this computer could have it back.
				if (guest === true) await learners.erase(learner);
				else await learners.append(learner, { type: "removal-set", removed: true });
				curtain.close(learner);
				if (guest === true) return { removed: true };
				const { removedUntil } = summaryIn(context, learner);
				if (removedUntil === undefined) throw new Error(`Learner ${learner} was deleted and is not.`);
				return { removed: true, until: removedUntil };
			}),
		// Needs no PIN: it shows nothing that the list does not show, and the PIN is there again afterwards.
		"learner.recover": ({ learner }) =>
			turns(learner, async () => {
				if (learners.state(learner)?.removedAt === undefined) {
					throw new AppError("not-found", `There is no deleted learner ${learner}.`);
				}
				await learners.append(learner, { type: "removal-set", removed: false });
				return summaryIn(context, learner);
			}),
	};
}
