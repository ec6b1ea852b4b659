import { homedir } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { type BundledCourse, readBundled } from "../services/courses/index.ts";
import { applicationFolder, homeFolder, isFolder } from "../services/home/index.ts";
import type { Surroundings } from "./command-line.ts";

/** The data folder: the one that was asked for, else the one that the application uses. */
export function dataFolder(asked: string | undefined, { env, folder }: Surroundings): string {
	if (asked !== undefined) return resolve(asked);
	const { platform } = process;
	const application = applicationFolder({ env, platform, root: folder.root });
	return homeFolder({ env, platform, homedir: homedir(), application, isFolder });
}

/** The course that comes with the application. Rejects with `NoBundledCourse` where the build has not put it there. */
export async function bundledCourses({
	folder,
	version,
}: Surroundings): Promise<(BundledCourse & { title: string })[]> {
	return [await readBundled(folder.shelf, version)];
}
