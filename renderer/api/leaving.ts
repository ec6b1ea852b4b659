import { allArrived, client } from "./client.ts";
import { forgetAnswers } from "./recalled.ts";

let left: Promise<unknown> = Promise.resolve();

async function close(learner: string): Promise<void> {
	// The pages of the one who leaves send their last word (where the reading stopped, say) when they are taken away.
	await new Promise((resolve) => setTimeout(resolve));
	await allArrived();
	await client["learner.lock"]({ learner });
}

/** Forgets what this window holds of a learner, and closes their record until their PIN is given again. */
export function leaveLearner(learner: string): void {
	forgetAnswers();
	left = close(learner).catch(() => undefined);
}

/** Resolves once whoever was left is closed, so that the one who comes back at once is not closed after all. */
export async function everyoneLeft(): Promise<void> {
	await left;
}
