import type { OpenPack } from "./types.ts";

/**
 * Opens a pack and examines all but the contents of its files: layout, names, limits, manifest, signature. Writes nothing.
 * Rejects with a `PackRefusal`.
 *
 * @param application the version of this application, where it is known: a pack may ask for a newer one
 */
export async function readPack(_path: string, _application?: string): Promise<OpenPack> {
	throw new Error("Not written yet.");
}
