import { hostname } from "node:os";
import { join } from "node:path";
import { look } from "./lock-file.ts";
import type { Join } from "./owner.ts";
import { ownTokens } from "./verdict.ts";

const loopback = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/**
 * How to join the process that holds a data folder, where the lock says so and is of this computer. Whether that process
 * still lives only its answer tells.
 */
export async function joinOf(home: string): Promise<Join | undefined> {
	const lock = (await look(join(home, "lock.json")).catch(() => undefined))?.lock;
	if (lock?.address === undefined || lock.secret === undefined) return undefined;
	// The loopback address of another computer's lock would lead to some program of this one. The name is enough to tell:
	// a program that is not the owner does not know the secret, and network cards come and go.
	if (lock.host !== hostname()) return undefined;
	return loopback.test(lock.address) ? { address: lock.address, secret: lock.secret } : undefined;
}

/** Whether whoever holds a data folder has just taken it, so that it may not have come to say yet how to join it. */
export async function isStarting(home: string): Promise<boolean> {
	const lock = (await look(join(home, "lock.json")).catch(() => undefined))?.lock;
	return lock !== undefined && lock.host === hostname() && lock.address === undefined && (lock.beat ?? 2) <= 1;
}

/** Whether a data folder is held by this process: for what is written into it beside the records. */
export async function isHeldHere(home: string): Promise<boolean> {
	const lock = (await look(join(home, "lock.json")).catch(() => undefined))?.lock;
	return lock !== undefined && ownTokens.has(lock.token);
}
