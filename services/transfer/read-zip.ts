import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { eachInTurn, piecesOf } from "../each-in-turn.ts";
import { mostBytes, mostEntries } from "./manifest.ts";
import { RecordFileError } from "./record-file-error.ts";

const inflate = promisify(inflateRaw);

/** A zip whose table of contents holds nothing that should not be there. */
export interface OpenZip {
	names: readonly string[];
	/** Unpacks a file of at most so many bytes and checks its size and its CRC. Rejects with `RecordFileError`. */
	read(name: string, most?: number): Promise<Buffer>;
}

const stored = 0;
const deflated = 8;

/** The upper half of a file's attributes is its mode, where a Unix system wrote it; the kind of file is its first digit. */
function isPlainFile({ versionMadeBy, externalFileAttributes, fileName }: Entry): boolean {
	const kind = externalFileAttributes >>> 28;
	const unix = versionMadeBy >> 8 === 3;
	return !fileName.endsWith("/") && (!unix || kind === 0 || kind === 0o10);
}

async function open(bytes: Buffer): Promise<ZipFile> {
	try {
		return await fromBufferPromise(bytes, { strictFileNames: true });
	} catch (cause) {
		// The beginning of a zip without its end is one that was cut short.
		const cut = bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50;
		throw new RecordFileError(cut ? "damaged" : "not-a-zip", undefined, { cause });
	}
}

/** Names are kept in maps and sets, so that `__proto__` is a name like any other. */
async function contentsOf(zip: ZipFile): Promise<Map<string, Entry>> {
	if (zip.entryCount > mostEntries) throw new RecordFileError("too-large");
	const entries = new Map<string, Entry>();
	let total = 0;
	for await (const entry of zip.eachEntry()) {
		const { fileName } = entry;
		if (entries.has(fileName) || !isPlainFile(entry)) throw new RecordFileError("damaged", fileName);
		total += entry.uncompressedSize;
		if (total > mostBytes) throw new RecordFileError("too-large", fileName);
		entries.set(fileName, entry);
	}
	return entries;
}

/** At most as many bytes are ever unpacked as the table of contents says, and that is held to the limit in all. */
async function unpack(bytes: Buffer, zip: ZipFile, entry: Entry): Promise<Buffer> {
	const { compressedSize, uncompressedSize, compressionMethod } = entry;
	if (entry.isEncrypted()) throw new Error("It is encrypted.");
	const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
	const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize);
	if (packed.length !== compressedSize) throw new Error("It is cut short.");
	if (compressionMethod === stored) return packed;
	if (compressionMethod !== deflated) throw new Error(`It is packed in the unknown way ${compressionMethod}.`);
	return inflate(packed, { maxOutputLength: Math.max(1, uncompressedSize), chunkSize: 256 * 1024 });
}

/** Opens a zip of anyone's making. Rejects with `RecordFileError`. */
export async function openZip(bytes: Buffer): Promise<OpenZip> {
	const zip = await open(bytes);
	let entries: Map<string, Entry>;
	try {
		entries = await contentsOf(zip);
	} catch (error) {
		if (error instanceof RecordFileError) throw error;
		throw new RecordFileError("damaged", undefined, { cause: error });
	}
	return {
		names: [...entries.keys()],
		read: async (name, most = mostBytes) => {
			const entry = entries.get(name);
			if (entry === undefined) throw new RecordFileError("damaged", name);
			if (entry.uncompressedSize > most) throw new RecordFileError("too-large", name);
			try {
				const unpacked = await unpack(bytes, zip, entry);
				if (unpacked.length !== entry.uncompressedSize) throw new Error("It is of another size.");
				let sum = 0;
				await eachInTurn(piecesOf(unpacked), (piece) => {
					sum = crc32(piece, sum);
				});
				if (sum !== entry.crc32) throw new Error("Its CRC is another one.");
				return unpacked;
			} catch (error) {
				throw new RecordFileError("damaged", name, { cause: error });
			}
		},
	};
}
