import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../../cli/run.ts";
import type { Terminal } from "../../cli/terminal.ts";
import { type ProjectFolder, projectFolder } from "../../services/project-folder.ts";

const whole = projectFolder(pathToFileURL(join(process.cwd(), "out", "node", "cli.js")).href);

/** The project that the tests lie in, with a small course in place of the one that comes with it. */
export const project: ProjectFolder = {
	...whole,
	content: join(whole.starter, "content"),
	quizzes: join(whole.starter, "quizzes"),
};

/** Runs the command as the shell would, in Spanish unless `--lang` says otherwise; what it writes is caught. */
export async function command(
	args: readonly string[],
	extra: Pick<Terminal, "person" | "signal"> & { env?: Record<string, string> } = {},
): Promise<{ code: number; out: string; err: string }> {
	let out = "";
	let err = "";
	const { env = { LANG: "es_ES.UTF-8" }, ...rest } = extra;
	const terminal: Terminal = {
		print: (text) => {
			out += text;
		},
		error: (text) => {
			err += text;
		},
		...rest,
	};
	const code = await run(args, env, terminal, "1.2.3", project);
	return { code, out, err };
}

/** A folder of its own, and a way to remove it. */
export async function ownFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
	const path = await mkdtemp(join(tmpdir(), "command-"));
	return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
