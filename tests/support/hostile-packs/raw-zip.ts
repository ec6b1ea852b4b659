import { crc32 } from "node:zlib";

/** A file of a zip, any part of which may lie. What is left out is as a pack has it. */
export interface RawFile {
	name: string | Buffer;
	data: Buffer;
	/** What stands at the file instead, where it differs from the table. */
	localName?: string | Buffer;
	localExtra?: Buffer;
	localFlags?: number;
	localMethod?: number;
	/** What both say. */
	crc?: number;
	size?: number;
	packedSize?: number;
	method?: number;
	flags?: number;
	time?: number;
	date?: number;
	neededVersion?: number;
	/** What the table alone says. */
	madeBy?: number;
	attributes?: number;
	internalAttributes?: number;
	disk?: number;
	extra?: Buffer;
	remark?: Buffer;
	offset?: number;
	tableCrc?: number;
	tableSize?: number;
	/** What stands behind the content; undefined: what belongs there. */
	descriptor?: Buffer;
	/** Bytes that belong to nobody, before the file. */
	before?: Buffer;
}

/** What may be wrong with the zip as a whole. */
export interface RawZip {
	/** Before everything: offsets count from behind it. */
	prefix?: Buffer;
	beforeTable?: Buffer;
	tableTail?: Buffer;
	/** Between the table and the end. */
	beforeEnd?: Buffer;
	behind?: Buffer;
	remark?: Buffer;
	count?: number;
	countHere?: number;
	disk?: number;
	tableSize?: number;
	tableStart?: number;
	/** The order of the table, by the files' places. */
	order?: readonly number[];
}

const u16 = (...values: number[]): Buffer =>
	Buffer.concat(values.map((value) => Buffer.from([value & 0xff, (value >> 8) & 0xff])));
const u32 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => u16(value & 0xffff, value >>> 16)));
const none = Buffer.alloc(0);
const magic = (letters: string): Buffer => Buffer.from(`PK${letters}`, "latin1");

function localHeader(file: RawFile): Buffer {
	const name = Buffer.from(file.localName ?? file.name);
	const extra = file.localExtra ?? none;
	return Buffer.concat([
		magic("\x03\x04"),
		u16(file.neededVersion ?? 20, file.localFlags ?? file.flags ?? 0x0808, file.localMethod ?? file.method ?? 0),
		u16(file.time ?? 0x6000, file.date ?? 0x41),
		u32(0, 0, 0),
		u16(name.length, extra.length),
		name,
		extra,
	]);
}

function record(file: RawFile, offset: number): Buffer {
	const [name, extra, remark] = [Buffer.from(file.name), file.extra ?? none, file.remark ?? none];
	const size = file.tableSize ?? file.size ?? file.data.length;
	return Buffer.concat([
		magic("\x01\x02"),
		u16(file.madeBy ?? 0x033f, file.neededVersion ?? 20, file.flags ?? 0x0808, file.method ?? 0),
		u16(file.time ?? 0x6000, file.date ?? 0x41),
		u32(file.tableCrc ?? file.crc ?? crc32(file.data), file.packedSize ?? size, size),
		u16(name.length, extra.length, remark.length, file.disk ?? 0, file.internalAttributes ?? 0),
		u32(file.attributes ?? 0x81a40000, file.offset ?? offset),
		name,
		extra,
		remark,
	]);
}

function descriptor(file: RawFile): Buffer {
	const size = file.size ?? file.data.length;
	return Buffer.concat([magic("\x07\x08"), u32(file.crc ?? crc32(file.data), file.packedSize ?? size, size)]);
}

/** Writes a zip by hand, field by field after PKWARE's APPNOTE, so that it can be wrong in any way. */
export function rawZip(files: readonly RawFile[], zip: RawZip = {}): Buffer {
	const parts: Buffer[] = [];
	const table: Buffer[] = [];
	let at = 0;
	for (const file of files) {
		at += file.before?.length ?? 0;
		table.push(record(file, at));
		const part = Buffer.concat([localHeader(file), file.data, file.descriptor ?? descriptor(file)]);
		parts.push(file.before ?? none, part);
		at += part.length;
	}
	at += zip.beforeTable?.length ?? 0;
	const records = (zip.order ?? table.map((_, index) => index)).map((index) => table[index] ?? none);
	const whole = Buffer.concat([...records, zip.tableTail ?? none]);
	const remark = zip.remark ?? none;
	return Buffer.concat([
		zip.prefix ?? none,
		...parts,
		zip.beforeTable ?? none,
		whole,
		zip.beforeEnd ?? none,
		magic("\x05\x06"),
		u16(zip.disk ?? 0, zip.disk ?? 0, zip.countHere ?? zip.count ?? records.length, zip.count ?? records.length),
		u32(zip.tableSize ?? whole.length, zip.tableStart ?? at),
		u16(remark.length),
		remark,
		zip.behind ?? none,
	]);
}
