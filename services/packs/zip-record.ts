import type { Entry } from "yauzl";
import { courseFileKind, largestOf } from "../../core/pack/course-file.ts";
import { packLimits } from "../../core/pack/limits.ts";
import { manifestName, signatureName } from "../../core/pack/manifest.ts";
import { pathProblem, shownPath } from "../../core/pack/pack-path.ts";
import { PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { recordOf, type ZipPart } from "./zip-form.ts";

/** A file as the table of contents has it, with a name that may be used. */
export interface TableEntry extends ZipPart {
	name: Buffer;
	path: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const zip64Field = 0x0001;
/** How many times its size a file becomes that somebody has compressed for its contents, and not to fill a disk. */
const usualRatio = 100;
const unixMaker = 3;
const kinds = { plain: 0o10, link: 0o12 } as const;
const dosFolder = 0x10;

function decoded(name: Buffer): string | undefined {
	try {
		return decoder.decode(name);
	} catch {
		return undefined;
	}
}

/** How a file is packed: not at all. */
function checkPacking(record: Entry, path: string): void {
	const { generalPurposeBitFlag: flags, compressionMethod, compressedSize, uncompressedSize } = record;
	// Bits 0, 6 and 13: encrypted, strongly so, and with its table; method 99 is AES (APPNOTE 4.4.4, 4.4.5).
	if ((flags & 0x2041) !== 0 || compressionMethod === 99) throw refuse("encrypted", { path });
	const isZip64 = record.extraFields.some(({ id }) => id === zip64Field);
	if (isZip64 || Math.max(compressedSize, uncompressedSize) >= 0xffffffff) throw refuse("zip64", {});
	if (compressionMethod !== 0) {
		const ratio = Math.round(uncompressedSize / Math.max(1, compressedSize));
		throw ratio > usualRatio ? refuse("bomb-ratio", { path, ratio }) : refuse("compressed", { path });
	}
	if (compressedSize !== uncompressedSize)
		throw refuse("wrong-size", { path, size: compressedSize, expected: uncompressedSize });
}

/** What sort of thing an entry is: a plain file. */
function checkSort(record: Entry, name: string, path: string): void {
	const { versionMadeBy, externalFileAttributes } = record;
	const kind = externalFileAttributes >>> 28;
	// Also of other makers: whoever unpacks may look at the mode alone.
	if (kind === kinds.link) throw refuse("symbolic-link", { path });
	const isOther = versionMadeBy >> 8 === unixMaker && kind !== kinds.plain && kind !== 0;
	if (isOther || name.endsWith("/") || (externalFileAttributes & dosFolder) !== 0) throw refuse("not-a-file", { path });
}

function largestAt(path: string): number {
	if (path === manifestName) return packLimits.manifest;
	if (path === signatureName) return packLimits.signature;
	const kind = courseFileKind(path);
	return kind === undefined ? packLimits.medium : largestOf[kind];
}

/** Examines one record, of which `bytes` are all. Throws `PackRefusal`. */
export function checkRecord(record: Entry, bytes: Buffer): TableEntry {
	const nameBytes = record.fileNameRaw;
	const name = decoded(nameBytes);
	const shown = shownPath(name ?? nameBytes.toString("latin1"));
	checkPacking(record, shown);
	if (name === undefined) throw refuse("name-not-utf8", { path: shown });
	checkSort(record, name, shown);
	const problem = pathProblem(name);
	if (problem !== undefined) throw new PackRefusal(problem);
	if (record.extraFieldLength > 0 || record.fileCommentLength > 0) throw refuse("hidden-bytes", { path: shown });
	const size = record.uncompressedSize;
	const maximum = largestAt(name);
	if (size > maximum) throw refuse("too-large", { path: shown, size, maximum });
	const entry = {
		name: nameBytes,
		path: name,
		size,
		crc32: record.crc32,
		offset: record.relativeOffsetOfLocalHeader,
	};
	if (!bytes.equals(recordOf(entry))) throw refuse("not-canonical", { path: shown });
	return entry;
}
