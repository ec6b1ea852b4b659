import type { Finding } from "../../core/course/finding.ts";
import type { ReadCourse } from "../../core/course/read-course.ts";
import { inspectFiles } from "../library/open-library.ts";
import { packedCourseFiles } from "./check-course.ts";
import { readPack } from "./read-pack.ts";
import type { PackWork } from "./types.ts";
import { verifyOpenPack } from "./verify.ts";

/**
 * Reads and checks the course of a pack with the care of its author, so that everything is explained, as `inspectCourse` does
 * with a folder. Findings name files by their paths in the pack, and come in the order of their places. Writes nothing.
 * Rejects with a `PackRefusal` where the pack itself is not whole.
 */
export async function inspectPack(
	path: string,
	work: PackWork & { application?: string | undefined } = {},
): Promise<{ read: ReadCourse; findings: Finding[] }> {
	const pack = await readPack(path, work.application);
	try {
		const unreadable: Finding[] = [];
		const texts = await verifyOpenPack(pack, work);
		const files = packedCourseFiles(pack.manifest, texts, (finding) => unreadable.push(finding));
		return inspectFiles(files, unreadable, "lint");
	} finally {
		await pack.close();
	}
}
