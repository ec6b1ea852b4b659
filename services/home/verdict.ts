import { hostname } from "node:os";
import type { Lock } from "./lock-file.ts";
import { bootMark, machineMark } from "./machine-mark.ts";
import { processMark } from "./process-mark.ts";
import { codeOf } from "./system-error.ts";

/** The tokens of the locks that this process has or wants: one with its number and another token is a dead namesake's. */
export const ownTokens = new Set<string>();

/** "unknown": nothing here tells, and only waiting for a beat will. */
export type Verdict = "alive" | "dead" | "unknown";

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Not ours to signal, but there.
		return codeOf(error) === "EPERM";
	}
}

/** Of an owner in this very run of the computer. */
async function verdictOnProcess({ pid, token, mark }: Lock): Promise<Verdict> {
	if (pid === process.pid) return ownTokens.has(token) ? "alive" : "dead";
	if (!isRunning(pid)) return "dead";
	// The number may have gone to a process that has nothing to do with us.
	const running = await processMark(pid);
	if (mark === undefined || running === undefined) return "unknown";
	return mark === running ? "alive" : "dead";
}

/** Whether the owner of a lock is alive. Never asks the clock: those of two computers differ, and any may be set. */
export async function verdictOn(lock: Lock): Promise<Verdict> {
	if (lock.beat === undefined) {
		if (lock.host !== hostname()) return "unknown";
		const verdict = await verdictOnProcess(lock);
		// The earlier format has no beat to wait for.
		return verdict === "unknown" ? "alive" : verdict;
	}
	const [machine, boot] = await Promise.all([machineMark(), bootMark()]);
	if (lock.boot !== undefined && lock.boot === boot) return verdictOnProcess(lock);
	if (lock.machine === undefined || lock.machine !== machine) return "unknown";
	// The computer was started anew since.
	if (lock.boot !== undefined && boot !== undefined) return "dead";
	return verdictOnProcess(lock);
}
