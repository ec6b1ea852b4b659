import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../../cli/run.ts";
import type { Terminal } from "../../cli/terminal.ts";
import { bundleCourse } from "../../services/courses/index.ts";
import { type ProjectFolder, projectFolder } from "../../services/project-folder.ts";

/** The project that the tests lie in. */
export const project: ProjectFolder = projectFolder(pathToFileURL(join(process.cwd(), "out", "node", "cli.js")).href);

let shelf: Promise<string> | undefined;

/** A shelf with a small course in place of the one that comes with the application, for as long as this process runs. */
async function smallShelf(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "command-shelf-"));
	process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
	const folders = { content: join(project.starter, "content"), quizzes: join(project.starter, "quizzes") };
	await bundleCourse(folders, folder, { application: "1.2.3", now: () => new Date(0) });
	return folder;
}

/** The project that the tests lie in, with that shelf where the command asks for it. */
async function projectFor([name]: readonly string[]): Promise<ProjectFolder> {
	if (name !== "list" && name !== "install") return project;
	shelf ??= smallShelf();
	return { ...project, shelf: await shelf };
}

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
	const code = await run(args, env, terminal, "1.2.3", await projectFor(args));
	return { code, out, err };
}

/** A folder of its own, and a way to remove it. */
export async function ownFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
	const path = await mkdtemp(join(tmpdir(), "command-"));
	return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
