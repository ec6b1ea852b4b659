/** Calls after which a learner is not in every window what they were. */
const changing = new Set([
	"learner.lock",
	"learner.update",
	"learner.set-picture",
	"learner.set-pin",
	"learner.reset-pin",
	"learner.remove",
	"learner.recover",
]);

const channel = new BroadcastChannel("profundiza");

/** Tells the other windows of the application of a call that has its reply, where it is one that changes or closes a learner. */
export function tellOtherWindows(method: string, input: unknown): void {
	if (!changing.has(method) || typeof input !== "object" || input === null || !("learner" in input)) return;
	channel.postMessage(input.learner);
}

/**
 * Hears of learners whom another window has changed or closed.
 *
 * @param hear is given the learner's id
 * @returns what ends it
 */
export function hearOtherWindows(hear: (learner: unknown) => void): () => void {
	const listen = ({ data }: MessageEvent<unknown>) => hear(data);
	channel.addEventListener("message", listen);
	return () => channel.removeEventListener("message", listen);
}
