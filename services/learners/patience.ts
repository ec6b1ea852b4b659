import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../home/system-error.ts";
import { isMissing } from "./disk.ts";

const tries = { most: 12, apart: 40 };

/** Errors after which a moment's patience may help. */
const passing = new Set(["EIO", "EAGAIN", "EBUSY", "EMFILE", "ENFILE", "ENOMEM", "EINTR", "ETIMEDOUT"]);

/** What is wrong with the thing itself and not with the moment, the rights or the way to it. EIO: after all patience. */
const damage = new Set(["EISDIR", "ENOTDIR", "ELOOP", "EIO"]);

/** Reads, again where that may help; undefined where there is nothing. */
export async function patiently<T>(read: () => Promise<T>): Promise<T | undefined> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await read();
		} catch (error) {
			if (isMissing(error)) return undefined;
			if (attempt === tries.most || !passing.has(codeOf(error) ?? "")) throw error;
		}
		await pause(tries.apart);
	}
}

/** Whether an error says that something is damaged, so that it may be moved out of the way. */
export function isDamage(error: unknown): boolean {
	return damage.has(codeOf(error) ?? "");
}
