import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { codeOf } from "../home/system-error.ts";
import { realDisk } from "../learners/disk.ts";

/** A file to go into a zip. */
export interface ZipContent {
	path: string;
	/** In bytes; what comes must be as long. */
	size: number;
	/** Called when its turn has come. */
	open(): Readable;
}

/**
 * yazl writes the hour of the place where it is: this one is 1980-02-01 12:00 in all of them. Not the first day that a zip can
 * say, before which it is in one place what is later in another; and at noon no clock is put forward.
 */
const usualTime = (): Date => new Date(1980, 1, 1, 12);

function fill(zip: ZipFile, contents: Iterable<ZipContent>, fail: (error: unknown) => void): void {
	zip.once("error", fail);
	const mtime = usualTime();
	for (const { path, size, open } of contents) {
		const options = { compress: false, mtime, forceDosTimestamp: true, mode: 0o100644, size };
		zip.addReadStreamLazy(path, options, (give) => {
			const stream = open();
			// yazl passes on what is read, and not that reading has failed.
			stream.once("error", fail);
			give(null, stream);
		});
	}
	zip.end();
}

/** Writes a zip into an open file, to the disk itself. */
async function writeInto(
	file: FileHandle,
	contents: Iterable<ZipContent>,
	signal: AbortSignal | undefined,
): Promise<void> {
	const zip = new ZipFile();
	const failed = new AbortController();
	const fail = (error: unknown) => failed.abort(error);
	const signals = signal === undefined ? [failed.signal] : [failed.signal, signal];
	const stop = AbortSignal.any(signals);
	try {
		const write = async (pieces: AsyncIterable<string | Uint8Array>) => {
			for await (const piece of pieces) await file.writeFile(piece);
		};
		const done = pipeline(zip.outputStream, write, { signal: stop });
		fill(zip, contents, fail);
		await done;
	} catch (error) {
		throw stop.aborted ? stop.reason : error;
	}
	await file.sync();
}

/** The system's error about the file on its way, told of the place that was asked for. */
function aboutPlace(error: unknown, onItsWay: string, out: string): unknown {
	if (!(error instanceof Error && "path" in error) || error.path !== onItsWay) return error;
	// Nobody has heard of the file on its way: what is missing is its folder.
	return Object.assign(error, { path: codeOf(error) === "ENOENT" ? dirname(out) : out });
}

/**
 * Writes files into a zip of the form that `zip-form.ts` describes, in the order in which they come: beside its place, on
 * the disk, then renamed into it. Whatever happens, what was there stays until the new one is whole.
 *
 * @param beforeRename where what is there is held open, which Windows does not let be replaced
 */
export async function writeZipFile(
	out: string,
	contents: Iterable<ZipContent>,
	signal?: AbortSignal,
	beforeRename?: () => Promise<void>,
): Promise<void> {
	const onItsWay = `${out}.${randomUUID()}.tmp`;
	const handle = await open(onItsWay, "wx").catch((error: unknown) => {
		throw aboutPlace(error, onItsWay, out);
	});
	try {
		try {
			await writeInto(handle, contents, signal);
		} finally {
			await handle.close();
		}
		signal?.throwIfAborted();
		await beforeRename?.();
		await rename(onItsWay, out);
	} catch (error) {
		await unlink(onItsWay).catch(() => undefined);
		throw aboutPlace(error, onItsWay, out);
	}
	await realDisk.syncFolder(dirname(out));
}
