import { mkdir, open, readdir, readFile, rename, unlink } from "node:fs/promises";

/** A file that is being written. */
export interface OpenFile {
	/** Writes all the bytes at a position with one call to the system; rejects where fewer got through. */
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
	readFile(path: string): Promise<Uint8Array>;
	readFolder(path: string): Promise<string[]>;
	makeFolder(path: string): Promise<void>;
	/** `new`: the file must not be there yet. `old`: it must. */
	open(path: string, which: "new" | "old"): Promise<OpenFile>;
	rename(from: string, to: string): Promise<void>;
	remove(path: string): Promise<void>;
	/** Resolves once the names in a folder are on the disk itself: a new or renamed file is not safe before that. */
	syncFolder(path: string): Promise<void>;
}

export const realDisk: Disk = {
	readFile: (path) => readFile(path),
	readFolder: (path) => readdir(path),
	makeFolder: async (path) => {
		await mkdir(path, { recursive: true });
	},
	open: async (path, which) => {
		// Not "a": Windows refuses to truncate a file that was opened for appending.
		const handle = await open(path, which === "new" ? "wx" : "r+");
		return {
			write: async (bytes, position) => {
				const { bytesWritten } = await handle.write(bytes, 0, bytes.length, position);
				if (bytesWritten < bytes.length) throw new Error(`Only ${bytesWritten} of ${bytes.length} bytes were written.`);
			},
			sync: () => handle.sync(),
			truncate: (length) => handle.truncate(length),
			close: () => handle.close(),
		};
	},
	rename,
	remove: unlink,
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
