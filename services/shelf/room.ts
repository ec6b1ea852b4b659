import { AppError } from "../../core/api/errors.ts";
import { InstallRefusal } from "../../core/pack/install-refusal.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import {
	chooseVersion,
	examinePack,
	installPack,
	type LastChecked,
	listInstalled,
	removeCourse,
	removeVersion,
} from "../courses/index.ts";
import type { BundledCourse } from "../courses/types.ts";
import type { OpenedLibrary } from "../library/open-library.ts";
import type { CourseRoom } from "./course-room.ts";
import { installedView, ownView, reportView } from "./room-views.ts";

export interface RoomOptions {
	home: string;
	/** Of the application. */
	version: string;
	/** Tells this build of it from all others. */
	build: string | undefined;
	/** The course that came with the application, and where it lies. */
	own: OpenedLibrary;
	bundled: BundledCourse;
	now: () => Date;
}

/** The library of courses over the data folder. */
export function createCourseRoom({ home, version: application, build, own, bundled, now }: RoomOptions): CourseRoom {
	// What a page shows of a pack is what it then installs.
	const last: LastChecked = {};
	const options = { application, build, bundled: [bundled], now, last };

	/** What is not there, or damaged, was so a moment ago: the page asks again. */
	async function known(work: Promise<void>): Promise<void> {
		try {
			await work;
		} catch (error) {
			if (error instanceof InstallRefusal || error instanceof PackRefusal) {
				throw new AppError("not-found", error.message, { cause: error });
			}
			throw error;
		}
	}

	return {
		courses: async () => {
			const installed = await listInstalled(home, options);
			const ownId = own.course.id;
			const others = installed.flatMap((course) => (course.id === ownId ? [] : [installedView(course)]));
			others.sort((a, b) => a.title.localeCompare(b.title, a.language));
			return [
				ownView(
					own,
					installed.find(({ id }) => id === ownId),
				),
				...others,
			];
		},
		examine: async (path, { signal, tell }) => {
			const onProgress = (progress: { done: number; total: number }) => tell("examining", progress);
			return reportView(await examinePack(path, { ...options, home, signal, onProgress }));
		},
		install: async (path, { acceptChangedKey }, { signal, tell }) => {
			let step: "examining" | "unpacking" | "finishing" = "examining";
			const installed = await installPack(path, {
				...options,
				home,
				signal,
				acceptChangedKey,
				// The page has shown it.
				acceptOlder: true,
				onProgress: (progress) => tell(step, progress),
				onStep: (done) => {
					if (done === "staged") step = "unpacking";
					if (done === "unpacked") step = "finishing";
				},
			});
			return { course: installed.id, version: installed.version, title: installed.title };
		},
		choose: (course, version) => known(chooseVersion(home, course, version, options)),
		remove: (course, version) =>
			known(
				version === undefined ? removeCourse(home, course, options) : removeVersion(home, course, version, options),
			),
	};
}
