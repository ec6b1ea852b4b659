import type { CourseFolders } from "../library/course-files.ts";
import type { PackSummary, PackWork } from "./types.ts";

/**
 * Packs a course into one file. The same course gives the same bytes on every system, whenever and by whomever it is packed.
 * Rejects with a `PackRefusal` where the course has errors or would make a pack that nobody takes. What was at `out` stays
 * as it was until the new pack is whole.
 */
export async function writePack(_folders: CourseFolders, _out: string, _work: PackWork = {}): Promise<PackSummary> {
	throw new Error("Not written yet.");
}
