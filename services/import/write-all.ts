import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ImportError } from "./import-error.ts";

/** A file to write: a new one, or one that was read as `before` and changes. */
export interface FileChange {
	path: string;
	text: string;
	before?: string;
}

function isThere(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}

async function writeOne({ path, text, before }: FileChange): Promise<void> {
	if (before === undefined) {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text, { flag: "wx" });
		return;
	}
	// Somebody may have saved it meanwhile: theirs is not lost.
	if ((await readFile(path, "utf8")) !== before) throw new ImportError({ code: "is-there", path });
	const onItsWay = `${path}.imported`;
	await writeFile(onItsWay, text, { flag: "wx" });
	try {
		await rename(onItsWay, path);
	} catch (error) {
		await rm(onItsWay, { force: true });
		throw error;
	}
}

/**
 * Writes files in the order given, each whole. A new file never takes the place of one that is there. Where one cannot be
 * written, all that were go back to what they were, and `ImportError` says which and why.
 */
export async function writeAll(changes: readonly FileChange[]): Promise<void> {
	const done: FileChange[] = [];
	for (const change of changes) {
		try {
			await writeOne(change);
			done.push(change);
		} catch (error) {
			for (const { path, before } of done.reverse()) {
				await (before === undefined ? rm(path, { force: true }) : writeFile(path, before)).catch(() => {});
			}
			if (error instanceof ImportError) throw error;
			if (isThere(error)) throw new ImportError({ code: "is-there", path: change.path });
			const why = error instanceof Error ? error.message : String(error);
			throw new ImportError({ code: "not-written", path: change.path, why });
		}
	}
}
