import { setTimeout as pause } from "node:timers/promises";
import { isStarting, joinOf } from "../services/home/index.ts";
import { joinedSchema, joinPath, mostPacks } from "./join-door.ts";

/** How long an answer may take, in milliseconds: one who does not answer on the same computer is not there. */
const answerTime = 2_000;

async function ask(address: string, secret: string, packs: readonly string[]): Promise<string | undefined> {
	try {
		const response = await fetch(address + joinPath, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ secret, packs: packs.slice(0, mostPacks) }),
			redirect: "error",
			signal: AbortSignal.timeout(answerTime),
		});
		const { url } = joinedSchema.parse(await response.json());
		// Whoever answers at that address by now, this is the only kind of address that is passed on.
		return url.startsWith(`${address}/?token=`) && /^[\w-]+$/.test(url.slice(`${address}/?token=`.length))
			? url
			: undefined;
	} catch {
		return undefined;
	}
}

/**
 * Asks the process that holds a data folder for a window of its own: an address that works once. Undefined where nobody
 * holds it, or its owner is no browser door of this computer.
 *
 * @param packs absolute paths of packs for it to take in
 * @param patience how long, in milliseconds, to look for an owner that has not said yet how to join it, and
 * @param longPatience how long for one that is seen to be starting, or that has said how and does not answer yet
 */
export async function joinRunning(
	home: string,
	packs: readonly string[] = [],
	patience = 0,
	longPatience = patience,
): Promise<string | undefined> {
	const began = performance.now();
	for (;;) {
		const join = await joinOf(home);
		const url = join && (await ask(join.address, join.secret, packs));
		const isComing = join !== undefined || (await isStarting(home));
		if (url !== undefined || performance.now() - began >= (isComing ? longPatience : patience)) return url;
		await pause(100);
	}
}
