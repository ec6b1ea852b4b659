import { mkdir, open, readdir, readFile, rename, rmdir, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** What a disk says of a file or folder. */
export interface Found {
	/** In bytes. */
	size: number;
	folder: boolean;
	/** Tells it from every other file, also from one that has taken its name since. */
	identity: string;
}

/** A file that is being written. */
export interface OpenFile {
	/** As `Found` has it. */
	readonly identity: string;
	/** Writes all the bytes at a position; rejects where fewer got through. */
	write(bytes: Uint8Array, position: number): Promise<void>;
	/** Resolves once everything written is on the disk itself. */
	sync(): Promise<void>;
	truncate(length: number): Promise<void>;
	close(): Promise<void>;
}

/**
 * The few things that the store asks of a disk. Handed in, so that a test can make any of them fail. All reject with the
 * system's error.
 */
export interface Disk {
	/** What stands in a file from a position in bytes on; all of it by default. */
	readFile(path: string, from?: number): Promise<Uint8Array>;
	stat(path: string): Promise<Found>;
	readFolder(path: string): Promise<string[]>;
	makeFolder(path: string): Promise<void>;
	/** `new`: the file must not be there yet. `old`: it must. */
	open(path: string, which: "new" | "old"): Promise<OpenFile>;
	rename(from: string, to: string): Promise<void>;
	remove(path: string): Promise<void>;
	/** Removes an empty folder. */
	removeFolder(path: string): Promise<void>;
	/** Resolves once the names in a folder are on the disk itself: a new or renamed file is not safe before that. */
	syncFolder(path: string): Promise<void>;
}

function identityOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
	return `${dev}:${ino}`;
}

async function readFrom(path: string, from: number): Promise<Uint8Array> {
	const handle = await open(path, "r");
	try {
		const { size } = await handle.stat();
		const bytes = Buffer.alloc(Math.max(0, size - from));
		let read = 0;
		while (read < bytes.length) {
			const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read);
			if (bytesRead === 0) break;
			read += bytesRead;
		}
		return bytes.subarray(0, read);
	} finally {
		await handle.close();
	}
}

/** Opening a pipe waits for its other end, for ever, and a device may have no end. Neither is a file any more than a folder. */
async function refuseNoFile(path: string): Promise<void> {
	if ((await stat(path)).isFile()) return;
	throw Object.assign(new Error(`EISDIR: ${path} is no file.`), { code: "EISDIR" });
}

/** `learners/`, `<id>/` and a folder in it: all that is ever made below the data folder. */
const levelsOfRecord = 3;

/**
 * Makes a folder with those above it, so many at the most: a data folder that is gone, because its stick was pulled, is
 * not to be made anew on the disk below it.
 */
async function makeFolder(path: string, levels: number): Promise<void> {
	try {
		await mkdir(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
		if (code !== "ENOENT" || levels <= 1) throw error;
		await makeFolder(dirname(path), levels - 1);
		await makeFolder(path, 1);
	}
}

export const realDisk: Disk = {
	readFile: async (path, from = 0) => {
		await refuseNoFile(path);
		return from === 0 ? readFile(path) : readFrom(path, from);
	},
	stat: async (path) => {
		const found = await stat(path, { bigint: true });
		return { size: Number(found.size), folder: found.isDirectory(), identity: identityOf(found) };
	},
	readFolder: (path) => readdir(path),
	makeFolder: (path) => makeFolder(path, levelsOfRecord),
	open: async (path, which) => {
		// Not "a": Windows refuses to truncate a file that was opened for appending.
		const handle = await open(path, which === "new" ? "wx" : "r+");
		const identity = identityOf(await handle.stat({ bigint: true }));
		return {
			identity,
			write: async (bytes, position) => {
				let written = 0;
				// A disk that fills up takes a part of them first; why it takes no more it says when asked for the rest.
				while (written < bytes.length) {
					const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
					if (bytesWritten === 0) throw new Error(`Only ${written} of ${bytes.length} bytes were written.`);
					written += bytesWritten;
				}
			},
			sync: () => handle.sync(),
			truncate: (length) => handle.truncate(length),
			close: () => handle.close(),
		};
	},
	rename,
	remove: unlink,
	removeFolder: rmdir,
	syncFolder: async (path) => {
		// Windows has no such call for a folder; its file systems keep names safe by themselves.
		if (process.platform === "win32") return;
		const handle = await open(path, "r");
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	},
};

/** Whether an error of the system says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Writes a file that is not there yet and makes sure of its bytes; the caller makes sure of its name. */
export async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
	const file = await disk.open(path, "new");
	try {
		await file.write(bytes, 0);
		await file.sync();
	} finally {
		await file.close();
	}
}
