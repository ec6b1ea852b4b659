import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Hold, type HoldOptions, holdHome } from "../../../../services/home/index.ts";

/** A data folder of its own, removed when the test is over. */
export async function freshHome(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), "profundiza-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	return home;
}

export const now = new Date("2026-11-20T10:00:00.000Z");

/** Takes a folder in a hurry: what takes half a minute in life takes some tenths of a second here. */
export async function hold(home: string, options: Partial<HoldOptions> = {}): Promise<Hold> {
	const taken = await holdHome(home, { now: () => now, beat: 20, patience: 200, ...options });
	onTestFinished(() => taken.release());
	return taken;
}

/** A process that does nothing, and its number. */
export async function idle(): Promise<{ pid: number; end: () => Promise<void> }> {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
	await once(child, "spawn");
	const end = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill("SIGKILL");
		await once(child, "exit");
	};
	onTestFinished(end);
	return { pid: child.pid ?? 0, end };
}

/** A number that no process has. */
export async function deadPid(): Promise<number> {
	const { pid, end } = await idle();
	await end();
	return pid;
}

/** A lock in the format of before there was a beat. */
export function earlierLock(pid: number, host = hostname()): string {
	return JSON.stringify({ pid, host, since: "2026-11-19T08:00:00.000Z", token: "someone" });
}

/** A lock of another computer, with a beat. */
export function foreignLock(beat: number, more: object = {}): string {
	return JSON.stringify({
		...{ pid: process.pid, host: "otro-equipo", since: "2026-11-19T08:00:00.000Z", token: "someone" },
		...{ mark: "other-boot 1", machine: "other-machine", boot: "other-boot", beat, ...more },
	});
}

export async function lockIn(home: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(join(home, "lock.json"), "utf8")) as Record<string, unknown>;
}

/** What lies in the folder of the lock and of what it needs on its way. */
export async function locksIn(home: string): Promise<string[]> {
	return (await readdir(home)).filter((name) => name.startsWith("lock"));
}
