import { join } from "node:path";
import { type BackupKind, backupKindSchema } from "../../core/api/views.ts";
import { recordExtension } from "../transfer/manifest.ts";

const pattern = new RegExp(
	String.raw`^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(${backupKindSchema.options.join("|")})\.${recordExtension}$`,
);

/** What the name of a backup says of it. */
export interface BackupName {
	/** The name itself. */
	id: string;
	/** ISO time in UTC. */
	at: string;
	kind: BackupKind;
}

/** Where the backups of a learner lie. */
export function backupFolder(learnerFolder: string): string {
	return join(learnerFolder, "backups");
}

/** "2026-11-22T10-30-00-000Z-automatic.aprendiz": no file system has anything against it, and it sorts by time. */
export function backupName(at: Date, kind: BackupKind): string {
	return `${at.toISOString().replaceAll(/[:.]/g, "-")}-${kind}.${recordExtension}`;
}

/** Undefined where a name is not that of a backup; also the way to tell that it leads nowhere else. */
export function readBackupName(id: string): BackupName | undefined {
	const match = pattern.exec(id);
	if (match === null) return undefined;
	const [, date, hours, minutes, seconds, thousandths, kind] = match;
	const at = new Date(`${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`);
	const known = backupKindSchema.safeParse(kind);
	if (Number.isNaN(at.getTime()) || !known.success) return undefined;
	return { id, at: at.toISOString(), kind: known.data };
}
