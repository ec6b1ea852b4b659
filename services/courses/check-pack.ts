import type { CourseFolders } from "../library/course-files.ts";
import type { OpenPack, PackTexts } from "../packs/types.ts";
import { openChecker } from "./check-beside.ts";
import type { CheckedCourse } from "./check-here.ts";
import type { ExamineOptions } from "./types.ts";

/** The pack whose course was checked last: who installs it at once need not check it again. */
export interface LastChecked {
	pack?: {
		/** Byte for byte. It has the sums of all files, so that with the same one all of them are the same. */
		manifest: Uint8Array;
		/** What it was compared with: an installed version never changes. */
		before: CourseFolders | undefined;
		checked: CheckedCourse;
	};
}

export interface PackChecker {
	check(texts: PackTexts): Promise<CheckedCourse>;
	end(): Promise<void>;
}

function knownOf({ pack: known }: LastChecked, pack: OpenPack, before: CourseFolders | undefined) {
	if (known === undefined || Buffer.compare(known.manifest, pack.manifestBytes) !== 0) return undefined;
	return before === undefined || before.content === known.before?.content ? known.checked : undefined;
}

/**
 * Checks the course of a pack, once its texts are there, unless that was the last one that was.
 *
 * @param before where the version lies that it is to be compared with
 */
export function checkerOf(
	pack: OpenPack,
	before: CourseFolders | undefined,
	{ last = {}, build, signal }: ExamineOptions,
): PackChecker {
	const { manifest, manifestBytes } = pack;
	const known = knownOf(last, pack, before);
	if (known !== undefined) return { check: async () => known, end: async () => undefined };
	const checker = openChecker({ signal });
	return {
		check: async (texts) => {
			const checked = await checker.check({ manifest, texts, before, maker: build });
			last.pack = { manifest: manifestBytes, before, checked };
			return checked;
		},
		end: checker.end,
	};
}
