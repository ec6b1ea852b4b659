import { type SheetWork, sheetPlace } from "../../core/learning/sheet-place.ts";
import type { Locale } from "../../core/locale.ts";
import { keysHeld, readHeld, removeHeld, writeHeld } from "./held-storage.ts";
import { courseScope } from "./window-course.ts";

/** A sheet of a laboratory or worksheet as it was typed, while the services have not taken it. */
export interface UnsentSheet {
	readonly name: string;
	readonly work: SheetWork;
	readonly locale: Locale;
	/** The version that was changed; absent for a new sheet. */
	readonly base?: string;
	/** When, by this computer's clock. */
	readonly at: string;
	/** By `sentKey`, what was sent of it since `base` and may have been recorded, the last one last. */
	readonly sent?: readonly string[];
}

/** How much is known of what was sent: while nothing answers, each further change is sent in vain. */
const mostSent = 8;

export const unsentSheetHead = "profundiza.unsent-sheet/";

/** `place`: that of the sheet's content, as `sheetPlace` has it. */
const keyOf = (learner: string, place: string, sheet: string) =>
	`${unsentSheetHead}${learner}/${courseScope}${place}/${sheet}`;

function isUnsentSheet(value: unknown): value is UnsentSheet {
	if (typeof value !== "object" || value === null) return false;
	if (!("name" in value && "work" in value && "locale" in value && "at" in value)) return false;
	if ("sent" in value && !(Array.isArray(value.sent) && value.sent.every((key) => typeof key === "string")))
		return false;
	return typeof value.name === "string" && typeof value.work === "object" && value.work !== null;
}

function write(learner: string, sheet: string, unsent: UnsentSheet): void {
	writeHeld(keyOf(learner, sheetPlace(unsent.work), sheet), JSON.stringify(unsent));
}

/** Holds what was typed; what had been sent of the same sheet before stays known. */
export function holdSheet(learner: string, sheet: string, unsent: Omit<UnsentSheet, "sent">): void {
	const sent = heldSheet(learner, sheetPlace(unsent.work), sheet)?.sent ?? [];
	write(learner, sheet, { ...unsent, sent });
}

/** Remembers with a held sheet that this is now sent of it: the page may end before it hears what became of it. */
export function noteSentSheet(learner: string, place: string, sheet: string, key: string): void {
	const held = heldSheet(learner, place, sheet);
	if (held === undefined) return;
	const others = (held.sent ?? []).filter((other) => other !== key);
	write(learner, sheet, { ...held, sent: [...others, key].slice(-mostSent) });
}

export function releaseSheet(learner: string, place: string, sheet: string): void {
	removeHeld(keyOf(learner, place, sheet));
}

/** The sheets of a laboratory or worksheet of which something is held, the one last changed first. */
export function heldSheets(learner: string, place: string): { id: string; unsent: UnsentSheet }[] {
	const start = keyOf(learner, place, "");
	return keysHeld(start)
		.flatMap((key) => {
			const id = key.slice(start.length);
			const unsent = heldSheet(learner, place, id);
			return unsent === undefined ? [] : [{ id, unsent }];
		})
		.sort((a, b) => (a.unsent.at > b.unsent.at ? -1 : 1));
}

/** What is held of one sheet, if anything is. */
export function heldSheet(learner: string, place: string, sheet: string): UnsentSheet | undefined {
	const value = readHeld(keyOf(learner, place, sheet));
	return isUnsentSheet(value) && sheetPlace(value.work) === place ? value : undefined;
}
