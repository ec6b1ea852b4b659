/** Calls after which a learner, or an exam that they sit, is not in every window what it was. */
const changing = new Set([
	"learner.lock",
	"learner.update",
	"learner.set-picture",
	"learner.set-pin",
	"learner.reset-pin",
	"learner.remove",
	"learner.recover",
	"exam.answer",
	"exam.flag",
	"exam.finish",
]);

const channel = new BroadcastChannel("profundiza");

/**
 * Tells the other windows of the application of a call that has its reply, where it is one that changes or closes a learner,
 * or what they have answered in an exam.
 */
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
