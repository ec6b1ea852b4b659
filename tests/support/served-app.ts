import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { full } from "./runs.ts";

const steadyDraws = fileURLToPath(new URL("./steady-draws.mjs", import.meta.url));

/**
 * What is drawn by lot, which questions an exam asks above all, is the same in every run, so that a green run stays green;
 * the full run draws anew each time. Another number gives another run, to look for a test that hangs on a draw.
 */
const draws = process.env["PROFUNDIZA_TEST_DRAWS"] ?? "1";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The built browser door as a process of its own, as a person's machine runs it. */
export class ServedApp {
	private constructor(
		readonly home: string,
		/** The address with its one-time token. */
		readonly address: string,
		private readonly process: ChildProcess,
	) {}

	/** Starts the door on a data folder and resolves once it says that it is ready. */
	static async start(
		home: string,
		program = join(projectFolder, "out/node/web.js"),
		environment: Readonly<Record<string, string>> = {},
		args: readonly string[] = [],
	): Promise<ServedApp> {
		// What V8 optimises pays off later than a test ends: without, a start takes a third less of the processor.
		const child = spawn(
			process.execPath,
			["--no-opt", ...(full ? [] : ["--import", steadyDraws]), program, "--home", home, ...args],
			{
				stdio: ["ignore", "pipe", "pipe"],
				env: { ...process.env, LANG: "es_ES.UTF-8", PROFUNDIZA_TEST_DRAWS: draws, ...environment },
			},
		);
		let errors = "";
		child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
			errors += chunk;
		});
		const lines = createInterface({ input: child.stdout });
		const address = await new Promise<string>((resolve, reject) => {
			lines.on("line", (line) => {
				const [found] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
				if (found !== undefined) resolve(found);
			});
			child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready.\n${errors}`)));
		});
		return new ServedApp(home, address, child);
	}

	get origin(): string {
		return new URL(this.address).origin;
	}

	get pid(): number {
		const { pid } = this.process;
		if (pid === undefined) throw new Error("The server has no process.");
		return pid;
	}

	/** Ends the process: in good order, or as a power cut would. */
	async end(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
		if (this.process.exitCode !== null || this.process.signalCode !== null) return;
		const ended = new Promise((resolve) => this.process.once("exit", resolve));
		this.process.kill(signal);
		await ended;
	}
}

/** A data folder that no one else uses, and how to remove it. */
export async function throwawayHome(): Promise<{ home: string; remove(): Promise<void> }> {
	const home = await mkdtemp(join(tmpdir(), "profundiza-e2e-"));
	return { home, remove: () => rm(home, { recursive: true, force: true }) };
}
