import { dayOf } from "../../core/learning/day.ts";
import { recordExtension } from "./manifest.ts";

const longestName = 40;

/**
 * What a record is called as a file: "Ana-2026-11-22.aprendiz". Of the name only letters, digits, and hyphens for what
 * stands between them, so that every system takes it.
 *
 * @param offset minutes by which the learner's clock is ahead of UTC
 */
export function recordFileName(name: string, at: Date, offset: number): string {
	const words = name.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const safe = [...words.join("-")].slice(0, longestName).join("").replace(/-$/, "");
	return `${safe === "" ? "Profundiza" : safe}-${dayOf(at.toISOString(), offset)}.${recordExtension}`;
}
