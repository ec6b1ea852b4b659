import type { Locale } from "../../core/locale.ts";
import { textsIn } from "./i18n/texts.ts";

/** Why the application could not start, as far as a person can do something about it. */
export type StartFailure =
	/** `owner` is absent where the lock does not say. */
	| { kind: "in-use"; owner: { pid: number; host: string; since: string; address?: string | undefined } | undefined }
	/** One line for each error of the course. */
	| { kind: "course"; findings: readonly string[] }
	| { kind: "no-permission" }
	| { kind: "disk-full" }
	| { kind: "other" };

export interface Explanation {
	title: string;
	detail: string;
}

const mostFindings = 8;

function readable(since: string, locale: Locale): string {
	const date = new Date(since);
	if (Number.isNaN(date.getTime())) return since;
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/**
 * Says what happened, what was kept and what to do next.
 *
 * @param home the data folder
 */
export function explain(failure: StartFailure, home: string, locale: Locale): Explanation {
	const { start } = textsIn(locale);
	switch (failure.kind) {
		case "in-use": {
			if (failure.owner === undefined) return { title: start.inUse, detail: start.inUseUnknown };
			const { pid, host, since, address } = failure.owner;
			return { title: start.inUse, detail: start.inUseDetail({ pid, host, since: readable(since, locale), address }) };
		}
		case "course": {
			const shown = failure.findings.slice(0, mostFindings);
			const detail = start.courseErrorsDetail(shown.join("\n"), failure.findings.length - shown.length);
			return { title: start.courseErrors, detail };
		}
		case "no-permission":
			return { title: start.failed, detail: start.noPermission(home) };
		case "disk-full":
			return { title: start.failed, detail: start.diskFull(home) };
		case "other":
			return { title: start.failed, detail: start.failedDetail(home) };
	}
}

/** What the system's own error code means here. */
export function systemFailure(error: unknown): StartFailure {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { kind: "no-permission" };
	if (code === "ENOSPC" || code === "EDQUOT") return { kind: "disk-full" };
	return { kind: "other" };
}
