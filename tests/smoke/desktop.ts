import { type ChildProcess, fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Ask, State, Tale } from "./double/asks.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Puts the stand-in where the built program finds the package "electron", and nothing else beside it. */
function installDouble(folder: string): void {
	const into = join(folder, "node_modules", "electron");
	mkdirSync(into, { recursive: true });
	writeFileSync(join(into, "package.json"), '{"name":"electron","type":"module","main":"electron.js"}');
	for (const name of ["electron", "control"]) {
		const source = readFileSync(join(project, "tests", "smoke", "double", `${name}.ts`), "utf8");
		const { outputText } = ts.transpileModule(source, {
			compilerOptions: {
				module: ts.ModuleKind.ESNext,
				target: ts.ScriptTarget.ES2022,
				verbatimModuleSyntax: true,
				rewriteRelativeImportExtensions: true,
			},
		});
		writeFileSync(join(into, `${name}.js`), outputText);
	}
}

/**
 * Lays the built application out in a folder of its own, without the project's node_modules: what it needs beyond
 * Electron must be in the build.
 */
export function layOutApplication(): string {
	for (const built of ["node/desktop.js", "preload/preload.cjs", "renderer/index.html"]) {
		if (!existsSync(join(project, "out", built)))
			throw new Error(`out/${built} is missing. Build first with: npm run build`);
	}
	const folder = mkdtempSync(join(tmpdir(), "profundiza-desktop-"));
	for (const part of ["out", "package.json"]) cpSync(join(project, part), join(folder, part), { recursive: true });
	installDouble(folder);
	return folder;
}

export function version(): string {
	const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { version: string };
	return version;
}

export interface Desktop {
	ask(ask: Ask): Promise<unknown>;
	state(): Promise<State>;
	/** Rejects, with what the program wrote, where it ends without having loaded its page. */
	loaded: Promise<void>;
	/** The exit code. */
	ended: Promise<number | null>;
	errorBoxes: { title: string; detail: string }[];
	pid: number;
	kill(): void;
}

/** Starts the built desktop on the stand-in. */
export function startDesktop(folder: string, args: readonly string[], env: Record<string, string> = {}): Desktop {
	const child: ChildProcess = fork(join(folder, "out", "node", "desktop.js"), args, {
		cwd: folder,
		env: { ...process.env, NODE_OPTIONS: "", PROFUNDIZA_HOME: "", ...env },
		stdio: ["ignore", "pipe", "pipe", "ipc"],
		serialization: "advanced",
	});
	let written = "";
	const keep = (text: Buffer) => {
		written += text.toString();
	};
	child.stdout?.on("data", keep);
	child.stderr?.on("data", keep);

	const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
	const errorBoxes: Desktop["errorBoxes"] = [];
	const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
	const loaded = new Promise<void>((resolve, reject) => {
		child.on("message", (message: Tale) => {
			if ("tale" in message && message.tale === "loaded") resolve();
		});
		child.once("exit", (code) => reject(new Error(`The desktop ended with ${code}:\n${written}`)));
	});
	// Tests that expect the end do not wait for the page.
	loaded.catch(() => undefined);
	child.on("message", (message: Tale | { id: number; value?: unknown; error?: string }) => {
		if ("tale" in message) {
			if (message.tale === "error-box") errorBoxes.push({ title: message.title, detail: message.detail });
			return;
		}
		const asked = waiting.get(message.id);
		waiting.delete(message.id);
		if (message.error === undefined) asked?.resolve(message.value);
		else asked?.reject(new Error(message.error));
	});
	child.once("exit", () => {
		for (const { reject } of waiting.values()) reject(new Error(`The desktop ended:\n${written}`));
	});

	let last = 0;
	function ask(question: Ask): Promise<unknown> {
		last += 1;
		const id = last;
		return new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			child.send({ id, ask: question });
		});
	}
	return {
		ask,
		state: async () => (await ask({ kind: "state" })) as State,
		loaded,
		ended,
		errorBoxes,
		pid: child.pid ?? Number.NaN,
		kill: () => child.kill("SIGKILL"),
	};
}

/** A data folder that is not there yet, and what removes it. */
export function freshHome(): { home: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "profundiza-home-"));
	return { home: join(folder, "datos"), remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
