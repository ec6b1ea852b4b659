import type { Manifest } from "../../core/pack/manifest.ts";
import { goThrough } from "./contents.ts";
import { readPack } from "./read-pack.ts";
import type { OpenPack, PackSignature, PackTexts, PackWork } from "./types.ts";

/** What a pack that was verified is. */
export interface VerifiedPack {
	manifest: Manifest;
	signature: PackSignature;
	/** The size of the pack, in bytes. */
	size: number;
}

/**
 * Checks the contents of an open pack, byte for byte: sizes, checksums, and that pictures and drawings are such. What the
 * texts say is `checkPackedCourse`'s matter, for which this resolves to them. Rejects with a `PackRefusal`.
 */
export async function verifyOpenPack(pack: OpenPack, work: PackWork = {}): Promise<PackTexts> {
	return goThrough(pack, async () => undefined, work);
}

/**
 * Makes sure that a pack is as it was packed, and signed by whom it says: layout, names, limits, manifest, signature, and every
 * byte of its files. Whether the course in them can be opened is not asked. Writes nothing. Rejects with a `PackRefusal`.
 */
export async function verifyPack(
	path: string,
	work: PackWork & { application?: string | undefined } = {},
): Promise<VerifiedPack> {
	const pack = await readPack(path, work.application);
	try {
		await verifyOpenPack(pack, work);
		return { manifest: pack.manifest, signature: pack.signature, size: pack.size };
	} finally {
		await pack.close();
	}
}
