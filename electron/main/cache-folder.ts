import { accessSync, constants, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFolder, makeFolder } from "../../services/home/index.ts";

/**
 * Where Chromium keeps its own files: beneath the data folder and apart from the record; deleting them loses nothing. In
 * a data folder that cannot be written they have none that stays, so that what is there can be looked at all the same.
 * Throws the system's error where there is no data folder and none can be made.
 */
export function cacheFolder(home: string): string {
	const cache = join(home, "electron");
	try {
		makeFolder(cache);
		accessSync(cache, constants.W_OK);
		return cache;
	} catch (error) {
		if (!isFolder(home)) throw error;
		return mkdtempSync(join(tmpdir(), "profundiza-"));
	}
}
