import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with the separator of this system and none at its end. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @param {string} folder relative to the project
 * @returns {string[]} every file below it, relative to the project, in a stable order
 */
function filesBelow(folder) {
	return readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
		.sort();
}

/**
 * A fingerprint of files and folders by content: a clone, a touched file or a changed clock makes nothing stale.
 * @param {string[]} paths relative to the project; folders count with all that is below
 * @param {string[]} [also] further things that the result depends on
 */
export function fingerprint(paths, also = []) {
	const hash = createHash("sha256");
	for (const word of also) hash.update(`${word}\0`);
	for (const path of paths) {
		const files = /\.\w+$/.test(path) ? [path] : filesBelow(path);
		for (const file of files)
			hash
				.update(`${file}\0`)
				.update(readFileSync(join(projectFolder, file)))
				.update("\0");
	}
	return hash.digest("hex");
}

/**
 * Whether a step was last done for this very fingerprint.
 * @param {string} stampFile relative to the project
 * @param {string} wanted
 */
export function isDone(stampFile, wanted) {
	const path = join(projectFolder, stampFile);
	return existsSync(path) && readFileSync(path, "utf8") === wanted;
}

/**
 * @param {string} stampFile relative to the project
 * @param {string} done the fingerprint for which the step was done
 */
export function setDone(stampFile, done) {
	const path = join(projectFolder, stampFile);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, done);
}
