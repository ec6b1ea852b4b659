import { type Entry, fromBufferPromise } from "yauzl";
import { packLimits } from "../../core/pack/limits.ts";
import { type PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { type PackFile, readPart } from "./pack-file.ts";
import { endLength, endOf, recordLength, signatures } from "./zip-form.ts";
import { checkRecord, type TableEntry } from "./zip-record.ts";

/** The longest remark that may stand at the end of a zip. */
const longestRemark = 0xffff;
const zip64LocatorLength = 20;
/** Far more than so many names of allowed length come to. */
const longestTable = 32 * 1024 * 1024;

/** The files that a zip says it has, and where their table begins. */
export interface ZipTable {
	entries: TableEntry[];
	start: number;
}

interface TablePlace {
	files: number;
	start: number;
	length: number;
}

/** Why a file has not the end of a zip where it should be. */
async function withoutEnd(file: PackFile): Promise<PackRefusal> {
	const length = Math.min(file.size, endLength + longestRemark);
	const tail = await readPart(file, file.size - length, length);
	const beginning = Buffer.alloc(4);
	beginning.writeUInt32LE(signatures.end, 0);
	const at = tail.lastIndexOf(beginning);
	if (at >= 0 && at + endLength <= tail.length) {
		const behind = tail.length - at - endLength;
		return tail.readUInt16LE(at + 20) > behind ? refuse("truncated", {}) : refuse("hidden-bytes", { path: "" });
	}
	const isZip = file.size >= 4 && (await readPart(file, 0, 4)).readUInt32LE(0) === signatures.header;
	return isZip ? refuse("truncated", {}) : refuse("not-a-zip", {});
}

async function readEnd(file: PackFile): Promise<TablePlace> {
	if (file.size < endLength) throw await withoutEnd(file);
	const end = await readPart(file, file.size - endLength, endLength);
	if (end.readUInt32LE(0) !== signatures.end || end.readUInt16LE(20) !== 0) throw await withoutEnd(file);
	const place = { files: end.readUInt16LE(10), start: end.readUInt32LE(16), length: end.readUInt32LE(12) };
	if (place.files === 0xffff || place.start === 0xffffffff || place.length === 0xffffffff) throw refuse("zip64", {});
	const before = file.size - endLength - zip64LocatorLength;
	if (before >= 0 && (await readPart(file, before, 4)).readUInt32LE(0) === signatures.zip64Locator)
		throw refuse("zip64", {});
	if (place.files > packLimits.files) throw refuse("too-many-files", { files: place.files, maximum: packLimits.files });
	const tableEnd = place.start + place.length;
	if (tableEnd > file.size - endLength) throw refuse("truncated", {});
	if (tableEnd < file.size - endLength) throw refuse("hidden-bytes", { path: "" });
	// What is left: the numbers of disks, and of files on this one.
	if (!end.equals(endOf(place.files, place.start, place.length))) throw refuse("not-canonical", { path: "" });
	if (place.length > longestTable) throw refuse("too-large", { path: "", size: place.length, maximum: longestTable });
	return place;
}

/** The records of a table as yauzl reads them, with their names as bytes and nothing decided. */
async function recordsOf(table: Buffer, files: number): Promise<Entry[]> {
	// The table alone, as a zip that begins with it: yauzl looks nowhere else.
	const alone = Buffer.concat([table, endOf(files, 0, table.length)]);
	const records: Entry[] = [];
	try {
		const zip = await fromBufferPromise(alone, { decodeStrings: false, validateEntrySizes: false });
		for await (const entry of zip.eachEntry()) records.push(entry);
	} catch (cause) {
		// yauzl goes no further than such a record, and says so in words only.
		if (cause instanceof Error && cause.message.includes("encryption")) throw refuse("encrypted", { path: "" });
		throw refuse("broken-table", {}, { cause });
	}
	return records;
}

/**
 * Reads the table of contents of a zip and examines every record of it: names, sizes, and that each is as this program
 * writes them. Rejects with a `PackRefusal`.
 */
export async function readTable(file: PackFile): Promise<ZipTable> {
	if (file.size > packLimits.total) throw refuse("too-large", { path: "", size: file.size, maximum: packLimits.total });
	const { files, start, length } = await readEnd(file);
	const table = await readPart(file, start, length);
	const records = await recordsOf(table, files);
	let at = 0;
	const entries: TableEntry[] = [];
	for (const record of records) {
		const recordEnd = at + recordLength + record.fileNameLength + record.extraFieldLength + record.fileCommentLength;
		entries.push(checkRecord(record, table.subarray(at, recordEnd)));
		at = recordEnd;
	}
	if (at !== table.length) throw refuse("hidden-bytes", { path: "" });
	return { entries, start };
}
