import { dayOf } from "../../core/learning/day.ts";
import { recordExtension } from "./manifest.ts";

const longestName = 40;

/**
 * What a record is called as a file: "Ana-2026-11-22.aprendiz". Of the name only Latin letters without their accents,
 * digits, and hyphens for what stands between them: a browser on a system without UTF-8 gives up a name with others, and
 * so do some sticks.
 *
 * @param offset minutes by which the learner's clock is ahead of UTC
 */
export function recordFileName(name: string, at: Date, offset: number): string {
	const words =
		name
			.normalize("NFD")
			.replace(/\p{M}/gu, "")
			.match(/[A-Za-z0-9]+/g) ?? [];
	const safe = words.join("-").slice(0, longestName).replace(/-$/, "");
	return `${safe === "" ? "Profundiza" : safe}-${dayOf(at.toISOString(), offset)}.${recordExtension}`;
}
