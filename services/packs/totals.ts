import { courseFileKind } from "../../core/pack/course-file.ts";
import { packLimits } from "../../core/pack/limits.ts";
import { refuse } from "../../core/pack/refusal.ts";

/** Room for the table of contents and the headers, which are short beside what `packLimits.total` allows. */
const headroom = 64 * 1024 * 1024;

/** Throws `PackRefusal` where files that are fine one by one are too much together. */
export function checkTotals(files: readonly { path: string; size: number }[]): void {
	let total = 0;
	let texts = 0;
	for (const { path, size } of files) {
		total += size;
		const kind = courseFileKind(path);
		if (kind === "text" || kind === "drawing") texts += size;
	}
	const maximum = packLimits.total - headroom;
	if (total > maximum) throw refuse("too-large", { path: "", size: total, maximum });
	if (texts > packLimits.texts) throw refuse("too-large", { path: "", size: texts, maximum: packLimits.texts });
}
