import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ServedApp, throwawayHome } from "./served-app.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** A server on a data folder of its own, and what ends and removes both. */
export interface ThrowawayServer {
	app: ServedApp;
	remove(): Promise<void>;
}

/** The application, as it was built, with another course in place of its own. */
async function layOut(course: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-course-"));
	await cp(join(projectFolder, "out"), join(folder, "out"), { recursive: true });
	await cp(join(projectFolder, "package.json"), join(folder, "package.json"));
	await cp(course, folder, { recursive: true });
	// As the build does with its own course.
	await promisify(execFile)(process.execPath, [join(folder, "out/node/prepare.js")]);
	return folder;
}

/** Servers one after the other: that of the next test starts while the one before goes on. */
export class ThrowawayServers {
	/** By the folder of their course, "" for the application's own. */
	private readonly ahead = new Map<string, Promise<ThrowawayServer>>();
	private readonly folders = new Map<string, Promise<string>>();

	/** A server that nobody has used; `course` is the folder of the course that it has in place of its own. */
	async next(course = ""): Promise<ThrowawayServer> {
		const server = await (this.ahead.get(course) ?? this.start(course));
		const following = this.start(course);
		this.ahead.set(course, following);
		// Who takes it hears of it.
		following.catch(() => undefined);
		return server;
	}

	/** A server on a data folder that `prepare` has written. */
	async prepared(course: string, prepare: (home: string) => Promise<void>): Promise<ThrowawayServer> {
		return this.start(course, prepare);
	}

	async end(): Promise<void> {
		for (const server of this.ahead.values()) await (await server.catch(() => undefined))?.remove();
		for (const folder of this.folders.values()) await rm(await folder, { recursive: true, force: true });
	}

	private async start(course: string, prepare?: (home: string) => Promise<void>): Promise<ThrowawayServer> {
		const { home, remove } = await throwawayHome();
		await prepare?.(home);
		const app = await ServedApp.start(home, course === "" ? undefined : await this.programOf(course));
		return {
			app,
			remove: async () => {
				await app.end();
				await remove();
			},
		};
	}

	private async programOf(course: string): Promise<string> {
		const folder = this.folders.get(course) ?? layOut(course);
		this.folders.set(course, folder);
		return join(await folder, "out/node/web.js");
	}
}
