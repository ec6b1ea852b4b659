import { basename, dirname, join } from "node:path";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { originKey } from "../../core/learning/origin-key.ts";
import { codeOf } from "../home/system-error.ts";
import type { Disk } from "../learners/disk.ts";
import type { Manifest } from "../transfer/manifest.ts";
import { checkRecordFile, eventsOfRecord, readRecordFile } from "../transfer/read-record-file.ts";
import { type BackupName, backupFolder, readBackupName } from "./backup-name.ts";

/** A backup and what became of looking at it: without a manifest it cannot be read. */
export interface Inspected extends BackupName {
	bytes: number;
	manifest?: Manifest;
}

const absent = new Set(["ENOENT", "ENOTDIR"]);

/** The names of the backups in a folder, the newest of the clock first; none where there is no such folder. */
export async function namesOnShelf(disk: Disk, folder: string): Promise<BackupName[]> {
	let names: string[];
	try {
		names = await disk.readFolder(folder);
	} catch (error) {
		if (absent.has(codeOf(error) ?? "")) return [];
		throw error;
	}
	return names
		.flatMap((name) => readBackupName(name) ?? [])
		.sort((one, other) => (one.id < other.id ? 1 : one.id > other.id ? -1 : 0));
}

async function readBytes(disk: Disk, folder: string, id: string): Promise<Buffer> {
	return Buffer.from(await disk.readFile(join(folder, id)));
}

/** Throws where a file on a learner's shelf is the record of someone else. */
function refuseOthers({ learner }: Manifest, folder: string): void {
	if (learner !== basename(dirname(folder))) throw new Error("It is the record of another learner.");
}

/** Looks at backups and remembers, as long as a file is the same, that it was whole. */
export interface Inspector {
	/** Never rejects. */
	inspect(folder: string, backup: BackupName): Promise<Inspected>;
}

export function createInspector(disk: Disk): Inspector {
	const whole = new Map<string, { key: string; manifest: Manifest }>();
	return {
		inspect: async (folder, backup) => {
			const path = join(folder, backup.id);
			let bytes = 0;
			try {
				const { size, identity } = await disk.stat(path);
				bytes = size;
				const key = `${size} ${identity}`;
				const known = whole.get(path);
				if (known?.key === key) return { ...backup, bytes, manifest: known.manifest };
				const { manifest } = await checkRecordFile(await readBytes(disk, folder, backup.id));
				refuseOthers(manifest, folder);
				whole.set(path, { key, manifest });
				return { ...backup, bytes, manifest };
			} catch {
				return { ...backup, bytes };
			}
		},
	};
}

/** A backup's record. Rejects where it cannot be read, or is that of another learner. */
export async function readFromShelf(disk: Disk, folder: string, id: string) {
	const record = await readRecordFile(await readBytes(disk, folder, id));
	refuseOthers(record.manifest, folder);
	return record;
}

/**
 * Every event that any readable backup of a learner holds, each once, those of the newest backup first: what a damaged
 * record is healed from. It never rejects: what cannot be read is passed over.
 */
export async function* eventsOnShelf(disk: Disk, learnerFolder: string): AsyncGenerator<LearnerEvent> {
	const folder = backupFolder(learnerFolder);
	const given = new Set<string>();
	for (const { id } of await namesOnShelf(disk, folder).catch(() => [])) {
		const events = await readBytes(disk, folder, id)
			.then(checkRecordFile)
			.then((record) => {
				refuseOthers(record.manifest, folder);
				return eventsOfRecord(record);
			})
			.catch(() => []);
		for (const event of events) {
			// A record that was written anew has the same events under other numbers.
			const key = `${event.seq} ${originKey(event.origin)}`;
			if (given.has(key)) continue;
			given.add(key);
			yield event;
		}
	}
}
