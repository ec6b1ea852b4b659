import { randomUUID } from "node:crypto";
import { rename } from "node:fs/promises";
import { isFolder } from "./is-folder.ts";

/** Moves a folder that has the name of a file aside. Resolves with whether there was one and it is out of the way now. */
export async function moveFolderAside(path: string): Promise<boolean> {
	if (!isFolder(path)) return false;
	return rename(path, `${path}.damaged-${randomUUID().slice(0, 8)}`).then(
		() => true,
		() => false,
	);
}
