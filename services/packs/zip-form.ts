import { Buffer } from "node:buffer";

/**
 * The one form of a zip that a pack has, byte for byte (PKWARE APPNOTE 6.3.10, 4.3): files one after the other from byte 0,
 * stored as they are, each with its sizes and CRC behind it, then the table of contents and its end. Names are UTF-8, the
 * time is always the same, the mode is that of a plain file. Whatever is written otherwise has room for what
 * nobody checks, or is another file with the same contents.
 */
export interface ZipPart {
	/** The bytes of its name. */
	name: Uint8Array;
	/** In bytes. */
	size: number;
	crc32: number;
	/** Where its header begins. */
	offset: number;
}

const madeBy = 0x033f;
const neededVersion = 20;
/** Sizes behind the contents, and the name in UTF-8. */
const flags = 0x0808;
/** 12:00. */
const noon = 0x6000;
/** 1980-02-01: see `write-zip.ts`. */
const day = 0x0041;
const plainFile = 0o100644 * 0x10000;

export const headerLength = 30;
export const descriptorLength = 16;
export const recordLength = 46;
export const endLength = 22;

export const signatures = {
	header: 0x04034b50,
	descriptor: 0x08074b50,
	record: 0x02014b50,
	end: 0x06054b50,
	zip64Locator: 0x07064b50,
} as const;

/** What stands before the contents of a file. Its sizes are not known there yet. */
export function headerOf({ name }: Pick<ZipPart, "name">): Buffer {
	const bytes = Buffer.alloc(headerLength);
	bytes.writeUInt32LE(signatures.header, 0);
	bytes.writeUInt16LE(neededVersion, 4);
	bytes.writeUInt16LE(flags, 6);
	bytes.writeUInt16LE(noon, 10);
	bytes.writeUInt16LE(day, 12);
	bytes.writeUInt16LE(name.length, 26);
	return Buffer.concat([bytes, name]);
}

/** What stands behind the contents of a file. */
export function descriptorOf({ crc32, size }: Pick<ZipPart, "crc32" | "size">): Buffer {
	const bytes = Buffer.alloc(descriptorLength);
	bytes.writeUInt32LE(signatures.descriptor, 0);
	bytes.writeUInt32LE(crc32, 4);
	bytes.writeUInt32LE(size, 8);
	bytes.writeUInt32LE(size, 12);
	return bytes;
}

/** What the table of contents says of a file. */
export function recordOf({ name, size, crc32, offset }: ZipPart): Buffer {
	const bytes = Buffer.alloc(recordLength);
	bytes.writeUInt32LE(signatures.record, 0);
	bytes.writeUInt16LE(madeBy, 4);
	bytes.writeUInt16LE(neededVersion, 6);
	bytes.writeUInt16LE(flags, 8);
	bytes.writeUInt16LE(noon, 12);
	bytes.writeUInt16LE(day, 14);
	bytes.writeUInt32LE(crc32, 16);
	bytes.writeUInt32LE(size, 20);
	bytes.writeUInt32LE(size, 24);
	bytes.writeUInt16LE(name.length, 28);
	bytes.writeUInt32LE(plainFile, 38);
	bytes.writeUInt32LE(offset, 42);
	return Buffer.concat([bytes, name]);
}

/** The end of a zip: how many files, and where their table is. */
export function endOf(files: number, tableStart: number, tableLength: number): Buffer {
	const bytes = Buffer.alloc(endLength);
	bytes.writeUInt32LE(signatures.end, 0);
	bytes.writeUInt16LE(files, 8);
	bytes.writeUInt16LE(files, 10);
	bytes.writeUInt32LE(tableLength, 12);
	bytes.writeUInt32LE(tableStart, 16);
	return bytes;
}
