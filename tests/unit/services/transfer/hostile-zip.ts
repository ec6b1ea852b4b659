import { crc32, deflateRawSync } from "node:zlib";

/** A file of a zip, any part of which may lie. */
export interface HostileFile {
	name: string;
	data: Buffer;
	/** Upper half of the attributes: kind and rights, as Unix has them. */
	mode?: number;
	crc?: number;
	/** What the tables say of its size unpacked. */
	size?: number;
	method?: number;
	flags?: number;
}

function headerOf(file: HostileFile, packed: Buffer) {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(20, 0);
	fields.writeUInt16LE(0x800 | (file.flags ?? 0), 2);
	fields.writeUInt16LE(file.method ?? 8, 4);
	fields.writeUInt32LE(file.crc ?? crc32(file.data), 10);
	fields.writeUInt32LE(packed.length, 14);
	fields.writeUInt32LE(file.size ?? file.data.length, 18);
	fields.writeUInt16LE(Buffer.byteLength(file.name), 22);
	return fields;
}

/** Writes a zip by hand, byte by byte after APPNOTE.TXT, so that it can be wrong in any way. */
export function hostileZip(files: readonly HostileFile[], lies: { count?: number } = {}): Buffer {
	const parts: Buffer[] = [];
	const table: Buffer[] = [];
	let offset = 0;
	for (const file of files) {
		const packed = file.method === 0 ? file.data : deflateRawSync(file.data);
		const fields = headerOf(file, packed);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(file.name), packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
		rest.writeUInt32LE(offset, 10);
		const madeByUnix = Buffer.from([20, 3]);
		table.push(Buffer.concat([Buffer.from("PK\x01\x02"), madeByUnix, fields, rest, Buffer.from(file.name)]));
		parts.push(local);
		offset += local.length;
	}
	const size = table.reduce((sum, { length }) => sum + length, 0);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", "latin1");
	end.writeUInt16LE(lies.count ?? files.length, 8);
	end.writeUInt16LE(lies.count ?? files.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, ...table, end]);
}
