import { deflateRawSync } from "node:zlib";
import { change, type HostilePack, packBytes } from "./hostile-pack.ts";
import type { RawFile } from "./raw-zip.ts";

const none = Buffer.alloc(0);
const zip64Field = Buffer.from("0100100000000000010000000000000001000000", "hex");

function deflated(length: number): Partial<RawFile> {
	const data = deflateRawSync(Buffer.alloc(length), { level: 9 });
	return { data, method: 8, size: length, packedSize: data.length };
}

/** The zip's last bytes gone. */
const cut = (bytes: Buffer, length: number): Buffer => bytes.subarray(0, Math.max(0, bytes.length - length));
const place = 3;

/** Packs that are wrong as a zip. */
export const zipTricks: HostilePack[] = [
	{ trick: "nothing in the file", reason: "not-a-zip", bytes: () => none },
	{ trick: "a text named like a pack", reason: "not-a-zip", bytes: () => Buffer.from("Hola\n".repeat(100)) },
	{
		trick: "a picture named like a pack",
		reason: "not-a-zip",
		bytes: () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
	},
	{
		trick: "a gzip file",
		reason: "not-a-zip",
		bytes: () => Buffer.concat([Buffer.from("1f8b08", "hex"), Buffer.alloc(99)]),
	},
	{ trick: "the end of a zip and nothing else", reason: "no-manifest", bytes: () => packBytes({ raw: () => [] }) },
	{ trick: "its last byte gone", reason: "truncated", bytes: () => cut(packBytes(), 1) },
	{ trick: "its end gone", reason: "truncated", bytes: () => cut(packBytes(), 22) },
	{ trick: "half of it gone", reason: "truncated", bytes: () => cut(packBytes(), packBytes().length / 2) },
	{ trick: "its beginning gone", reason: "truncated", bytes: () => packBytes().subarray(100) },
	{
		trick: "a table that reaches beyond the file",
		reason: "truncated",
		bytes: () => packBytes({ zip: { tableSize: 1e6 } }),
	},
	{
		trick: "a table that begins behind the file",
		reason: "truncated",
		bytes: () => packBytes({ zip: { tableStart: 2 ** 31 } }),
	},
	{ trick: "zip64: too many files for two bytes", reason: "zip64", bytes: () => packBytes({ zip: { count: 0xffff } }) },
	{
		trick: "zip64: a table too far for four bytes",
		reason: "zip64",
		bytes: () => packBytes({ zip: { tableStart: 0xffffffff } }),
	},
	{
		trick: "zip64: a locator before the end",
		reason: "zip64",
		bytes: () =>
			packBytes({ zip: { beforeEnd: Buffer.concat([Buffer.from("PK\x06\x07", "latin1"), Buffer.alloc(16)]) } }),
	},
	{
		trick: "zip64: a field with longer sizes",
		reason: "zip64",
		bytes: () => packBytes({ raw: change(place, { extra: zip64Field }) }),
	},
	{
		trick: "zip64: a size of 2^64 - 1",
		reason: "zip64",
		bytes: () =>
			packBytes({
				raw: change(place, {
					tableSize: 0xffffffff,
					extra: Buffer.concat([Buffer.from("01001000", "hex"), Buffer.alloc(16, 0xff)]),
				}),
			}),
	},
	{
		trick: "zip64: a size without its field",
		reason: "zip64",
		bytes: () => packBytes({ raw: change(place, { tableSize: 0xffffffff }) }),
	},
	{
		trick: "encrypted in the old way",
		reason: "encrypted",
		bytes: () => packBytes({ raw: change(place, { flags: 0x0809 }) }),
	},
	{
		trick: "encrypted strongly",
		reason: "encrypted",
		bytes: () => packBytes({ raw: change(place, { flags: 0x0849 }) }),
	},
	{ trick: "encrypted with AES", reason: "encrypted", bytes: () => packBytes({ raw: change(place, { method: 99 }) }) },
	{ trick: "its table masked", reason: "encrypted", bytes: () => packBytes({ raw: change(place, { flags: 0x2808 }) }) },
	{ trick: "compressed as usual", reason: "compressed", bytes: () => packBytes({ raw: change(place, deflated(200)) }) },
	{
		trick: "compressed in a way that few know",
		reason: "compressed",
		bytes: () => packBytes({ raw: change(place, { method: 93 }) }),
	},
	{
		trick: "a bomb: 20 MB out of 20 kB",
		reason: "bomb-ratio",
		bytes: () => packBytes({ raw: change(place, deflated(2e7)) }),
	},
	{
		trick: "a bomb that says it is 4 GB",
		reason: "bomb-ratio",
		bytes: () => packBytes({ raw: change(place, { ...deflated(1e5), size: 4e9 }) }),
	},
	{
		trick: "a bomb in the manifest",
		reason: "bomb-ratio",
		bytes: () => packBytes({ raw: change(0, deflated(1e7)) }),
	},
	{
		trick: "a bomb within a bomb, named like a picture",
		reason: "bomb-ratio",
		bytes: () =>
			packBytes({
				raw: change(5, { ...deflated(1e7), data: deflateRawSync(packBytes({ raw: change(place, deflated(1e6)) })) }),
			}),
	},
	{
		trick: "a stored file that says it is larger",
		reason: "wrong-size",
		bytes: () => packBytes({ raw: change(place, { packedSize: 10 }) }),
	},
	{
		trick: "a lesson of 3 GB, says the table",
		reason: "too-large",
		bytes: () => packBytes({ raw: change(place, { size: 3e9 }) }),
	},
	{
		trick: "a picture of 513 MiB, says the table",
		reason: "too-large",
		bytes: () => packBytes({ raw: change(5, { size: 513 * 1024 * 1024 }) }),
	},
	{
		trick: "a manifest of 9 MiB",
		reason: "too-large",
		bytes: () => packBytes({ manifest: Buffer.alloc(9 * 1024 * 1024, " ") }),
	},
	{
		trick: "a signature of 5 KiB",
		reason: "too-large",
		bytes: () => packBytes({ signature: Buffer.alloc(5 * 1024, " ") }),
	},
	{ trick: "a table with 50,000 files", reason: "too-many-files", bytes: () => packBytes({ zip: { count: 50_000 } }) },
	{
		trick: "a table that counts one file too many",
		reason: "broken-table",
		bytes: () => packBytes({ zip: { count: 8 } }),
	},
	{
		trick: "a table that counts one file too few",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { count: 6 } }),
	},
	{
		trick: "a table of something else",
		reason: "broken-table",
		bytes: () => packBytes({ raw: (files) => files, zip: { order: [], count: 1, tableTail: Buffer.alloc(60) } }),
	},
	{
		trick: "an extra field longer than all extra fields",
		reason: "broken-table",
		bytes: () => packBytes({ raw: change(place, { extra: Buffer.from("0200ff00", "hex") }) }),
	},
];
