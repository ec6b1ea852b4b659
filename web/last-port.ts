import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { startWeb, type Web, type WebOptions } from "./server.ts";

const schema = z.object({ port: z.int().min(1024).max(65_535) });

const pathIn = (home: string) => join(home, "door.json");

/**
 * The port at which the browser door of a data folder was last. A browser keeps what a page stores by host and port, so
 * that windows which were open then, and what they could not save, find the application again there. Undefined where none
 * is known.
 */
export async function lastPort(home: string): Promise<number | undefined> {
	try {
		return schema.parse(JSON.parse(await readFile(pathIn(home), "utf8"))).port;
	} catch {
		// Any other port will do as well.
		return undefined;
	}
}

/** Remembers it. A folder that cannot be written keeps none. */
export async function keepPort(home: string, port: number): Promise<void> {
	if ((await lastPort(home)) === port) return;
	await writeFile(pathIn(home), JSON.stringify({ port }), { mode: 0o600 }).catch(() => undefined);
}

/** Opens the door where it was last, or, where that is not to be had any more, at a free port. */
export async function startWebAgain(home: string, options: Omit<WebOptions, "port">): Promise<Web> {
	const port = await lastPort(home);
	if (port === undefined) return startWeb(options);
	try {
		return await startWeb({ ...options, port });
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
		return startWeb(options);
	}
}
