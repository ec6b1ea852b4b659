import type { Finding } from "../../core/course/finding.ts";

/** The course cannot be opened: what is wrong, and where, for its author. */
export class CourseError extends Error {
	readonly findings: Finding[];

	constructor(findings: Finding[]) {
		const [first] = findings;
		const place = first === undefined ? "" : `: ${first.file}:${first.line}:${first.column} [${first.code}]`;
		super(`The course has ${findings.length} findings${place}`);
		this.name = "CourseError";
		this.findings = findings;
	}
}
