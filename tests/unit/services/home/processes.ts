import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { buildProgram } from "../../../support/build-program.ts";

/** Builds holding-process.ts into a folder of its own, to be removed by whoever asked. */
export async function buildHoldingProcess(): Promise<{ program: string; remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-"));
	const program = await buildProgram(new URL("holding-process.ts", import.meta.url), folder);
	return { program, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Holder {
	pid: number;
	/** The next line that the process says. */
	says(): Promise<string>;
	ask(question: "check" | "release"): Promise<string>;
	signal(signal: NodeJS.Signals): void;
	/** As a power cut would. */
	kill(): Promise<void>;
}

interface HolderOptions {
	beat?: number;
	patience?: number;
	user?: number;
	/** Runs the process below a shell, after these commands. */
	before?: string;
}

/** Starts the process on a data folder. */
export function startHolder(program: string, home: string, options: HolderOptions = {}): Holder {
	const { beat = 20, patience = 200, user = "", before } = options;
	const args = [program, home, String(beat), String(patience), String(user)];
	const child: ChildProcess =
		before === undefined
			? spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] })
			: spawn("sh", ["-c", `${before}; exec "$0" "$@"`, process.execPath, ...args], {
					stdio: ["pipe", "pipe", "inherit"],
				});
	if (child.stdout === null) throw new Error("The process says nothing.");
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const kill = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const exit = once(child, "exit");
		child.kill("SIGKILL");
		await exit;
	};
	onTestFinished(kill);
	const says = async () => String((await lines.next()).value);
	return {
		pid: child.pid ?? 0,
		says,
		ask: async (question) => {
			child.stdin?.write(`${question}\n`);
			return says();
		},
		signal: (signal) => child.kill(signal),
		kill,
	};
}
