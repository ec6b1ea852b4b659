import { rm, rmdir } from "node:fs/promises";
import { refuseInstall } from "../../core/pack/install-refusal.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import { readChosen, writeChosen } from "./chosen.ts";
import { type ListOptions, readInstalled, versionsOf } from "./installed.ts";
import { takeAway } from "./place.ts";
import { chosenFile, courseFolder, isPlace, versionFolder } from "./places.ts";
import { type Staging, stage, tidyStaging } from "./staging.ts";

async function staged<T>(home: string, now: Date, work: (staging: Staging) => Promise<T>): Promise<T> {
	const staging = await stage(home, now);
	try {
		return await work(staging);
	} finally {
		await staging.end();
	}
}

/** What every change to the installed courses needs to know. */
export interface ManageOptions extends ListOptions {
	now: () => Date;
}

/**
 * Makes a version the one that is opened: an earlier one to roll back, or a later one again. Rejects with an `InstallRefusal`
 * (`not-installed`), with a `PackRefusal` where it is damaged, or with the system's error; then the one chosen before still is.
 */
export async function chooseVersion(home: string, id: string, version: string, options: ManageOptions): Promise<void> {
	if (!isPlace(id, version)) throw refuseInstall("not-installed", { id, version });
	const brought = options.bundled?.some((course) => course.id === id && course.version === version) === true;
	const installed = await readInstalled(home, id, options);
	const found = installed?.versions.find((one) => one.version === version);
	if (found === undefined && !brought) throw refuseInstall("not-installed", { id, version });
	if (found?.damage !== undefined && !brought) throw new PackRefusal(found.damage);
	// Of a course of which nothing is installed, there is nothing else to open.
	if (installed === undefined) return;
	await staged(home, options.now(), (staging) => writeChosen(home, staging, id, version));
}

/**
 * Removes a version; what was learned with it stays in the records. Where it was the chosen one, the latest that is left is
 * opened from now on. Rejects with an `InstallRefusal` (`not-installed`), or with the system's error.
 */
export async function removeVersion(
	home: string,
	id: string,
	version: string,
	{ now }: Pick<ManageOptions, "now">,
): Promise<void> {
	const folder = versionFolder(home, id, version);
	await staged(home, now(), async (staging) => {
		if (!(await versionsOf(home, id)).includes(version) || !(await takeAway(folder, staging))) {
			throw refuseInstall("not-installed", { id, version });
		}
		const left = await versionsOf(home, id);
		if (left.length === 0 || (await readChosen(home, id)) === version) await rm(chosenFile(home, id), { force: true });
		// One into which a version is being put is not empty, or is made again.
		if (left.length === 0) await rmdir(courseFolder(home, id)).catch(() => undefined);
	});
}

/** Removes all versions of a course at once; what was learned stays in the records. Rejects as `removeVersion` does. */
export async function removeCourse(home: string, id: string, { now }: Pick<ManageOptions, "now">): Promise<void> {
	if ((await versionsOf(home, id)).length === 0) throw refuseInstall("not-installed", { id, version: "" });
	await staged(home, now(), async (staging) => {
		if (!(await takeAway(courseFolder(home, id), staging))) throw refuseInstall("not-installed", { id, version: "" });
	});
}

/**
 * Removes what interrupted work left behind; to be called when the application starts and holds the data folder. Resolves to
 * how many leftovers that were. Never rejects.
 */
export function tidyCourses(home: string): Promise<number> {
	return tidyStaging(home);
}
