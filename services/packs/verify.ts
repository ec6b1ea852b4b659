import type { Manifest } from "../../core/pack/manifest.ts";
import { goThrough } from "./contents.ts";
import { readPack } from "./read-pack.ts";
import type { OpenPack, PackSignature, PackWork } from "./types.ts";

/** What a pack that was verified is. */
export interface VerifiedPack {
	manifest: Manifest;
	signature: PackSignature;
	/** The size of the pack, in bytes. */
	size: number;
}

/** Checks the contents of an open pack: sizes, checksums, pictures, drawings, and the course. Rejects with a `PackRefusal`. */
export async function verifyOpenPack(pack: OpenPack, work: PackWork = {}): Promise<void> {
	await goThrough(pack, async () => undefined, work);
}

/** Examines a pack whole, as installing it would, and writes nothing. Rejects with a `PackRefusal`. */
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
