import type { Locale } from "../../core/locale.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** What both doors say when they cannot open, or not yet: what happened, what was kept, what to do next. */
export interface StartTexts {
	inUse: string;
	/** `since` is ready to read; `address` where the owner answers in a browser. */
	inUseDetail(owner: { pid: number; host: string; since: string; address?: string | undefined }): string;
	/** Of an owner on this computer that was asked and did not answer. */
	inUseSilent(owner: { pid: number; since: string }): string;
	inUseUnknown: string;
	course: string;
	/** `findings`: one line each; `more`: how many are left out. */
	courseDetail(findings: string, more: number): string;
	noCourse: string;
	damagedCourse: string;
	noCourseDetail(place: string): string;
	failed: string;
	noPermission(place: string): string;
	notAFolder(place: string): string;
	diskFull(home: string): string;
	other(home: string): string;
	waiting: string;
	/** `seconds`: how long it takes at most. */
	waitingDetail(owner: { host: string; since: string }, seconds: number): string;
}

export const startTexts: Readonly<Record<Locale, StartTexts>> = { es, en };
