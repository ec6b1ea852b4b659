import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../home/system-error.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { prepareCourse } from "../library/open-library.ts";
import { writePack } from "../packs/write-pack.ts";
import { copiesOf } from "./copies.ts";
import { installPack } from "./install.ts";
import { coursesFolder, versionFolders } from "./places.ts";

export interface BundleOptions {
	/** The application's version. */
	application: string;
	now: () => Date;
	/** Where the copy is written that opens the course faster, and the build that it is for; without it none is. */
	prepared?: { file: string; build: string } | undefined;
}

const begun = ".bundling-";

/** Puts what was made in the place of what was there, if anything was. Rejects with the system's error. */
async function exchange(made: string, place: string, aside: string): Promise<void> {
	try {
		await rename(place, aside);
	} catch (error) {
		if (codeOf(error) !== "ENOENT") throw error;
	}
	await rename(made, place);
}

/**
 * Makes the shelf of the application's own course, which is empty but for it: packs the course into `bundled.curso`, as
 * `profundiza pack` does, and installs that pack, as every pack is. All is made beside what was there and put in its place at the
 * end: where it is refused or breaks off, what was there stays, and the next time clears up.
 *
 * Rejects with a `PackRefusal`, with all findings, where the course has errors, or with the system's error.
 *
 * @param shelf as `readBundled` has it; made if need be
 */
export async function bundleCourse(
	folders: CourseFolders,
	shelf: string,
	{ application, now, prepared }: BundleOptions,
): Promise<void> {
	await mkdir(shelf, { recursive: true });
	for (const name of await readdir(shelf)) {
		if (name.startsWith(begun)) await rm(join(shelf, name), { recursive: true, force: true });
	}
	const fresh = join(shelf, `${begun}${randomUUID()}`);
	await mkdir(fresh);
	try {
		const pack = join(fresh, "bundled.curso");
		await writePack(folders, pack);
		const { id, version } = await installPack(pack, { home: fresh, application, now, build: prepared?.build });
		const copy = copiesOf(fresh, prepared?.build, id)?.write;
		await exchange(coursesFolder(fresh), coursesFolder(shelf), join(fresh, "earlier"));
		await rename(pack, join(shelf, "bundled.curso"));
		if (prepared === undefined || copy === undefined) return;
		await rename(copy, prepared.file).catch(() => undefined);
		// The one that came of installing is taken, if it is that of the files that lie there now; else one is made of them.
		await prepareCourse(versionFolders(shelf, id, version), prepared.file, prepared.build);
	} finally {
		await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
	}
}
