import { PackRefusal, type Refusal } from "../../core/pack/refusal.ts";
import { listInstalled, readPapers } from "./installed.ts";
import { coursesFolder, versionFolder } from "./places.ts";
import type { BundledCourse } from "./types.ts";

/** The course that comes with the application is not where the build has put it, or not as it was put there. */
export class NoBundledCourse extends Error {
	/** The folder in which it should be. */
	readonly place: string;
	/** What is the matter with it; `undefined` where there is none. */
	readonly damage: Refusal | undefined;

	constructor(place: string, damage: Refusal | undefined, options?: ErrorOptions) {
		super(damage === undefined ? `There is no course in ${place}` : `The course in ${place}: ${damage.code}`, options);
		this.name = "NoBundledCourse";
		this.place = place;
		this.damage = damage;
	}
}

/**
 * Reads the course that `bundleCourse` has put on the application's own shelf, as every installed course is read. Writes
 * nothing, so that the program's folder may be read-only.
 *
 * @param shelf the folder that has `courses/`, as a data folder has
 * @param application its version
 * @throws NoBundledCourse where none is there, or something is the matter with it
 */
export async function readBundled(shelf: string, application: string): Promise<BundledCourse & { title: string }> {
	const [course] = await listInstalled(shelf, { application });
	const found = course?.versions.find(({ version }) => version === course.inUse);
	if (course === undefined || found?.manifest === undefined) {
		throw new NoBundledCourse(coursesFolder(shelf), course?.versions[0]?.damage);
	}
	const { version, folders, signature } = found;
	const { id } = course;
	try {
		const { manifest, manifestBytes } = await readPapers(versionFolder(shelf, id, version), id, version, application);
		return { id, version, title: manifest.course.title, folders, signature, manifest: manifestBytes };
	} catch (error) {
		if (error instanceof PackRefusal) throw new NoBundledCourse(coursesFolder(shelf), error, { cause: error });
		throw error;
	}
}
