import type { Laboratory, LaboratoryWork } from "../../../core/laboratories/work.ts";
import { type SheetWork, sheetPlace } from "../../../core/learning/sheet-place.ts";
import type { CourseRecord } from "../../../core/learning/state.ts";
import type { Locale } from "../../../core/locale.ts";
import type { WorksheetWork } from "../../../core/worksheets/work.ts";

/** What a sheet can be of. */
export type SheetKind = Laboratory | "worksheet";

/** What a sheet of one of them holds. */
export type WorkOf<L extends SheetKind> = L extends "worksheet"
	? WorksheetWork
	: Extract<LaboratoryWork, { laboratory: L }>;

/** A sheet as the record has it. */
export interface KeptSheet<L extends SheetKind> {
	readonly id: string;
	readonly name: string;
	readonly work: WorkOf<L>;
	readonly locale: Locale;
	/** When it was last changed. */
	readonly at: string;
}

function isOf<L extends SheetKind>(place: string, work: SheetWork): work is WorkOf<L> & SheetWork {
	return sheetPlace(work) === place;
}

/** The sheets of a place, as `sheetPlace` has it, the one last changed first. */
export function sheetsOf<L extends SheetKind>({ sheets = {} }: CourseRecord, place: string): KeptSheet<L>[] {
	return Object.entries(sheets)
		.flatMap(([id, { name, work, locale, at }]) => (isOf<L>(place, work) ? [{ id, name, work, locale, at }] : []))
		.sort((a, b) => (a.at > b.at ? -1 : 1));
}
