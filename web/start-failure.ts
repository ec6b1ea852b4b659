import type { Locale } from "../core/locale.ts";
import {
	denials,
	explainFailure,
	isSystemError,
	type StartFailure,
	startFailure,
} from "../services/start-failure/index.ts";
import { BadOptions } from "./options.ts";
import { startTexts } from "./start-texts.ts";

/** What to say, and with what code to end: each cause has its own, so that a script can tell them apart. */
export interface StartEnd {
	text: string;
	exitCode: number;
}

/** The built renderer is not where it should be. */
export class NotBuilt extends Error {}

/** Of the failures that both doors know; 2, 3 and 7 are this door's own. */
const exitCodes: Readonly<Record<StartFailure["kind"], number>> = {
	"in-use": 4,
	course: 5,
	"no-course": 7,
	"no-permission": 6,
	"not-a-folder": 6,
	"disk-full": 6,
	other: 1,
};

/** What fails in this door alone: its options, its port, its page. */
function ownFailure(error: unknown, locale: Locale): StartEnd | undefined {
	const texts = startTexts[locale];
	if (error instanceof BadOptions) return { text: texts.badOptions[error.problem](error.message), exitCode: 2 };
	if (error instanceof NotBuilt) return { text: texts.notBuilt, exitCode: 7 };
	if (!isSystemError(error) || error.syscall !== "listen") return undefined;
	const port = String(error.port ?? "?");
	if (error.code === "EADDRINUSE") return { text: texts.portTaken(port), exitCode: 3 };
	if (denials.includes(error.code)) return { text: texts.portForbidden(port), exitCode: 3 };
	return undefined;
}

/**
 * Reads what was thrown while starting: 2 options, 3 port, 4 data folder in use, 5 course, 6 folder, 7 not built,
 * 1 anything else. 8 is that of a process that ran and could not save everything, see unsaved.ts.
 *
 * @param home the data folder
 */
export function explainStart(error: unknown, home: string, locale: Locale): StartEnd {
	const own = ownFailure(error, locale);
	if (own !== undefined) return own;
	const failure = startFailure(error, home, locale);
	const { title, detail } = explainFailure(failure, locale);
	const texts = startTexts[locale];
	const lines = [`${title}.`, detail];
	// A course is the same in every data folder.
	if (failure.kind === "other") {
		lines.push("", error instanceof Error ? (error.stack ?? error.message) : String(error), texts.report);
	} else if (failure.kind !== "course" && failure.kind !== "no-course") lines.push(texts.otherHome);
	return { text: lines.join("\n"), exitCode: exitCodes[failure.kind] };
}
