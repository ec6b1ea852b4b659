import { type Ref, useCallback, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { noteLength } from "../../../core/learning/annotation-limits.ts";
import { useSession } from "../../session.tsx";
import { createLater } from "../lesson/later.ts";
import { useOnLeave } from "../lesson/use-on-leave.ts";
import { noteDrafts } from "./note-drafts.ts";
import css from "./note-editor.module.css";
import { type KeptNote, useNoteKeeper } from "./use-note-keeper.ts";

/** Milliseconds without typing after which a note is saved. */
const pause = 800;

type Saving = "idle" | "saving" | "saved" | "held" | "failed";

/** The text of a note, saved whenever typing pauses and when it is left; what could not be recorded is kept and told. */
export function NoteEditor(props: { note: KeptNote; label: string; ref?: Ref<HTMLTextAreaElement> }) {
	const { note } = props;
	const { t } = useTranslation("notes");
	const { fail, saving: record } = useSession();
	const keeper = useNoteKeeper();
	const id = useId();
	const [text, setText] = useState(() => noteDrafts.of(note.id)?.text ?? note.text);
	const [saving, setSaving] = useState<Saving>(() => (noteDrafts.of(note.id)?.failed === true ? "failed" : "idle"));
	// What was held came to the disk with the rest of the record.
	if (saving === "held" && record.kind !== "unsaved") setSaving("saved");
	/** One after the other, so that the last text is the one that stays. */
	const before = useRef<Promise<unknown>>(Promise.resolve());
	const latest = useRef({ note, keeper });
	latest.current = { note, keeper };

	const save = useCallback(
		(written: string) => {
			const { note, keeper } = latest.current;
			noteDrafts.keep(note.id, written);
			setSaving("saving");
			before.current = before.current.then(async () => {
				try {
					const saved = await keeper.set({ ...note, text: written });
					noteDrafts.recorded(note.id, written);
					setSaving(saved ? "saved" : "held");
				} catch (error) {
					const unsaved = noteDrafts.of(note.id)?.text ?? written;
					noteDrafts.keep(note.id, unsaved, true);
					setSaving("failed");
					fail(error, () => save(unsaved));
				}
			});
		},
		[fail],
	);
	const later = useMemo(() => createLater<string>(pause, save), [save]);
	useOnLeave(later.flush);

	return (
		<div className={css["editor"]}>
			<label htmlFor={id}>{props.label}</label>
			<textarea
				ref={props.ref}
				id={id}
				rows={4}
				maxLength={noteLength}
				value={text}
				aria-describedby={`${id}-state`}
				onChange={(event) => {
					setText(event.target.value);
					setSaving("saving");
					noteDrafts.keep(note.id, event.target.value);
					later.call(event.target.value);
				}}
				onBlur={later.flush}
			/>
			<p id={`${id}-state`} className={css["state"]} data-state={saving} role="status">
				{saving === "idle" ? "" : t(`saving.${saving}`)}
			</p>
		</div>
	);
}
