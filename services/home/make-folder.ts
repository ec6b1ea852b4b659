import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./system-error.ts";

function isThere(path: string): boolean {
	try {
		if (statSync(path).isDirectory()) return true;
	} catch (error) {
		if (codeOf(error) === "ENOENT") return false;
		throw error;
	}
	throw Object.assign(new Error(`${path} is not a folder.`), { code: "ENOTDIR", path });
}

/**
 * Makes a folder and those above it, where they are not there, for nobody but the person whose they are. Throws the
 * system's error, `ENOTDIR` where something else has the name. Synchronous, because Electron wants to know its folder
 * before anything else. Not `mkdir` with `recursive`: below a folder such as /proc, which says that a new name does not
 * exist, it tries for ever.
 */
export function makeFolder(path: string): void {
	if (isThere(path)) return;
	if (dirname(path) !== path) makeFolder(dirname(path));
	try {
		mkdirSync(path, { mode: 0o700 });
	} catch (error) {
		// Two that start at the same moment make the same folder. A link to nowhere has the name and is no folder.
		if (codeOf(error) !== "EEXIST" || !isThere(path)) throw error;
	}
}
