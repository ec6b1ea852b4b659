import { findingText } from "../../core/course/finding-text.ts";
import type { Locale } from "../../core/locale.ts";
import { HomeInUse } from "../../services/learners/index.ts";
import { CourseError } from "../../services/library/course-error.ts";
import { type StartFailure, systemFailure } from "./start-failure.ts";

/** Reads what the services threw while opening. */
export function failureOf(error: unknown, locale: Locale): StartFailure {
	if (error instanceof HomeInUse) return { kind: "in-use", owner: error.owner };
	if (error instanceof CourseError) {
		return {
			kind: "course",
			findings: error.findings
				.filter(({ severity }) => severity === "error")
				.map((finding) => `${finding.file}:${finding.line}: ${findingText(finding, locale)}`),
		};
	}
	return systemFailure(error);
}
