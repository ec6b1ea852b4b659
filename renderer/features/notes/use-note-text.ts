import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import { noteLength } from "../../../core/learning/annotation-limits.ts";
import { useSession } from "../../session.tsx";
import { createLater } from "../lesson/later.ts";
import { useOnLeave } from "../lesson/use-on-leave.ts";
import { noteDrafts } from "./note-drafts.ts";
import { inNoteTurn } from "./note-turns.ts";
import { type KeptNote, useNoteKeeper } from "./use-note-keeper.ts";

/** Milliseconds without typing after which a note is saved. */
const pause = 800;

/** `over`: it is too long to be saved. */
export type Saving = "idle" | "saving" | "saved" | "held" | "failed" | "over";

/** What another window made of the note since this one began to write on it. Without `text`: it was removed there. */
export interface Conflict {
	readonly text?: string;
	readonly at?: string;
}

export type Choice = "mine" | "other" | "both";

export interface NoteText {
	readonly text: string;
	readonly saving: Saving;
	readonly conflict: Conflict | undefined;
	write(text: string): void;
	/** Saves at once what waits to be saved. */
	flush(): void;
	/** Ends a conflict. `both`: this text becomes a second note on the same passage. */
	settle(choice: Choice): void;
}

/**
 * The text of a note that is being written: saved whenever typing pauses and when it is left. What could not be recorded
 * is kept; what is too long waits until it is shorter; and no version of another window is written over unseen.
 */
export function useNoteText(note: KeptNote): NoteText {
	const { fail, saving: record, refresh } = useSession();
	const keeper = useNoteKeeper();
	const [opened] = useState(() => noteDrafts.of(note.id));
	const [text, setText] = useState(opened?.text ?? note.text);
	const [saving, setSaving] = useState<Saving>(opened?.failed === true ? "failed" : "idle");
	const [conflict, setConflict] = useState<Conflict>();
	/** The version that this text was begun with. */
	const base = useRef(opened === undefined ? note.at : opened.base);
	/** What is typed in a conflict waits until it is settled. */
	const stopped = useRef(false);
	const latest = useRef({ note, keeper });
	latest.current = { note, keeper };
	// What was held came to the disk with the rest of the record.
	if (saving === "held" && record.kind !== "unsaved") setSaving("saved");

	// Another window wrote on it while nothing was written here.
	useEffect(() => {
		if (note.at === undefined || noteDrafts.of(note.id) !== undefined) return;
		if (base.current !== undefined && note.at > base.current) {
			setText(note.text);
			setSaving("idle");
		}
		if (base.current === undefined || note.at > base.current) base.current = note.at;
	}, [note.id, note.at, note.text]);

	/** Sends a text. Resolves with what stands against it, if anything does. */
	const send = useCallback(async (written: string): Promise<Conflict | undefined> => {
		const { note, keeper } = latest.current;
		const sent = noteDrafts.sent(note.id);
		noteDrafts.sending(note.id, written);
		try {
			const { saved, at } = await keeper.set({ ...note, text: written }, base.current, sent);
			base.current = at;
			noteDrafts.recorded(note.id, written);
			const newer = noteDrafts.of(note.id);
			if (newer !== undefined) noteDrafts.keep(note.id, newer.text, at, newer.failed);
			setSaving(saved ? "saved" : "held");
			return undefined;
		} catch (error) {
			if (!(error instanceof AppError && error.code === "superseded")) throw error;
			const now = await keeper.now(note.id);
			// Something newer was sent from here as the page was left, and came first.
			if (now !== undefined && noteDrafts.sentAfter(note.id, written).includes(now.text)) return undefined;
			// What stands there may have been sent from here, its reply lost on the way.
			if (now?.text !== written) return now ?? {};
			base.current = now.at;
			return send(written);
		}
	}, []);

	const save = useCallback(
		(written: string) => {
			const { id } = latest.current.note;
			noteDrafts.keep(id, written, base.current);
			if (stopped.current || written.length > noteLength) return;
			setSaving("saving");
			void inNoteTurn(id, async () => {
				if (stopped.current) return;
				try {
					const other = await send(written);
					if (other === undefined) return;
					stopped.current = true;
					setConflict(other);
					setSaving("idle");
				} catch (error) {
					const unsaved = noteDrafts.of(id)?.text ?? written;
					noteDrafts.keep(id, unsaved, base.current, true);
					setSaving("failed");
					fail(error, () => {
						if (!noteDrafts.isRemoved(id)) save(unsaved);
					});
				}
			});
		},
		[fail, send],
	);
	const later = useMemo(() => createLater<string>(pause, save), [save]);
	useOnLeave(later.flush);

	const write = (written: string) => {
		setText(written);
		noteDrafts.keep(note.id, written, base.current);
		if (stopped.current || written.length > noteLength) return;
		setSaving("saving");
		later.call(written);
	};
	const settle = (choice: Choice) => {
		if (conflict === undefined) return;
		const goOn = () => {
			stopped.current = false;
			base.current = conflict.at;
			setConflict(undefined);
		};
		const takeOther = () => {
			goOn();
			noteDrafts.drop(note.id);
			setText(conflict.text ?? "");
			setSaving("idle");
			// A note that was removed leaves the page with this.
			void refresh();
		};
		if (choice === "mine") {
			goOn();
			save(text);
		} else if (choice === "other") takeOther();
		else {
			const { at: _, ...rest } = note;
			const again = () => {
				keeper.set({ ...rest, id: crypto.randomUUID(), text }).then(takeOther, (error: unknown) => fail(error, again));
			};
			again();
		}
	};
	return {
		text,
		saving: text.length > noteLength ? "over" : saving,
		conflict,
		write,
		flush: later.flush,
		settle,
	};
}
