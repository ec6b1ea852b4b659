import type { Manifest } from "../../core/pack/manifest.ts";
import type { OpenPack, PackSignature, PackWork } from "./types.ts";

/** What a pack that was verified is. */
export interface VerifiedPack {
	manifest: Manifest;
	signature: PackSignature;
	/** The size of the pack, in bytes. */
	size: number;
}

/** Checks the contents of an open pack: sizes, checksums, pictures, drawings, and the course. Rejects with a `PackRefusal`. */
export async function verifyOpenPack(_pack: OpenPack, _work: PackWork = {}): Promise<void> {
	throw new Error("Not written yet.");
}

/** Examines a pack whole, as installing it would, and writes nothing. Rejects with a `PackRefusal`. */
export async function verifyPack(
	_path: string,
	_work: PackWork & { application?: string | undefined } = {},
): Promise<VerifiedPack> {
	throw new Error("Not written yet.");
}
