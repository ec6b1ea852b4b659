import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type Disk, isMissing } from "./disk.ts";
import { removeTree } from "./generation.ts";

// No id has such a name, so what is on its way out is no learner any more.
const mark = ".erased-";

/**
 * Removes the folder of a learner. From the moment it has another name there is no such learner; what a crash or a
 * refusing disk leaves of it then is removed by `finishErasing`. Rejects, with everything as before, where it cannot be
 * renamed.
 */
export async function eraseFolder(disk: Disk, learners: string, id: string): Promise<void> {
	const renamed = join(learners, `${mark}${randomUUID()}`);
	try {
		await disk.rename(join(learners, id), renamed);
	} catch (error) {
		// Nothing was ever written.
		if (isMissing(error)) return;
		throw error;
	}
	try {
		await disk.syncFolder(learners);
	} catch (error) {
		// A power cut could bring back who was said to be gone; where that cannot be undone either, they are gone for now.
		const isBack = await disk.rename(renamed, join(learners, id)).then(
			() => true,
			() => false,
		);
		if (isBack) throw error;
	}
	await removeTree(disk, renamed).catch(() => undefined);
}

/** Removes what is left of learners who were erased, among the names in their folder. */
export async function finishErasing(disk: Disk, learners: string, names: readonly string[]): Promise<void> {
	const left = names.filter((name) => name.startsWith(mark));
	// Whoever was seen to be gone must not come back with a power cut.
	if (left.length > 0) await disk.syncFolder(learners);
	for (const name of left) await removeTree(disk, join(learners, name));
}
