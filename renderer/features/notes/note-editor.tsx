import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { noteLength } from "../../../core/learning/annotation-limits.ts";
import { useSession } from "../../session.tsx";
import { useFormats } from "../../ui/formats.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { NoteConflict } from "./note-conflict.tsx";
import css from "./note-editor.module.css";
import type { KeptNote } from "./use-note-keeper.ts";
import { useNoteText } from "./use-note-text.ts";

/** From how many characters left on they are counted. */
const counted = 500;
/** They are said a hundred at a time: each one would be in the way of hearing what is typed. */
const saidEvery = 100;

/** The text of a note, saved as it is written, with what became of it. */
export function NoteEditor(props: { note: KeptNote; label: string; ref?: Ref<HTMLTextAreaElement> }) {
	const { t } = useTranslation("notes");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const id = useId();
	const { text, saving, conflict, write, flush, settle } = useNoteText(props.note);
	const left = noteLength - text.length;
	const over = saving === "over";
	const counter = over
		? t("over", { count: -left, figure: number(-left) })
		: t("left", { count: left, figure: number(left) });
	const said = over ? t("overSaid") : t("leftSaid", { figure: number((Math.floor(left / saidEvery) + 1) * saidEvery) });
	const quiet = left > counted;

	return (
		<div className={css["editor"]}>
			<label htmlFor={id}>{props.label}</label>
			<textarea
				ref={props.ref}
				id={id}
				rows={4}
				value={text}
				aria-invalid={over || undefined}
				aria-describedby={`${id}-state ${id}-count`}
				onChange={(event) => write(event.target.value)}
				onBlur={flush}
			/>
			{!quiet && (
				<p id={`${id}-count`} className={css["count"]} data-over={over || undefined}>
					{counter}
				</p>
			)}
			<VisuallyHidden>
				<span aria-live="polite">{quiet ? "" : said}</span>
			</VisuallyHidden>
			<p id={`${id}-state`} className={css["state"]} data-state={saving} role="status">
				{saving === "idle" || saving === "over" ? "" : t(`saving.${saving}`)}
			</p>
			{conflict !== undefined && (
				<NoteConflict
					conflict={conflict}
					tooLong={over}
					onSettle={(choice) => {
						settle(choice);
						document.getElementById(id)?.focus();
					}}
				/>
			)}
		</div>
	);
}
