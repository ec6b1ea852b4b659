import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sheetPlace } from "../../../core/learning/sheet-place.ts";
import type { Locale } from "../../../core/locale.ts";
import {
	heldSheet,
	heldSheets,
	holdSheet,
	noteSentSheet,
	releaseSheet,
	type UnsentSheet,
} from "../../api/unsent-sheet.ts";
import { useSession } from "../../session.tsx";
import type { Keeping } from "../calculators/use-typed-values.ts";
import { createLater } from "../lesson/later.ts";
import { useOnLeave } from "../lesson/use-on-leave.ts";
import { sendSheet, sentKey } from "./send-sheet.ts";
import { type KeptSheet, type SheetKind, sheetsOf, type WorkOf } from "./sheets.ts";

const rest = 500;

/** What is to be sent of something written: under the id that its sheet has now, upon the version that stands now. */
function standing<L extends SheetKind>(now: Open<L>, written: Open<L>, moved: ReadonlyMap<string, string>): Open<L> {
	const id = moved.get(written.id) ?? written.id;
	return now.id === id ? { ...written, id, base: now.base } : { ...written, id };
}

interface Open<L extends SheetKind> {
	id: string;
	name: string;
	work: WorkOf<L>;
	/** The version of the record that it was begun with; undefined for a new sheet. */
	base: string | undefined;
}

export interface SheetHandle<L extends SheetKind> {
	readonly id: string;
	/** Empty until it is given one. */
	readonly name: string;
	readonly work: WorkOf<L>;
	readonly keeping: Keeping;
	/** Another window changed the same sheet: what is here goes on as a sheet of its own. */
	readonly copied: boolean;
	/** Whether the record has it. */
	readonly kept: boolean;
	/** Every kept sheet of the laboratory, the one last changed first. */
	readonly sheets: readonly KeptSheet<L>[];
	/** What can be brought back: the sheet removed last. */
	readonly removed: KeptSheet<L> | undefined;
	put(work: WorkOf<L>): void;
	rename(name: string): void;
	/** Saves at once what waits. */
	flush(): void;
	open(sheet: KeptSheet<L>): void;
	/** An empty sheet, kept from its first change on. */
	begin(): void;
	remove(): Promise<void>;
	restore(): Promise<void>;
}

/**
 * The sheet of a laboratory that is open: restored from the record, saved a moment after every change and at once on
 * leaving. What the services do not take is held in the browser and saved as soon as they do; a version of another window
 * is never written over. For a page that has waited for `upToDate`.
 *
 * @param _kind what the sheet is of, for the types of what it holds
 * @param start a new sheet's content
 * @param retype the same content as another language writes it
 */
