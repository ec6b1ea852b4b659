import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { builtTypes, contentType, mediaTypes } from "./types.ts";

/** A file as it goes out. `tag` changes whenever the content may have. */
export interface ServedFile {
	body: Uint8Array;
	type: string;
	tag: string;
}

/**
 * The built renderer, read whole: about a megabyte. The paths that exist are then a fixed list that no request can
 * step out of, and a build made meanwhile cannot mix its files with those of a page already open. Links are left out.
 */
export async function readBuilt(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const served = entries.map(async (entry): Promise<[string, ServedFile][]> => {
		const type = contentType(builtTypes, entry.name);
		if (!entry.isFile() || type === undefined) return [];
		const file = path.join(entry.parentPath, entry.name);
		const body = await readFile(file);
		const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
		return [[path.relative(folder, file).split(path.sep).join("/"), { body, type, tag }]];
	});
	return new Map((await Promise.all(served)).flat());
}

/**
 * A picture of the course, by the names of its path under the folder. Undefined where there is none, where it is not a
 * picture, or where a link leads out of the folder.
 */
export async function readMedia(folder: string, names: readonly string[]): Promise<ServedFile | undefined> {
	const type = contentType(mediaTypes, names.at(-1) ?? "");
	if (type === undefined) return undefined;
	try {
		const root = await realpath(folder);
		const file = await realpath(path.join(root, ...names));
		if (!file.startsWith(root + path.sep)) return undefined;
		const status = await stat(file);
		// Reading a pipe or a device could last for ever.
		if (!status.isFile()) return undefined;
		const { size, mtimeMs } = status;
		return { body: await readFile(file), type, tag: `${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}` };
	} catch {
		return undefined;
	}
}
