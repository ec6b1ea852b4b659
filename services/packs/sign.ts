import { Readable } from "node:stream";
import { manifestName, signatureName, signatureText } from "../../core/pack/manifest.ts";
import { refuse } from "../../core/pack/refusal.ts";
import { checkPackedCourse } from "./check-course.ts";
import { signManifest } from "./ed25519.ts";
import { readSecretKey } from "./keys.ts";
import { readPack } from "./read-pack.ts";
import type { OpenPack, PackEntry, PackWork } from "./types.ts";
import { verifyOpenPack } from "./verify.ts";
import { writeZipFile, type ZipContent } from "./write-zip.ts";

export { type MadeKeys, makeKeys } from "./keys.ts";

const pieceLength = 1024 * 1024;

function fromBytes(path: string, bytes: Uint8Array): ZipContent {
	return { path, size: bytes.length, open: () => Readable.from([bytes]) };
}

function fromPack(pack: OpenPack, { path, size, start }: PackEntry): ZipContent {
	async function* pieces() {
		for (let at = 0; at < size; at += pieceLength) {
			const piece = Buffer.alloc(Math.min(pieceLength, size - at));
			await pack.read(piece, start + at);
			yield piece;
		}
	}
	return { path, size, open: () => Readable.from(pieces(), { objectMode: false }) };
}

/**
 * Signs a pack in place, beside and renamed, with the key and the author's name of a file that `makeKeys` made. It is
 * verified first: nobody puts their name to what nobody takes. A signature that it has gives way. Rejects with a
 * `PackRefusal`.
 */
export async function signPack(
	path: string,
	keyFile: string,
	work: PackWork = {},
): Promise<{ author: string; key: string }> {
	const secret = await readSecretKey(keyFile);
	const pack = await readPack(path);
	try {
		const signature = signManifest(Buffer.from(pack.manifestBytes).toString("utf8"), secret);
		if (signature === undefined) throw refuse("bad-key", {});
		checkPackedCourse(pack.manifest, await verifyOpenPack(pack, work));
		const head = [
			fromBytes(manifestName, pack.manifestBytes),
			fromBytes(signatureName, Buffer.from(signatureText(signature))),
		];
		const contents = [...head, ...pack.entries.map((entry) => fromPack(pack, entry))];
		await writeZipFile(path, contents, work.signal, pack.close);
		return { author: signature.author, key: signature.key };
	} finally {
		await pack.close();
	}
}
