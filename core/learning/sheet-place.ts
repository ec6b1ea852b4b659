import type { LaboratoryWork } from "../laboratories/work.ts";
import type { WorksheetWork } from "../worksheets/work.ts";

/** What a sheet can hold: what was typed in a laboratory, or filled in into a worksheet of the course. */
export type SheetWork = LaboratoryWork | WorksheetWork;

/** Where a sheet belongs: to one of the laboratories, or to one of the worksheets. */
export const sheetPlace = (work: SheetWork): string =>
	"laboratory" in work ? work.laboratory : `worksheet:${work.worksheet}`;
