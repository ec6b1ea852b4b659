import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Notice } from "../../core/api/views.ts";

/** How every zip file with something in it begins: a local file header (PKWARE APPNOTE 4.3.7). */
const zipBeginning = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

async function beginning(path: string): Promise<Buffer> {
	const handle = await open(path, "r");
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(zipBeginning.length), 0, zipBeginning.length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** Whether a path leads to a regular file named *.curso that can be read and begins like a zip. */
async function looksLikePack(path: string): Promise<boolean> {
	if (extname(path).toLowerCase() !== ".curso") return false;
	try {
		// Before opening: opening a pipe would wait for a writer.
		if (!(await stat(path)).isFile()) return false;
		return zipBeginning.equals(await beginning(path));
	} catch {
		return false;
	}
}

/**
 * Looks at a course file that the operating system handed over, and says what to tell the person. Nothing is copied or
 * changed. Only the file's name is told, not where it lies.
 */
export async function receivePack(path: string): Promise<Notice> {
	const code = (await looksLikePack(path)) ? "pack-received" : "pack-unreadable";
	return { code, file: basename(path) };
}
