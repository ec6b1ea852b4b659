import type { Locale } from "../../core/locale.ts";
import type { Owner } from "../home/index.ts";
import type { StartFailure } from "./failure.ts";
import { startTexts } from "./texts.ts";

/** A heading without a full stop, and one or more sentences. */
export interface Explanation {
	title: string;
	detail: string;
}

/** A time as people write it; as it stands where it cannot be read. */
function readable(since: string, locale: Locale): string {
	const date = new Date(since);
	if (Number.isNaN(date.getTime())) return since;
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/**
 * Says what happened, what was kept and what to do next.
 *
 * @param mostFindings how many errors of a course there is room for
 */
export function explainFailure(
	failure: StartFailure,
	locale: Locale,
	mostFindings = Number.MAX_SAFE_INTEGER,
): Explanation {
	const texts = startTexts[locale];
	switch (failure.kind) {
		case "in-use": {
			const { owner, silent } = failure;
			if (owner === undefined) return { title: texts.inUse, detail: texts.inUseUnknown };
			const shown = { ...owner, since: readable(owner.since, locale) };
			return { title: texts.inUse, detail: silent ? texts.inUseSilent(shown) : texts.inUseDetail(shown) };
		}
		case "course": {
			const shown = failure.findings.slice(0, mostFindings);
			return {
				title: texts.course,
				detail: texts.courseDetail(shown.join("\n"), failure.findings.length - shown.length),
			};
		}
		case "no-course":
			return {
				title: failure.damaged ? texts.damagedCourse : texts.noCourse,
				detail: texts.noCourseDetail(failure.place),
			};
		case "no-permission":
			return { title: texts.failed, detail: texts.noPermission(failure.place) };
		case "not-a-folder":
			return { title: texts.failed, detail: texts.notAFolder(failure.place) };
		case "disk-full":
			return { title: texts.failed, detail: texts.diskFull(failure.place) };
		case "other":
			return { title: texts.failed, detail: texts.other(failure.place) };
	}
}

/** Says that a sign of life of another owner is waited for. */
export function explainWaiting(owner: Owner, seconds: number, locale: Locale): Explanation {
	const { waiting, waitingDetail } = startTexts[locale];
	return { title: waiting, detail: waitingDetail({ host: owner.host, since: readable(owner.since, locale) }, seconds) };
}
