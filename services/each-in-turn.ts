import { setImmediate as nextTurn } from "node:timers/promises";

/** How long long work may go on before others get their turn, in milliseconds. */
const longest = 4;

/**
 * Goes through many things without keeping anyone waiting: whatever else there is to do is done in between.
 */
export async function eachInTurn<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
	let since = performance.now();
	for (const thing of things) {
		work(thing);
		if (performance.now() - since < longest) continue;
		await nextTurn();
		since = performance.now();
	}
}

const pieceLength = 1024 * 1024;

/** The pieces of something long, for `eachInTurn`. */
export function* piecesOf(bytes: Uint8Array, length = pieceLength): Generator<Uint8Array> {
	for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}
