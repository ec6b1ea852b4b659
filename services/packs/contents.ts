import { courseFileKind } from "../../core/pack/course-file.ts";
import { shownPath } from "../../core/pack/pack-path.ts";
import { refuse } from "../../core/pack/refusal.ts";
import { ContentCheck } from "./content-check.ts";
import type { OpenPack, PackEntry, PackTexts, PackWork } from "./types.ts";

/** Where the content of one file goes. */
export interface ContentTarget {
	/** The piece's bytes are used again once this resolves. */
	write(piece: Uint8Array): Promise<void>;
	/** In any case, whether all has come or not. */
	close(): Promise<void>;
}

/** What is done with each file of a pack; `undefined`: nothing but checking it. */
export type TargetOf = (entry: PackEntry) => Promise<ContentTarget | undefined>;

const pieceLength = 1024 * 1024;
/** Up to this size files are read together with those behind them. */
const smallLength = 128 * 1024;

/**
 * Two pieces by turns: while one is looked at and written, the other is read. Small files, which lie one behind the other, are
 * read many at once.
 */
class Pieces {
	readonly #pack: OpenPack;
	readonly #buffers = [Buffer.alloc(pieceLength), Buffer.alloc(pieceLength)];
	#turn = 0;
	/** Where in the pack the last file ends. */
	readonly #end: number;
	readonly #window = Buffer.alloc(pieceLength);
	#windowStart = 0;
	#windowLength = 0;

	constructor(pack: OpenPack) {
		this.#pack = pack;
		this.#end = pack.entries.reduce((end, { start, size }) => Math.max(end, start + size), 0);
	}

	async #small({ start, size }: PackEntry): Promise<Uint8Array> {
		const isThere = start >= this.#windowStart && start + size <= this.#windowStart + this.#windowLength;
		if (!isThere) {
			this.#windowLength = 0;
			const length = Math.min(pieceLength, this.#end - start);
			await this.#pack.read(this.#window.subarray(0, length), start);
			[this.#windowStart, this.#windowLength] = [start, length];
		}
		const from = start - this.#windowStart;
		return this.#window.subarray(from, from + size);
	}

	async #read(from: number, length: number): Promise<Uint8Array> {
		const buffer = this.#buffers[this.#turn % 2] ?? Buffer.alloc(pieceLength);
		this.#turn += 1;
		const piece = buffer.subarray(0, length);
		await this.#pack.read(piece, from);
		return piece;
	}

	async *of(entry: PackEntry): AsyncGenerator<Uint8Array> {
		const { start, size } = entry;
		if (size > 0 && size <= smallLength) return yield await this.#small(entry);
		let at = 0;
		const next = (): Promise<Uint8Array> | undefined => {
			const length = Math.min(pieceLength, size - at);
			if (length === 0) return undefined;
			const reading = this.#read(start + at, length);
			// Whoever takes it sees the failure; until then it is no mistake that nobody has.
			reading.catch(() => undefined);
			at += length;
			return reading;
		};
		for (let reading = next(); reading !== undefined; ) {
			const piece = await reading;
			reading = next();
			yield piece;
		}
	}
}

function checkSums(entry: PackEntry, found: { size: number; sha256: string; crc32: number }): void {
	const path = shownPath(entry.path);
	if (found.size !== entry.size) throw refuse("wrong-size", { path, size: found.size, expected: entry.size });
	if (found.sha256 !== entry.sha256) throw refuse("wrong-checksum", { path });
	if (found.crc32 !== entry.crc32) throw refuse("wrong-crc", { path });
}

/**
 * Reads all contents of a pack once, in little memory, and checks each file against the manifest and for what its name
 * promises. Not the course that they make: that is `checkPackedCourse`, on the texts that this resolves to. Rejects with
 * a `PackRefusal`, with the signal's reason, or with what a target rejects with.
 */
export async function goThrough(pack: OpenPack, targetOf: TargetOf, work: PackWork): Promise<PackTexts> {
	const { onProgress, signal } = work;
	const total = pack.entries.reduce((sum, { size }) => sum + size, 0);
	const pieces = new Pieces(pack);
	const texts = new Map<string, Uint8Array>();
	let done = 0;
	signal?.throwIfAborted();
	for (const entry of pack.entries) {
		const kind = courseFileKind(entry.path);
		if (kind === undefined) throw refuse("unknown-kind-of-file", { path: shownPath(entry.path) });
		const check = new ContentCheck(entry.path, kind);
		const target = await targetOf(entry);
		try {
			for await (const piece of pieces.of(entry)) {
				signal?.throwIfAborted();
				check.update(piece);
				await target?.write(piece);
				done += piece.length;
				onProgress?.({ done, total });
			}
		} finally {
			await target?.close();
		}
		const { bytes } = check.end((sums) => checkSums(entry, sums));
		if (bytes !== undefined) texts.set(entry.path, bytes);
	}
	onProgress?.({ done: total, total });
	return texts;
}
