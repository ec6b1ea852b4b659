import type { BackupKind } from "../api/views.ts";

/** A backup as far as rotation looks at it. */
export interface RotatedBackup {
	id: string;
	kind: BackupKind;
	/** ISO time in UTC, of the clock as it went then. */
	at: string;
	/** The number of the last event in it, which no clock can set back; absent where the backup cannot be read. */
	lastSeq?: number;
	/** How many events are in it. */
	events?: number;
}

/**
 * How many are kept: one of each of the last days, weeks and months in which there is one, and the newest of those that
 * were made by hand, and of those that were made to undo something. 30 in all.
 */
export const keptBackups = { days: 12, weeks: 8, months: 6, byHand: 3, before: 3, all: 30 } as const;

type Readable = RotatedBackup & { lastSeq: number };

function isReadable(backup: RotatedBackup): backup is Readable {
	return backup.lastSeq !== undefined;
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

const dayLength = 86_400_000;

function day(at: string): number {
	return Math.floor(Date.parse(at) / dayLength);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function week(at: string): number {
	return Math.floor((day(at) + 3) / 7);
}

function month(at: string): string {
	return new Date(Date.parse(at)).toISOString().slice(0, 7);
}

/**
 * One of each of the last periods: the newest automatic one, so that a copy made by hand takes nobody's place; where
 * there is none, the newest. A period begins wherever it is another one than that of the backup before, so days through
 * which a clock that was set back goes again are days of their own and take no backup's place.
 */
function oneOfEach(newestFirst: readonly Readable[], period: (at: string) => number | string, count: number) {
	const periods: Readable[][] = [];
	for (const [index, backup] of newestFirst.entries()) {
		const newer = newestFirst[index - 1];
		const same = newer !== undefined && period(newer.at) === period(backup.at);
		if (same) periods.at(-1)?.push(backup);
		else periods.push([backup]);
	}
	return periods
		.slice(0, count)
		.flatMap((backups) => backups.find(({ kind }) => kind === "automatic") ?? backups.slice(0, 1));
}

/** The newest of some, of which those that hold the same count as one. */
function newestDifferent(newestFirst: readonly Readable[], count: number) {
	const held = (backup: Readable) => `${backup.lastSeq} ${backup.events ?? backup.id}`;
	return newestFirst
		.filter((backup, index) => newestFirst.findIndex((newer) => held(newer) === held(backup)) === index)
		.slice(0, count);
}

/**
 * Which backups may go. Days, weeks and months are those of UTC, and only backups that can be read stand for them. The
 * order in which they were made is that of what they hold, not of the clock. Those that cannot be read stay as long as
 * there is room among the 30: something of them may yet be saved.
 *
 * @returns the ids of those to delete; never that of the newest one that can be read
 */
export function backupsToDelete(backups: readonly RotatedBackup[]): string[] {
	const newestFirst = backups
		.filter(isReadable)
		.sort((one, other) => other.lastSeq - one.lastSeq || compare(other.at, one.at) || compare(other.id, one.id));
	const ofKind = (...kinds: BackupKind[]) => newestFirst.filter(({ kind }) => kinds.includes(kind));
	// The months last: where clocks that jump make for more than there is room, the oldest of them go.
	const kept = [
		...new Set([
			...newestDifferent(ofKind("by-hand"), keptBackups.byHand),
			...newestDifferent(ofKind("before-restore", "before-import"), keptBackups.before),
			...oneOfEach(newestFirst, day, keptBackups.days),
			...oneOfEach(newestFirst, week, keptBackups.weeks),
			...oneOfEach(newestFirst, month, keptBackups.months),
		]),
	].slice(0, keptBackups.all);
	const unreadable = backups
		.filter((backup) => !isReadable(backup))
		.sort((one, other) => compare(other.at, one.at) || compare(other.id, one.id))
		.slice(0, keptBackups.all - kept.length);
	const staying = new Set([...kept, ...unreadable].map(({ id }) => id));
	return backups.map(({ id }) => id).filter((id) => !staying.has(id));
}
