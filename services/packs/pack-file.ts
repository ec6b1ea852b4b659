import { type FileHandle, open, stat } from "node:fs/promises";
import { PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { codeOf } from "../home/system-error.ts";

/** A file that is read at any place, as far as it was long when it was opened. */
export interface PackFile {
	/** In bytes. */
	readonly size: number;
	/** Fills `into` with what stands from `position` on. Rejects with a `PackRefusal`: `truncated`, `unreadable`. */
	read(into: Uint8Array, position: number): Promise<void>;
	close(): Promise<void>;
}

/** The system's error as a refusal; one that is a refusal already, or a mistake of ours, stays what it is. */
function unreadable(error: unknown): unknown {
	// A refusal has a code too.
	if (error instanceof PackRefusal) return error;
	const code = codeOf(error);
	return code === undefined ? error : refuse("unreadable", { reason: code }, { cause: error });
}

async function openRegular(path: string): Promise<{ handle: FileHandle; size: number }> {
	try {
		// Before opening: opening a pipe would wait for a writer.
		if (!(await stat(path)).isFile()) throw refuse("unreadable", { reason: "EISDIR" });
		const handle = await open(path, "r");
		try {
			return { handle, size: (await handle.stat()).size };
		} catch (error) {
			await handle.close();
			throw error;
		}
	} catch (error) {
		throw unreadable(error);
	}
}

/** Opens a file of anyone's making. Rejects with a `PackRefusal` (`unreadable`). */
export async function openPackFile(path: string): Promise<PackFile> {
	const { handle, size } = await openRegular(path);
	return {
		size,
		read: async (into, position) => {
			let read = 0;
			while (read < into.length) {
				try {
					const { bytesRead } = await handle.read(into, read, into.length - read, position + read);
					if (bytesRead === 0) throw refuse("truncated", {});
					read += bytesRead;
				} catch (error) {
					throw unreadable(error);
				}
			}
		},
		close: () => handle.close(),
	};
}

/** Reads a part of a file that the caller has found to be short enough to hold. */
export async function readPart(file: PackFile, position: number, length: number): Promise<Buffer> {
	const bytes = Buffer.alloc(length);
	await file.read(bytes, position);
	return bytes;
}
