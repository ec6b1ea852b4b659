import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { type Disk, writeNew } from "../learners/disk.ts";
import { isOnItsWay } from "../learners/replace.ts";
import { moveAside } from "../learners/set-aside.ts";
import { checkRecordFile, eventsOfRecord } from "../transfer/read-record-file.ts";
import type { WrittenRecord } from "../transfer/write-record-file.ts";

async function isFolder(disk: Disk, path: string): Promise<boolean> {
	return disk.stat(path).then(
		({ folder }) => folder,
		() => false,
	);
}

/** Makes the folder of the backups; something else that has its name is moved out of the way and kept. */
async function makeFolder(disk: Disk, folder: string, now: Date): Promise<void> {
	if (await isFolder(disk, folder)) return;
	try {
		await disk.makeFolder(folder);
	} catch (error) {
		if (!(await disk.stat(folder).then(isFile, () => false))) throw error;
		await moveAside(disk, folder, now);
		await disk.makeFolder(folder);
	}
}

async function makeReady(disk: Disk, folder: string, now: Date): Promise<void> {
	await makeFolder(disk, folder, now);
	// Also where it was there: a disk that failed may have left its name unsafe.
	await disk.syncFolder(dirname(folder));
}

function isFile({ folder }: { folder: boolean }): boolean {
	return !folder;
}

/** Files of backups that a crash left unfinished. */
async function tidy(disk: Disk, folder: string): Promise<void> {
	for (const name of (await disk.readFolder(folder)).filter(isOnItsWay)) await disk.remove(join(folder, name));
}

/** Reads a file back as it would be read if it were needed. Rejects where it does not hold every event. */
async function verify(bytes: Buffer, { files, manifest }: WrittenRecord): Promise<void> {
	const checked = await checkRecordFile(bytes);
	const events = await eventsOfRecord(checked);
	const whole =
		events.length === manifest.holds.events &&
		[...checked.months].every(([name, month]) => files.get(name)?.equals(month));
	if (!whole) throw new Error("The backup that was read back is another one.");
}

/**
 * Puts a backup in place: it has its name only once it is on the disk and was read back whole. One at a time for a
 * folder. Rejects where the disk refuses or gives back something else, with nothing left behind.
 */
export async function writeBackup(
	disk: Disk,
	folder: string,
	name: string,
	record: WrittenRecord,
	now: Date,
): Promise<void> {
	await makeReady(disk, folder, now);
	// What cannot be tidied away now is tidied away next time.
	await tidy(disk, folder).catch(() => undefined);
	const onItsWay = join(folder, `${name}.${randomUUID()}.tmp`);
	try {
		await writeNew(disk, onItsWay, record.bytes);
		await verify(Buffer.from(await disk.readFile(onItsWay)), record);
		await disk.rename(onItsWay, join(folder, name));
	} catch (error) {
		await disk.remove(onItsWay).catch(() => undefined);
		throw error;
	}
	await disk.syncFolder(folder);
}
