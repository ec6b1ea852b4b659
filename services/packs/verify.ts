import type { Manifest } from "../../core/pack/manifest.ts";
import type { SoundCourse } from "../library/sound-course.ts";
import { goThrough } from "./contents.ts";
import { readPack } from "./read-pack.ts";
import type { OpenPack, PackSignature, PackWork } from "./types.ts";

/** What a pack that was verified is. */
export interface VerifiedPack {
	manifest: Manifest;
	signature: PackSignature;
	/** The size of the pack, in bytes. */
	size: number;
	course: SoundCourse;
}

/**
 * Checks the contents of an open pack: sizes, checksums, pictures, drawings, and the course, which it resolves to. Rejects
 * with a `PackRefusal`.
 */
export async function verifyOpenPack(pack: OpenPack, work: PackWork = {}): Promise<SoundCourse> {
	return goThrough(pack, async () => undefined, work);
}

/** Examines a pack whole, as installing it would, and writes nothing. Rejects with a `PackRefusal`. */
export async function verifyPack(
	path: string,
	work: PackWork & { application?: string | undefined } = {},
): Promise<VerifiedPack> {
	const pack = await readPack(path, work.application);
	try {
		const course = await verifyOpenPack(pack, work);
		return { course, manifest: pack.manifest, signature: pack.signature, size: pack.size };
	} finally {
		await pack.close();
	}
}
