import type { Laboratory, LaboratoryWork } from "../../../core/laboratories/work.ts";
import type { CourseRecord } from "../../../core/learning/state.ts";
import type { Locale } from "../../../core/locale.ts";

/** What a sheet of one laboratory holds. */
export type WorkOf<L extends Laboratory> = Extract<LaboratoryWork, { laboratory: L }>;

/** A sheet as the record has it. */
export interface KeptSheet<L extends Laboratory> {
	readonly id: string;
	readonly name: string;
	readonly work: WorkOf<L>;
	readonly locale: Locale;
	/** When it was last changed. */
	readonly at: string;
}

function isOf<L extends Laboratory>(laboratory: L, work: LaboratoryWork): work is WorkOf<L> {
	return work.laboratory === laboratory;
}

/** The sheets of a laboratory, the one last changed first. */
export function sheetsOf<L extends Laboratory>({ sheets = {} }: CourseRecord, laboratory: L): KeptSheet<L>[] {
	return Object.entries(sheets)
		.flatMap(([id, { name, work, locale, at }]) => (isOf(laboratory, work) ? [{ id, name, work, locale, at }] : []))
		.sort((a, b) => (a.at > b.at ? -1 : 1));
}
