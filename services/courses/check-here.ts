import { type CourseChanges, courseChanges } from "../../core/pack/changes.ts";
import type { Manifest } from "../../core/pack/manifest.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { inspectCourse } from "../library/open-library.ts";
import { copyOf, keyOf } from "../library/prepared-course.ts";
import { type SoundCourse, soundCourse } from "../library/sound-course.ts";
import { checkPackedCourse } from "../packs/check-course.ts";
import type { PackTexts } from "../packs/types.ts";

/** A course in a pack that is to be read and checked as the application would open it. Plain data. */
export interface CheckJob {
	manifest: Manifest;
	texts: PackTexts;
	/** Where the version lies with which it is compared. */
	before: CourseFolders | undefined;
	/** The build that is to open it faster than it would otherwise (`PreparedCopies`). */
	maker: string | undefined;
}

/** What came of a course in which no error was found. Plain data. */
export interface CheckedCourse {
	/** `undefined` where nothing was to be compared, or that can no longer be read. */
	update: CourseChanges | undefined;
	/** The prepared copy; `undefined` where none was asked for, or there can be none. */
	prepared: Uint8Array | undefined;
}

/** The course of a version that is there; `undefined` where it can no longer be read whole. */
async function courseIn(folders: CourseFolders): Promise<SoundCourse | undefined> {
	const { read, findings } = await inspectCourse(folders, "open");
	return findings.some(({ severity }) => severity === "error") ? undefined : soundCourse(read);
}

/** Does it where it is called, which then does nothing else for as long as it takes. Rejects with a `PackRefusal`. */
export async function checkHere({ manifest, texts, before, maker }: CheckJob): Promise<CheckedCourse> {
	const { sound, files } = checkPackedCourse(manifest, texts);
	const earlier = before === undefined ? undefined : await courseIn(before);
	return {
		update: earlier === undefined ? undefined : courseChanges(earlier, sound),
		prepared: maker === undefined ? undefined : copyOf(keyOf(files, maker), sound),
	};
}
