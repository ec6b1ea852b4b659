import { mkdir, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

/** A pack that was handed over. */
export interface HandedOver {
	id: string;
	path: string;
	/** The name of the file alone, as the person knows it. */
	file: string;
}

export interface InboxOptions {
	/** Where what came through a page is kept until it is installed or put away; the inbox's alone. Emptied at the start. */
	folder: string;
	id(): string;
}

/** Packs that wait to be looked at: files of the person's, which stay where they are, and copies of what a page sent. */
export interface Inbox {
	waiting(): HandedOver[];
	find(id: string): HandedOver | undefined;
	/** A file that lies somewhere; the same path once. */
	put(path: string): HandedOver;
	/**
	 * Keeps a copy of what a page sends, in constant memory. Rejects with the system's error where the disk refuses, and where
	 * the sender goes away; then nothing of it is left.
	 */
	receive(file: string, content: AsyncIterable<Uint8Array>): Promise<HandedOver>;
	/** Forgets a pack, and removes the copy where there is one. Never rejects. */
	putAway(id: string): Promise<void>;
	/** Removes all copies. Never rejects. */
	close(): Promise<void>;
}

/** Of a name that is only to be shown: the last part, without what cannot be seen. */
function nameOf(file: string): string {
	const name = basename(file.replaceAll("\\", "/")).replaceAll(/[\p{Cc}\p{Cf}]/gu, "");
	return name.slice(0, 200) || "curso.curso";
}

export function createInbox({ folder, id }: InboxOptions): Inbox {
	const packs = new Map<string, HandedOver & { copy: boolean }>();
	const remove = (path: string) => rm(path, { recursive: true, force: true }).catch(() => undefined);
	// What an application that was killed has left.
	const emptied = remove(folder);

	return {
		waiting: () => [...packs.values()].map(({ id, path, file }) => ({ id, path, file })),
		find: (wanted) => packs.get(wanted),
		put: (path) => {
			const known = [...packs.values()].find((pack) => pack.path === path);
			if (known !== undefined) return known;
			const pack = { id: id(), path, file: nameOf(path), copy: false };
			packs.set(pack.id, pack);
			return pack;
		},
		receive: async (file, content) => {
			await emptied;
			await mkdir(folder, { recursive: true });
			const pack = { id: id(), path: "", file: nameOf(file), copy: true };
			pack.path = join(folder, `${pack.id}.curso`);
			// Opened before anything comes: a file that is opened late would be made after it was removed.
			const opened = await open(pack.path, "wx");
			try {
				await pipeline(content, opened.createWriteStream());
			} catch (error) {
				await opened.close().catch(() => undefined);
				await remove(pack.path);
				throw error;
			}
			packs.set(pack.id, pack);
			return pack;
		},
		putAway: async (wanted) => {
			const pack = packs.get(wanted);
			packs.delete(wanted);
			if (pack?.copy === true) await remove(pack.path);
		},
		close: async () => {
			packs.clear();
			await emptied;
			await remove(folder);
		},
	};
}
