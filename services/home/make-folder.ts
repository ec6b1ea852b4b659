import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "./system-error.ts";

async function isThere(path: string): Promise<boolean> {
	try {
		if ((await stat(path)).isDirectory()) return true;
	} catch (error) {
		if (codeOf(error) === "ENOENT") return false;
		throw error;
	}
	throw Object.assign(new Error(`${path} is not a folder.`), { code: "ENOTDIR", path });
}

/**
 * Makes a folder and those above it, where they are not there; it is no one's but the person's own. Rejects with the
 * system's error, `ENOTDIR` where something else has the name. Not `mkdir` with `recursive`: below a folder such as
 * /proc, which says that a new name does not exist, it tries for ever.
 */
export async function makeFolder(path: string): Promise<void> {
	if (await isThere(path)) return;
	if (dirname(path) !== path) await makeFolder(dirname(path));
	try {
		await mkdir(path, { mode: 0o700 });
	} catch (error) {
		// Two that start at the same moment make the same folder. A link to nowhere has the name and is no folder.
		if (codeOf(error) !== "EEXIST" || !(await isThere(path))) throw error;
	}
}
