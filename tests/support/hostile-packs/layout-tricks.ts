import { change, type HostilePack, packBytes, signedPack } from "./hostile-pack.ts";

const place = 3;

/** Packs whose files lie otherwise than in a row, or of which a zip says two things, or more than it needs. */
export const layoutTricks: HostilePack[] = [
	{
		trick: "two files in one place",
		reason: "overlapping-entries",
		bytes: () => packBytes({ raw: change(place, { offset: 0 }) }),
	},
	{
		trick: "all files in one place, as in the bomb without compression",
		reason: "overlapping-entries",
		bytes: () => packBytes({ raw: (files) => files.map((file) => ({ ...file, offset: 0 })) }),
	},
	{
		trick: "a file that reaches into the next",
		reason: "overlapping-entries",
		bytes: () => packBytes({ raw: change(place, { size: 1000 }) }),
	},
	{
		trick: "the last file reaches into the table",
		reason: "overlapping-entries",
		bytes: () => packBytes({ raw: (files) => change(files.length - 1, { size: 5000 })(files) }),
	},
	{
		trick: "a program before the first file",
		reason: "hidden-bytes",
		bytes: () => packBytes({ raw: change(0, { before: Buffer.from("MZ\x90\x00", "latin1") }) }),
	},
	{
		trick: "a program before it all, which the offsets do not count",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { prefix: Buffer.from("#!/bin/sh\n") } }),
	},
	{
		trick: "bytes between two files",
		reason: "hidden-bytes",
		bytes: () => packBytes({ raw: change(place, { before: Buffer.alloc(7) }) }),
	},
	{
		trick: "a file that the table does not name",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { order: [0, 1, 2, 3, 4, 6] } }),
	},
	{
		trick: "bytes before the table",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { beforeTable: Buffer.alloc(9) } }),
	},
	{
		trick: "bytes behind the table",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { beforeEnd: Buffer.alloc(9) } }),
	},
	{
		trick: "bytes in the table's tail",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { tableTail: Buffer.alloc(9) } }),
	},
	{
		trick: "bytes behind the end",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { behind: Buffer.from("\n") } }),
	},
	{
		trick: "another zip behind the end",
		reason: "hidden-bytes",
		bytes: () => Buffer.concat([packBytes(), packBytes()]),
	},
	{
		trick: "a remark at the end",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { remark: Buffer.from("hola") } }),
	},
	{
		trick: "the end of another zip as the remark",
		reason: "hidden-bytes",
		bytes: () => packBytes({ zip: { remark: packBytes({ raw: () => [] }) } }),
	},
	{
		trick: "a remark on a file",
		reason: "hidden-bytes",
		bytes: () => packBytes({ raw: change(place, { remark: Buffer.from("hola") }) }),
	},
	{
		trick: "an extra field in the table",
		reason: "hidden-bytes",
		bytes: () => packBytes({ raw: change(place, { extra: Buffer.from("feca0000", "hex") }) }),
	},
	{
		trick: "another name in an extra field, as Info-ZIP has it",
		reason: "hidden-bytes",
		bytes: () =>
			packBytes({
				raw: change(place, { extra: Buffer.concat([Buffer.from("757009000100000000", "hex"), Buffer.from("../x")]) }),
			}),
	},
	{
		trick: "an extra field at the file",
		reason: "hidden-bytes",
		bytes: () => packBytes({ raw: change(place, { localExtra: Buffer.from("feca0000", "hex") }) }),
	},
	{
		trick: "another name at the file than in the table",
		reason: "headers-disagree",
		bytes: () => packBytes({ raw: change(place, { localName: "content/../../../fuera1.md" }) }),
	},
	{
		trick: "another way of packing at the file",
		reason: "headers-disagree",
		bytes: () => packBytes({ raw: change(place, { localMethod: 8 }) }),
	},
	{
		trick: "encrypted only at the file",
		reason: "headers-disagree",
		bytes: () => packBytes({ raw: change(place, { localFlags: 0x0809 }) }),
	},
	{
		trick: "another size behind the file",
		reason: "headers-disagree",
		bytes: () => packBytes({ raw: change(place, { descriptor: Buffer.alloc(16) }) }),
	},
	{
		trick: "another CRC in the table",
		reason: "headers-disagree",
		bytes: () => packBytes({ raw: change(place, { tableCrc: 1 }) }),
	},
	{
		trick: "a CRC that is not the lesson's",
		reason: "wrong-crc",
		bytes: () => packBytes({ raw: change(place, { crc: 1 }) }),
	},
	{
		trick: "a CRC that is not the manifest's",
		reason: "wrong-crc",
		bytes: () => packBytes({ raw: change(0, { crc: 1 }) }),
	},
	{
		trick: "a CRC that is not the signature's",
		reason: "wrong-crc",
		bytes: () => signedPack({ raw: change(1, { crc: 1 }) }),
	},
	{ trick: "files on several disks", reason: "not-canonical", bytes: () => packBytes({ zip: { disk: 1 } }) },
	{
		trick: "a file on another disk",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { disk: 1 }) }),
	},
	{ trick: "two counts of files", reason: "not-canonical", bytes: () => packBytes({ zip: { countHere: 1 } }) },
	{
		trick: "another time",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { time: 1 }) }),
	},
	{
		trick: "another day",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { date: 0x5b65 }) }),
	},
	{
		trick: "another maker",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { madeBy: 0x0014 }) }),
	},
	{
		trick: "a newer zip needed",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { neededVersion: 45 }) }),
	},
	{
		trick: "a program, says its mode",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { attributes: 0x81ed0000 }) }),
	},
	{
		trick: "a program that becomes its owner, says its mode",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { attributes: 0x89ed0000 }) }),
	},
	{
		trick: "marked as text",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { internalAttributes: 1 }) }),
	},
	{
		trick: "names in no known writing",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: change(place, { flags: 0x0008 }) }),
	},
	{
		trick: "the table in another order than the files",
		reason: "not-canonical",
		bytes: () => packBytes({ zip: { order: [0, 1, 2, 4, 3, 5, 6] } }),
	},
];
