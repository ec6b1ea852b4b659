import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { piecesOf } from "../each-in-turn.ts";

/** Small enough that checking and packing one keeps nobody waiting. */
const pieceLength = 256 * 1024;

/** Packs files into a zip: the same files give the same bytes, wherever and whenever. */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
	const zip = new ZipFile();
	// yazl writes the hour of the place, so that this one reads the same everywhere.
	const mtime = new Date(2000, 0, 1);
	for (const [name, bytes] of files) {
		const options = { mtime, forceDosTimestamp: true, mode: 0o100644 };
		zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(piecesOf(bytes, pieceLength))));
	}
	zip.end();
	const packed = buffer(zip.outputStream);
	const failed = new Promise<never>((_, reject) => zip.once("error", reject));
	return Promise.race([packed, failed]);
}
