import type { OpenPack, PackWork } from "./types.ts";

/**
 * Unpacks a pack into an empty folder, which is there: the course's files, `manifest.json`, and `signature.json` where it is
 * signed. Checks all that `verifyOpenPack` checks on the way, so that it is a sound course once this resolves, and on the
 * disk (fsynced). Never writes over a file. Rejects with a `PackRefusal`, or with the system's error where the disk refuses;
 * then the folder holds a part, and is for the caller to remove.
 */
export async function unpackInto(_pack: OpenPack, _folder: string, _work: PackWork = {}): Promise<void> {
	throw new Error("Not written yet.");
}
