import { onTestFinished } from "vitest";
import { type Backups, type BackupsOptions, createBackups } from "../../../../services/backups/index.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import type { Learners } from "../../../../services/learners/index.ts";
import { at, freshHome, named, open } from "../learners/helpers.ts";

export interface Shelf {
	home: string;
	learners: Learners;
	backups: Backups;
	/** The folder of Ana's backups. */
	folder: string;
	ana: string;
	/** The clock; it stands still until it is set. */
	clock: { time: Date };
}

/** Ana, with a name and a position, and the backups of the data folder. Nothing is made of itself but in no time. */
export async function shelf(options: Partial<BackupsOptions> = {}): Promise<Shelf> {
	const home = await freshHome();
	const clock = { time: new Date("2026-11-20T10:00:00.000Z") };
	const now = () => clock.time;
	const learners = await open(home, { now });
	const shared = { learners, disk: realDisk, now, version: "0.1.0", delay: 1, startDelay: 1, retryDelay: 1_000_000 };
	const backups = createBackups({ ...shared, ...options });
	onTestFinished(() => backups.close());
	const ana = await learners.create();
	await learners.append(ana, named("Ana"), at("que-es"));
	return { home, learners, backups, folder: `${learners.folder(ana)}/backups`, ana, clock };
}

export const day = 86_400_000;

export function later(time: Date, milliseconds: number): Date {
	return new Date(time.getTime() + milliseconds);
}
