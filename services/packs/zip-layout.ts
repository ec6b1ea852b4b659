import { shownPath } from "../../core/pack/pack-path.ts";
import { type PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { type PackFile, readPart } from "./pack-file.ts";
import { descriptorLength, descriptorOf, headerLength, headerOf, signatures } from "./zip-form.ts";
import type { TableEntry } from "./zip-record.ts";
import type { ZipTable } from "./zip-table.ts";

/** Files up to this size are read along with the headers on both sides of them. */
const window = 64 * 1024;
/** Beside a larger one, only what stands behind it and before the next. */
const narrowWindow = 1024;

/** Where the content of a file begins. */
export const contentStart = ({ offset, name }: TableEntry): number => offset + headerLength + name.length;

/** That the files fill the zip from its first byte to its table, in the table's order. */
function checkPlaces({ entries, start }: ZipTable): void {
	const byPlace = [...entries].sort((a, b) => a.offset - b.offset);
	let end = 0;
	for (const entry of byPlace) {
		const path = shownPath(entry.path);
		if (entry.offset < end) throw refuse("overlapping-entries", { path });
		if (entry.offset > end) throw refuse("hidden-bytes", { path });
		end = contentStart(entry) + entry.size + descriptorLength;
	}
	if (end > start) throw refuse("overlapping-entries", { path: shownPath(byPlace.at(-1)?.path ?? "") });
	if (end < start) throw refuse("hidden-bytes", { path: "" });
	const moved = entries.find((entry, index) => entry !== byPlace[index]);
	if (moved !== undefined) throw refuse("not-canonical", { path: shownPath(moved.path) });
}

function wrongHeader(header: Buffer, path: string): PackRefusal {
	const hasExtra = header.readUInt32LE(0) === signatures.header && header.readUInt16LE(28) > 0;
	return refuse(hasExtra ? "hidden-bytes" : "headers-disagree", { path });
}

type Near = (position: number, length: number, ahead: number) => Promise<Buffer>;

/** Reads short parts of a file in their order, so much ahead at a time. */
function nearIn(file: PackFile): Near {
	let held: Buffer = Buffer.alloc(0);
	let from = 0;
	return async (position, length, ahead) => {
		if (position < from || position + length > from + held.length) {
			held = await readPart(file, position, Math.min(Math.max(length, ahead), file.size - position));
			from = position;
		}
		return held.subarray(position - from, position - from + length);
	};
}

/**
 * Examines where the files of a zip lie, and what stands before and behind each: everything that is neither a file's content
 * nor the table. Rejects with a `PackRefusal`.
 */
export async function checkLayout(file: PackFile, table: ZipTable): Promise<void> {
	checkPlaces(table);
	const near = nearIn(file);
	for (const entry of table.entries) {
		const path = shownPath(entry.path);
		const ahead = entry.size < window ? window : narrowWindow;
		const header = await near(entry.offset, headerLength + entry.name.length, ahead);
		if (!header.equals(headerOf(entry))) throw wrongHeader(header, path);
		const end = contentStart(entry) + entry.size;
		const descriptor = await near(end, descriptorLength, ahead);
		if (!descriptor.equals(descriptorOf(entry))) throw refuse("headers-disagree", { path });
	}
}
