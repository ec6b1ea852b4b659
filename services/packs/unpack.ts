import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { courseFileKind } from "../../core/pack/course-file.ts";
import { manifestName, signatureName } from "../../core/pack/manifest.ts";
import { foldersOf, pathProblem } from "../../core/pack/pack-path.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import { realDisk } from "../learners/disk.ts";
import { goThrough } from "./contents.ts";
import type { OpenPack, PackTexts, PackWork } from "./types.ts";

/** How many files are sent to the disk at once: it takes many together in hardly more time than one. */
const together = 16;
/** From how many bytes on a file is sent to the disk by itself, so that the last step is not the longest. */
const large = 4 * 1024 * 1024;

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(path, "wx");
	try {
		await handle.writeFile(bytes);
	} finally {
		await handle.close();
	}
}

async function syncFile(path: string): Promise<void> {
	// Windows syncs only what is open for writing.
	const handle = await open(path, "r+");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
	const left = items.values();
	const worker = async (): Promise<void> => {
		for (const item of left) await work(item);
	};
	// All have ended once this has, also where one fails: then the folder can be removed.
	const ends = await Promise.allSettled(Array.from({ length: together }, worker));
	const failed = ends.find((end) => end.status === "rejected");
	if (failed !== undefined) throw failed.reason;
}

/** Makes the folders of a pack's files, each of them new: one that is there already may be a link to anywhere. */
async function makeFolders(paths: readonly string[], folder: string): Promise<string[]> {
	const names = [...new Set(paths.flatMap(foldersOf))];
	const made: string[] = [];
	for (const name of names) {
		const path = join(folder, name);
		await mkdir(path);
		made.push(path);
	}
	return made;
}

/**
 * Unpacks a pack into an empty folder, which is there: the course's files, `manifest.json`, and `signature.json` where it is
 * signed. Checks all that `verifyOpenPack` checks on the way; `check` has the texts meanwhile to be sent to the disk. Once this
 * resolves, to what `check` did, both are done. Never writes over a file. Rejects with a `PackRefusal`, with what `check`
 * rejects with, or with the system's error where the disk refuses; then the folder holds a part, and is for the caller to
 * remove.
 */
export async function unpackInto<Checked>(
	pack: OpenPack,
	folder: string,
	check: (texts: PackTexts) => Promise<Checked>,
	work: PackWork = {},
): Promise<Checked> {
	work.signal?.throwIfAborted();
	const paths = pack.entries.map(({ path }) => path);
	for (const path of paths) {
		// `readPack` has asked already: what is joined to a folder is asked once more.
		const problem = pathProblem(path);
		if (problem !== undefined) throw new PackRefusal(problem);
	}
	const folders = await makeFolders(paths, folder);
	const texts = await goThrough(
		pack,
		async ({ path, size }) => {
			// Texts are held in memory anyway, and are written while they are checked.
			if (courseFileKind(path) !== "picture") return undefined;
			const handle = await open(join(folder, path), "wx");
			let left = size;
			return {
				write: async (piece) => {
					await handle.writeFile(piece);
					left -= piece.length;
					if (left === 0 && size >= large) await handle.sync();
				},
				close: () => handle.close(),
			};
		},
		work,
	);
	const [checked, synced] = await Promise.allSettled([check(texts), toDisk(pack, folder, folders, texts, work)]);
	// Of a course that is refused nobody asks whether the disk took it.
	if (checked.status === "rejected") throw checked.reason;
	if (synced.status === "rejected") throw synced.reason;
	return checked.value;
}

/** Writes what is in memory, and sends all of it to the disk: first one, then the other, because a disk takes it together. */
async function toDisk(
	pack: OpenPack,
	folder: string,
	folders: readonly string[],
	texts: PackTexts,
	{ signal }: PackWork,
): Promise<void> {
	const signed = pack.signatureBytes;
	const held = new Map([...texts, [manifestName, pack.manifestBytes]]);
	if (signed !== undefined) held.set(signatureName, signed);
	await eachOf([...held], async ([path, bytes]) => {
		signal?.throwIfAborted();
		await writeFile(join(folder, path), bytes);
	});
	const small = pack.entries.flatMap(({ path, size }) => (size < large && !held.has(path) ? [path] : []));
	await eachOf([...held.keys(), ...small], async (path) => {
		signal?.throwIfAborted();
		await syncFile(join(folder, path));
	});
	for (const path of [...folders.toReversed(), folder]) await realDisk.syncFolder(path);
}
