import { findingText } from "../core/course/finding-text.ts";
import type { Locale } from "../core/locale.ts";
import { HomeInUse } from "../services/learners/index.ts";
import { CourseError } from "../services/library/course-error.ts";
import { BadOptions } from "./options.ts";
import { startTexts } from "./start-texts.ts";

/** What to say, and with what code to end: each cause has its own, so that a script can tell them apart. */
export interface StartFailure {
	text: string;
	exitCode: number;
}

/** The built renderer is not where it should be. */
export class NotBuilt extends Error {}

interface SystemError {
	code: string;
	syscall?: string;
	path?: string;
	port?: number;
}

function asSystemError(error: unknown): SystemError | undefined {
	return error instanceof Error && "code" in error && typeof error.code === "string"
		? (error as Error & SystemError)
		: undefined;
}

function readable(since: string, locale: Locale): string {
	const date = new Date(since);
	if (Number.isNaN(date.getTime())) return since;
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

function explainSystem(error: SystemError, home: string, locale: Locale): StartFailure | undefined {
	const texts = startTexts[locale];
	const denied = ["EACCES", "EPERM", "EROFS"].includes(error.code);
	if (error.syscall === "listen") {
		const port = String(error.port ?? "?");
		if (error.code === "EADDRINUSE") return { text: texts.portTaken(port), exitCode: 3 };
		if (denied) return { text: texts.portForbidden(port), exitCode: 3 };
	}
	if (denied) return { text: texts.noPermission(error.path ?? home), exitCode: 6 };
	if (["ENOTDIR", "EEXIST", "ENOENT", "ELOOP", "EISDIR"].includes(error.code)) {
		return { text: texts.notAFolder(error.path ?? home), exitCode: 6 };
	}
	if (error.code === "ENOSPC" || error.code === "EDQUOT") return { text: texts.diskFull(home), exitCode: 6 };
	return undefined;
}

/**
 * Reads what was thrown while starting: 2 options, 3 port, 4 data folder in use, 5 course, 6 folder, 7 not built,
 * 1 anything else.
 *
 * @param home the data folder
 */
export function explainStart(error: unknown, home: string, locale: Locale): StartFailure {
	const texts = startTexts[locale];
	if (error instanceof BadOptions) return { text: texts.badOptions[error.problem](error.message), exitCode: 2 };
	if (error instanceof NotBuilt) return { text: texts.notBuilt, exitCode: 7 };
	if (error instanceof HomeInUse) {
		const { owner } = error;
		const shown = owner && { ...owner, since: readable(owner.since, locale) };
		return { text: texts.inUse(shown), exitCode: 4 };
	}
	if (error instanceof CourseError) {
		const findings = error.findings
			.filter(({ severity }) => severity === "error")
			.map((finding) => `${finding.file}:${finding.line}:${finding.column}: ${findingText(finding, locale)}`);
		return { text: texts.courseErrors(findings), exitCode: 5 };
	}
	const system = asSystemError(error);
	const explained = system && explainSystem(system, home, locale);
	const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return explained ?? { text: texts.other(reason), exitCode: 1 };
}
