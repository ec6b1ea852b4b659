import { join } from "node:path";
import type { PreparedCopies } from "../library/prepared-course.ts";

/**
 * Where what opens an installed course faster is kept: one copy for each course, of the version that was installed or opened
 * last. None without `build`, which tells this build of the application from all others.
 */
export function copiesOf(
	home: string,
	build: string | undefined,
	course: string,
): (PreparedCopies & { write: string }) | undefined {
	if (build === undefined) return undefined;
	const file = join(home, "cache", `prepared-course-${course}`);
	return { maker: build, read: [file], write: file };
}
