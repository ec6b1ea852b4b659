import { createTurns } from "../../../core/turns.ts";

/**
 * What becomes of an annotation in this window, by its id, one thing after the other: it is recorded before it is changed,
 * and what was typed last is recorded before it is removed. Sent side by side, a change could bring back what was removed.
 */
export function inNoteTurn<T>(annotation: string, work: () => Promise<T>): Promise<T> {
	let begun: Promise<T> | undefined;
	const begin = () => {
		waiting.delete(begin);
		begun ??= work();
		return begun;
	};
	waiting.add(begin);
	const turn = inTurn(annotation, begin);
	if (isLeaving) begin();
	return turn;
}

const inTurn = createTurns();

/** What waits for its turn, in the order of asking. */
const waiting = new Set<() => Promise<unknown>>();

/** The page is being closed or hidden: what is not sent now may never be, so that nothing waits for a reply any more. */
let isLeaving = false;

function leave() {
	isLeaving = true;
	for (const begin of [...waiting]) begin();
}

window.addEventListener("pagehide", leave);
window.addEventListener("pageshow", () => {
	isLeaving = false;
});
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden") leave();
	else isLeaving = false;
});
