import type { Client } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { isBlank } from "../features/quiz/blank-draft.ts";
import { allUnsent, releaseUnsent, type Unsent } from "./unsent.ts";

/** Whether the services have said for good that they do not take it: asking again would change nothing. */
function isSettled(error: unknown): boolean {
	return error instanceof AppError && ["superseded", "not-found", "bad-input"].includes(error.code);
}

async function send(client: Client, learner: string, unsent: Unsent): Promise<void> {
	const { place, draft, locale, at, answer } = unsent;
	if (answer !== undefined && place.in === "exam") {
		const { in: _, ...question } = place;
		const typed = { at, upon: [...answer.upon] };
		await client["exam.answer"]({ learner, ...question, answer: answer.given, typed });
		if ((answer.given !== null && answer.more !== true) || isBlank(draft)) return;
	}
	await client["draft.keep"]({ learner, place, draft: isBlank(draft) ? null : draft, locale });
}

/** Learners and exams with an answer that came after the sitting was over. */
const late = new Set<string>();

/** An answer of a sitting came too late to count. */
export function tellLate(learner: string, exam: string): void {
	late.add(`${learner} ${exam}`);
}

/** Whether that was told of an exam since this was last asked. */
export function takeLate(learner: string, exam: string): boolean {
	return late.delete(`${learner} ${exam}`);
}

/**
 * Sends what earlier pages of a learner could not: answers of an exam, and what was begun anywhere.
 *
 * @param before only what was held until then (ISO time), so that what a page is just about to send stays its own
 * @returns how much of it the services have taken
 */
export async function sendUnsent(client: Client, learner: string, before?: string): Promise<number> {
	let taken = 0;
	for (const unsent of allUnsent(learner)) {
		if (before !== undefined && unsent.at > before) continue;
		try {
			await send(client, learner, unsent);
			taken++;
		} catch (error) {
			if (!isSettled(error)) return taken;
			const { place, answer } = unsent;
			if (place.in === "exam" && answer !== undefined) tellLate(learner, place.exam);
		}
		releaseUnsent(learner, unsent.place, unsent.at);
	}
	return taken;
}
