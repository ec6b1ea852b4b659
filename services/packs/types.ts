import type { Manifest } from "../../core/pack/manifest.ts";

/** How far long work has come, in bytes. */
export interface PackProgress {
	done: number;
	total: number;
}

export interface PackWork {
	/** Called now and then, and at the end with `done` equal to `total`. */
	onProgress?: ((progress: PackProgress) => void) | undefined;
	/** Stops the work: the promise then rejects with the signal's reason, and nothing half done is left. */
	signal?: AbortSignal | undefined;
}

/** Who made a pack. A signature that does not fit is none of these: such a pack is refused. */
export type PackSignature =
	| { state: "none" }
	/** `key`: the raw public key, 32 bytes in base64url; what an author is known by. `author`: the name they gave themselves. */
	| { state: "valid"; author: string; key: string };

/** A file in an open pack, checked for nothing but where it lies. */
export interface PackEntry {
	path: string;
	size: number;
	/** Of its content, in hexadecimal digits, as the manifest has it. */
	sha256: string;
	/** As the zip has it. */
	crc32: number;
	/** Where its content begins in the pack. */
	start: number;
}

/**
 * A pack whose names, limits, layout, manifest and signature have been examined, and whose contents have not: see
 * `verifyOpenPack` and `unpackInto`. It holds the file open, so that all that is read is of the same file.
 */
export interface OpenPack {
	readonly manifest: Manifest;
	/** The bytes of `manifest.json` and, where it is signed, of `signature.json`. */
	readonly manifestBytes: Uint8Array;
	readonly signatureBytes: Uint8Array | undefined;
	readonly signature: PackSignature;
	/** The size of the pack itself, in bytes. */
	readonly size: number;
	/** The files of the course, in the manifest's order. */
	readonly entries: readonly PackEntry[];
	/** Reads a part of the pack. Rejects with a `PackRefusal` (`truncated`, `unreadable`) where the file has changed. */
	read(into: Uint8Array, position: number): Promise<void>;
	close(): Promise<void>;
}

/** The texts and drawings of a pack, by their paths in it. */
export type PackTexts = ReadonlyMap<string, Uint8Array>;

/** What came of writing a pack. */
export interface PackSummary {
	/** Where it is, and its size in bytes. */
	path: string;
	size: number;
	manifest: Manifest;
	/** Files of the course's folders that are no part of a course, and were left out: paths as a pack would have them. */
	leftOut: string[];
}
