import type { Finding, Report } from "./finding.ts";

/**
 * Makes something of a part of a course and reports what is wrong with it, or recalls both.
 *
 * @param what names the part and what is made of it
 * @param of all that it is made of: where each is the same as the last time, so is what comes of it
 */
export type Recall = <T>(what: string, of: readonly unknown[], make: (report: Report) => T, report: Report) => T;

/** Recalls nothing: for who reads a course once. */
export const makeAnew: Recall = (_what, _of, make, report) => make(report);

/** For a course that is being written, of which every save changes one file: the others are not read again. */
export function createRecall(): Recall {
	const known = new Map<string, { of: readonly unknown[]; made: unknown; findings: readonly Finding[] }>();
	return <T>(what: string, of: readonly unknown[], make: (report: Report) => T, report: Report): T => {
		const before = known.get(what);
		if (before?.of.length === of.length && before.of.every((part, index) => Object.is(part, of[index]))) {
			for (const finding of before.findings) report(finding);
			// Under a name there is only what was made for that name.
			return before.made as T;
		}
		const findings: Finding[] = [];
		const made = make((finding) => {
			findings.push(finding);
			report(finding);
		});
		known.set(what, { of, made, findings });
		return made;
	};
}