export function useSheet<L extends SheetKind>(
	_kind: L,
	start: WorkOf<L>,
	retype: (work: WorkOf<L>, from: Locale, to: Locale) => WorkOf<L>,
): SheetHandle<L> {
	const { t } = useTranslation("laboratories");
	/** Of two names for a sheet that was changed in two windows, the one for this window's. */
	const copyName = useCallback(
		(name: string) => (name === "" ? t("sheet.copyOfUnnamed") : t("sheet.copyOf", { name })),
		[t],
	);
	const place = sheetPlace(start);
	const { client, learner, locale, outline, keep, saving, fail, upToDate } = useSession();
	const sheets = useMemo(() => sheetsOf<L>(learner.record, place), [learner.record, place]);
	const fresh = (): Open<L> => ({ id: crypto.randomUUID(), name: "", work: start, base: undefined });
	const ofHeld = (id: string, { name, work, locale: from, base }: UnsentSheet): Open<L> =>
		// Whose laboratory it is was looked at where it was read.
		({ id, name, work: retype(work as WorkOf<L>, from, locale), base });
	const opened = ({ id, name, work, locale: from, at }: KeptSheet<L>): Open<L> => {
		const held = heldSheet(learner.id, place, id);
		return held === undefined ? { id, name, work: retype(work, from, locale), base: at } : ofHeld(id, held);
	};
	const [left] = useState(() => heldSheets(learner.id, place).map(({ id, unsent }) => ofHeld(id, unsent)));
	const [open, setOpen] = useState<Open<L>>(() => {
		const [held] = left;
		if (held !== undefined) return held;
		return sheets[0] === undefined ? fresh() : opened(sheets[0]);
	});
	const [keeping, setKeeping] = useState<Keeping>("untouched");
	const [copied, setCopied] = useState(false);
	const [removed, setRemoved] = useState<KeptSheet<L>>();
	/** The newest content, also before it is drawn. */
	const newest = useRef(open);
	/** Whether something waits to be saved, and how much is on its way. */
	const waiting = useRef(false);
	const pending = useRef(0);
	/** By its old id, the new one of a sheet that became a copy. */
	const moved = useRef(new Map<string, string>());
	/** One after the other, so that each knows the version before it. */
	const before = useRef<Promise<unknown>>(Promise.resolve());

	const take = useCallback((next: Open<L>) => {
		newest.current = next;
		setOpen(next);
	}, []);

	const house = useMemo(
		() => ({ client, keep, outline, learner: learner.id, locale }),
		[client, keep, outline, learner.id, locale],
	);

	const save = useCallback(
		(written: Open<L>) => {
			const { id: learner, locale } = { id: house.learner, locale: house.locale };
			const { name, work, base } = written;
			const held = { name, work, locale, at: new Date().toISOString(), ...(base === undefined ? {} : { base }) };
			holdSheet(learner, written.id, held);
			waiting.current = false;
			pending.current++;
			before.current = before.current.then(async () => {
				const own = standing(newest.current, written, moved.current);
				try {
					noteSentSheet(learner, place, written.id, sentKey(own));
					const sent = new Set(heldSheet(learner, place, written.id)?.sent);
					const recorded = await sendSheet(house, own, sent, copyName);
					if (recorded.id !== own.id) {
						moved.current.set(own.id, recorded.id);
						setCopied(true);
						// So that the list has the other window's.
						void upToDate();
					}
					if (newest.current.id === own.id) {
						const { id, at: base } = recorded;
						const name = id === own.id ? newest.current.name : recorded.name;
						newest.current = { ...newest.current, id, name, base };
						setOpen(newest.current);
					}
					// What came meanwhile is held under the same name and released when it is recorded itself.
					if (pending.current === 1) releaseSheet(learner, place, written.id);
					if (pending.current === 1) setKeeping(recorded.saved ? "saved" : "held");
				} catch (error) {
					setKeeping("not-saved");
					fail(error, () => save(newest.current));
				} finally {
					pending.current--;
				}
			});
		},
		[house, fail, place, copyName, upToDate],
	);
	const later = useMemo(() => createLater<Open<L>>(rest, save), [save]);
	useOnLeave(later.flush);

	// What an earlier window could not save is saved now.
	const brought = useRef(false);
	useEffect(() => {
		if (brought.current) return;
		brought.current = true;
		for (const sheet of left.toReversed()) save(sheet);
	}, [left, save]);

	const change = useCallback(
		(next: Open<L>) => {
			waiting.current = true;
			take(next);
			setKeeping("waiting");
			later.call(next);
		},
		[take, later],
	);

	// What another window made of the open sheet, while nothing of this one waits.
	const listed = sheets.find(({ id }) => id === open.id);
	useEffect(() => {
		const { base } = newest.current;
		if (listed === undefined || waiting.current || pending.current > 0) return;
		if (base === undefined || listed.at <= base) return;
		const { name, work, locale: from, at } = listed;
		take({ ...newest.current, name, work: retype(work, from, locale), base: at });
	}, [listed, take, retype, locale]);

	const show = (next: Open<L>) => {
		later.flush();
		setCopied(false);
		setKeeping("untouched");
		take(next);
	};
	return {
		id: open.id,
		name: open.name,
		work: open.work,
		keeping: keeping === "held" && saving.kind !== "unsaved" ? "saved" : keeping,
		copied,
		kept: open.base !== undefined,
		sheets,
		removed,
		put: (work) => change({ ...newest.current, work }),
		rename: (name) => change({ ...newest.current, name }),
		flush: later.flush,
		open: (sheet) => show(opened(sheet)),
		begin: () => show(fresh()),
		remove: async () => {
			later.flush();
			await before.current;
			const { id, name, work, base } = newest.current;
			if (base === undefined) return show(fresh());
			const gone = { id, name, work, locale, at: base };
			try {
				const fact = { type: "sheet-removed", course: outline.id, version: outline.version, sheet: gone.id } as const;
				await keep(fact, () => client["sheet.remove"]({ learner: learner.id, sheet: gone.id }));
				releaseSheet(learner.id, place, gone.id);
				setRemoved(gone);
				const next = sheets.find(({ id }) => id !== gone.id);
				show(next === undefined ? fresh() : opened(next));
			} catch (error) {
				fail(error);
			}
		},
		restore: async () => {
			if (removed === undefined) return;
			const back = { ...opened(removed), base: undefined };
			try {
				const { at } = await sendSheet(house, back, new Set(), copyName);
				setRemoved(undefined);
				show({ ...back, base: at });
			} catch (error) {
				fail(error);
			}
		},
	};
}
