import { allArrived, client } from "./client.ts";
import { forgetAnswers } from "./recalled.ts";
import { forgetUnsent } from "./unsent.ts";

const forgetting: (() => void)[] = [forgetAnswers];
let left: Promise<unknown> = Promise.resolve();

async function close(learner: string): Promise<void> {
	// The pages of the one who leaves send their last word (where the reading stopped, say) when they are taken away.
	await new Promise((resolve) => setTimeout(resolve));
	await allArrived();
	await client["learner.lock"]({ learner });
}

/** For what a page holds of a learner beyond its own time: it is to be forgotten when they leave. */
export function whenLeft(forget: () => void): void {
	forgetting.push(forget);
}

/** Forgets what this window holds of a learner. */
export function forgetLearner(): void {
	for (const forget of forgetting) forget();
}

/** Forgets what this window holds of a learner, and closes their record until their PIN is given again. */
export function leaveLearner(learner: string): void {
	forgetLearner();
	forgetUnsent(learner);
	left = close(learner).catch(() => undefined);
}

/** Resolves once whoever was left is closed, so that the one who comes back at once is not closed after all. */
export async function everyoneLeft(): Promise<void> {
	await left;
}
