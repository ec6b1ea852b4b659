import { stat } from "node:fs/promises";
import { codeOf } from "./system-error.ts";

/** What tells a folder from another one of the same name. */
export interface FolderMark {
	device: bigint;
	inode: bigint;
}

/** Rejects with the system's error, ENOTDIR where something else has the name. */
export async function folderMark(path: string): Promise<FolderMark> {
	const found = await stat(path, { bigint: true });
	if (!found.isDirectory()) throw Object.assign(new Error(`${path} is not a folder.`), { code: "ENOTDIR", path });
	return { device: found.dev, inode: found.ino };
}

/** Whether the folder at a path is the one that has a mark. False where there is none; else rejects. */
export async function isSameFolder(path: string, mark: FolderMark): Promise<boolean> {
	try {
		const { device, inode } = await folderMark(path);
		return device === mark.device && inode === mark.inode;
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
		throw error;
	}
}
