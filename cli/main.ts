import process from "node:process";
import { createInterface } from "node:readline";
import { projectFolder, projectVersion } from "../services/project-folder.ts";
import { run } from "./run.ts";
import { exitCodes, type Terminal } from "./terminal.ts";

const { stdin, stderr } = process;
const stopping = new AbortController();
let heeded = false;
// The first asks what is under way to stop and clean up; what has nothing to clean up, or is asked twice, ends at once.
function stop(): void {
	if (!heeded || stopping.signal.aborted) process.exit(exitCodes.stopped);
	stopping.abort();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

/** Undefined where the person ends the input, or the whole command, instead of answering. */
function ask(question: string): Promise<string | undefined> {
	const lines = createInterface({ input: stdin, output: stderr });
	// While it reads, Ctrl+C comes to it.
	lines.on("SIGINT", () => {
		stopping.abort();
		lines.close();
	});
	return new Promise((resolve) => {
		lines.on("close", () => resolve(undefined));
		lines.question(question, (answer) => {
			resolve(answer);
			lines.close();
		});
	});
}

const folder = projectFolder(import.meta.url);
const terminal: Terminal = {
	print: (text: string) => process.stdout.write(text),
	error: (text: string) => stderr.write(text),
	...(stdin.isTTY && stderr.isTTY ? { person: { ask } } : {}),
	get signal() {
		heeded = true;
		return stopping.signal;
	},
};
// Whoever reads the output may have enough of it: `| head` is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(process.exitCode);
});
process.exitCode = await run(process.argv.slice(2), process.env, terminal, projectVersion(folder), folder);
