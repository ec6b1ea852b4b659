import { findingText } from "../../core/course/finding-text.ts";
import type { Locale } from "../../core/locale.ts";
import { NoBundledCourse } from "../courses/bundled.ts";
import { HomeInUse, HomeInUseBySilent, type Owner } from "../home/index.ts";
import { CourseError } from "../library/course-error.ts";

/** Why the services could not be opened, as far as a person can do something about it. Places are paths. */
export type StartFailure =
	/** `owner` is absent where the lock does not say. `silent`: it was asked and did not answer. */
	| { kind: "in-use"; owner: Owner | undefined; silent?: boolean }
	/** One line for each error of the course: file, line, column and what is wrong there. */
	| { kind: "course"; findings: readonly string[] }
	/** The course that comes with the application is not where the build puts it, or damaged. */
	| { kind: "no-course"; place: string; damaged: boolean }
	| { kind: "no-permission"; place: string }
	| { kind: "not-a-folder"; place: string }
	| { kind: "disk-full"; place: string }
	| { kind: "other"; place: string };

/** An error of the operating system, as Node hands it on. */
export interface SystemError extends Error {
	code: string;
	syscall?: string;
	path?: string;
	port?: number;
}

export function isSystemError(error: unknown): error is SystemError {
	return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** The codes by which systems say that something is not allowed. */
export const denials: readonly string[] = ["EACCES", "EPERM", "EROFS"];

function systemFailure({ code, path: place }: SystemError, home: string): StartFailure {
	if (denials.includes(code)) return { kind: "no-permission", place: place ?? home };
	if (["ENOTDIR", "EEXIST", "ENOENT", "ELOOP", "EISDIR"].includes(code))
		return { kind: "not-a-folder", place: place ?? home };
	if (code === "ENOSPC" || code === "EDQUOT") return { kind: "disk-full", place: home };
	return { kind: "other", place: home };
}

/**
 * Reads what was thrown while opening the services.
 *
 * @param home the data folder
 */
export function startFailure(error: unknown, home: string, locale: Locale): StartFailure {
	if (error instanceof HomeInUseBySilent) return { kind: "in-use", owner: error.owner, silent: true };
	if (error instanceof HomeInUse) return { kind: "in-use", owner: error.owner };
	if (error instanceof CourseError) {
		const findings = error.findings
			.filter(({ severity }) => severity === "error")
			.map((finding) => `${finding.file}:${finding.line}:${finding.column}: ${findingText(finding, locale)}`);
		return { kind: "course", findings };
	}
	if (error instanceof NoBundledCourse) {
		return { kind: "no-course", place: error.place, damaged: error.damage !== undefined };
	}
	return isSystemError(error) ? systemFailure(error, home) : { kind: "other", place: home };
}
