import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { type Generation, generationOf, generationsAmong, removeTree, unfinishedAmong } from "./generation.ts";
import { isOnItsWay } from "./replace.ts";
import { moveAside } from "./set-aside.ts";

/** Removes what crashes left half-written in a learner's folder: none of it was ever in use. */
export async function tidy(disk: Disk, folder: string): Promise<void> {
	const names = await disk.readFolder(folder);
	for (const name of unfinishedAmong(names)) await removeTree(disk, join(folder, name));
	const folders = generationsAmong(names).flatMap((number) => {
		const { log, copy } = generationOf(folder, number);
		return [log, copy];
	});
	for (const place of [folder, ...folders]) {
		const inside = await disk.readFolder(place).catch(() => []);
		for (const name of inside.filter(isOnItsWay)) await disk.remove(join(place, name));
	}
}

/**
 * Removes the generations before the present one.
 *
 * @param keep they hold what only a later version understands: then they are set aside instead
 */
export async function removeEarlier(
	disk: Disk,
	folder: string,
	present: Generation,
	{ keep, now }: { keep: boolean; now: Date },
): Promise<void> {
	const numbers = generationsAmong(await disk.readFolder(folder)).filter((number) => number < present.number);
	for (const number of numbers) {
		const { log, copy } = generationOf(folder, number);
		if (keep) await moveAside(disk, log, now);
		for (const path of keep ? [copy] : [copy, log]) {
			await removeTree(disk, path).catch(() => undefined);
		}
	}
}
