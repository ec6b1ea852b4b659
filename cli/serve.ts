import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { courseTexts } from "./course-texts.ts";
import { serveTexts } from "./serve-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

interface Asked {
	home?: string | undefined;
	port?: string | undefined;
	json?: boolean | undefined;
}

/**
 * Runs the browser door, which says itself where it is to be seen, until it ends; what it ends with is the exit code. With
 * `json` its address is printed as a line of JSON instead. Stopped, it saves what is under way first.
 */
export async function serve(asked: Asked, { env, folder, locale, terminal }: Surroundings): Promise<number> {
	const door = join(folder.root, "out", "node", "web.js");
	if (!existsSync(door)) {
		terminal.error(`${serveTexts[locale].notBuilt}\n`);
		return exitCodes.system;
	}
	const home = asked.home === undefined ? [] : ["--home", asked.home];
	const port = asked.port === undefined ? [] : ["--port", asked.port];
	const child = spawn(process.execPath, [door, ...home, ...port], {
		env: { ...env },
		// It ends with this process, for it has a channel to it.
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		if (asked.json !== true) terminal.print(text);
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => terminal.error(text));
	child.on("message", (started) => {
		if (asked.json === true) terminal.print(`${JSON.stringify(started)}\n`);
	});
	// A terminal sends Ctrl+C to the child as well, which takes both for one wish.
	const stop = () => child.kill("SIGINT");
	const { signal } = terminal;
	if (signal?.aborted === true) stop();
	signal?.addEventListener("abort", stop, { once: true });
	try {
		return await new Promise((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code) => resolve(code ?? exitCodes.system));
		});
	} finally {
		signal?.removeEventListener("abort", stop);
	}
}

export function addServe(line: CommandLine): void {
	const texts = serveTexts[line.locale];
	line
		.add("serve", texts.serve, texts.serveUsage)
		.option(`--home <${cliTexts[line.locale].folderName}>`, courseTexts[line.locale].home)
		.option(`--port <${texts.portName}>`, texts.port)
		.option("--json", texts.json)
		.action(async (asked: Asked) => {
			line.end(await serve(asked, line));
		});
}
