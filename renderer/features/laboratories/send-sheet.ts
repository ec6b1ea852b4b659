import type { Client } from "../../../core/api/contract.ts";
import { AppError } from "../../../core/api/errors.ts";
import { type SheetWork, sheetPlace } from "../../../core/learning/sheet-place.ts";
import type { Locale } from "../../../core/locale.ts";
import { releaseSheet } from "../../api/unsent-sheet.ts";
import type { Session } from "../../session.tsx";

/** A sheet as it is to be recorded. */
export interface SentSheet {
	id: string;
	name: string;
	work: SheetWork;
	/** The version of the record that it was begun with; undefined for a new sheet. */
	base: string | undefined;
}

/** What was recorded: under which id, as which version, and whether it is on the disk. */
export interface RecordedSheet {
	id: string;
	name: string;
	at: string;
	saved: boolean;
}

type House = Pick<Session, "keep" | "outline"> & { client: Client; learner: string; locale: Locale };

async function record(house: House, { id, name, work, base }: SentSheet): Promise<RecordedSheet> {
	const { client, keep, outline, learner, locale } = house;
	let at = "";
	const content = { sheet: id, name, work, locale };
	const fact = { type: "sheet-set", course: outline.id, version: outline.version, ...content } as const;
	const saved = await keep(fact, async () => {
		const reply = await client["sheet.set"]({ learner, ...content, ...(base === undefined ? {} : { base }) });
		at = reply.at;
		return reply;
	});
	return { id, name, at, saved };
}

/** The version that the record has of a sheet, where that is what was sent from here and whose reply was lost. */
async function ownVersion(house: House, sheet: SentSheet, sent: ReadonlySet<string>): Promise<string | undefined> {
	const view = await house.client["learner.view"]({ learner: house.learner });
	const now = view.record.sheets?.[sheet.id];
	return now !== undefined && sent.has(JSON.stringify([now.name, now.work])) ? now.at : undefined;
}

/** What is sent, as it is remembered in case its reply is lost. */
export const sentKey = ({ name, work }: Pick<SentSheet, "name" | "work">) => JSON.stringify([name, work]);

/**
 * Records a sheet. Where another window has changed it meanwhile, both stay: what is here becomes a sheet of its own.
 *
 * @param sent by `sentKey`, everything of it that was sent from here and may have been recorded
 */
export async function sendSheet(
	house: House,
	sheet: SentSheet,
	sent: ReadonlySet<string>,
	copyName: (name: string) => string,
): Promise<RecordedSheet> {
	try {
		return await record(house, sheet);
	} catch (error) {
		if (!(error instanceof AppError && error.code === "superseded")) throw error;
	}
	const base = await ownVersion(house, sheet, sent);
	if (base !== undefined) return record(house, { ...sheet, base });
	const copy = { ...sheet, id: crypto.randomUUID(), name: copyName(sheet.name), base: undefined };
	const recorded = await record(house, copy);
	releaseSheet(house.learner, sheetPlace(sheet.work), sheet.id);
	return recorded;
}
