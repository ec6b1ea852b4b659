import { dirname } from "node:path";
import { holdHome } from "../home/index.ts";

/** Gives a lock back. */
export type Release = () => Promise<void>;

/** Until the store asks a `Hold` before every write. */
export async function takeLock(path: string, now: Date): Promise<Release> {
	const hold = await holdHome(dirname(path), { now: () => now });
	return () => hold.release();
}
