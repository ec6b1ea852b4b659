import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { PlacedAnnotation } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { shortQuote } from "../lesson/short-quote.ts";
import { NoteEditor } from "./note-editor.tsx";
import css from "./notes.module.css";
import { requestPassage } from "./passage-request.ts";

function addressOf({ lesson, section }: PlacedAnnotation): string {
	// A section that is gone has no title.
	return section.id === null || section.title === "" ? `#/leccion/${lesson}` : `#/leccion/${lesson}/${section.id}`;
}

/** A marked passage with its note, to be read, changed, removed, or looked up in its lesson. */
export function NoteItem(props: {
	note: PlacedAnnotation;
	withLesson?: boolean;
	editing: boolean;
	onEdit: (edits: boolean) => void;
	onRemove: () => void;
}) {
	const { note, editing } = props;
	const { t } = useTranslation("notes");
	const { locale } = useSession();
	const { day } = useFormats(locale);
	const lang = useCourseLang();
	const field = useRef<HTMLTextAreaElement>(null);
	const edit = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (editing) field.current?.focus();
	}, [editing]);
	/** What each link and button is about, for those who hear them one by one. */
	const about = (
		<VisuallyHidden>
			<Sentence text={t("about", { quote: fromCourse(shortQuote(note.anchor.quote)) })} />
		</VisuallyHidden>
	);
	const kept = { id: note.id, lesson: note.lesson, anchor: note.anchor, text: note.text, at: note.at };
	const section = note.section.title;
	return (
		<li className={css["note"]} data-note={note.id}>
			{props.withLesson && (
				<p className={css["where"]}>
					{note.lessonNumber} <CourseText>{note.lessonTitle}</CourseText>
				</p>
			)}
			<blockquote lang={lang}>{note.anchor.quote}</blockquote>
			{editing ? (
				<div className={css["editing"]}>
					<NoteEditor ref={field} note={kept} label={t("noteLabel")} />
					<button
						type="button"
						className={css["action"]}
						onClick={() => {
							// At once: the button that has the focus is gone with this.
							flushSync(() => props.onEdit(false));
							edit.current?.focus();
						}}
					>
						{t("done")}
					</button>
				</div>
			) : (
				note.text !== "" && <p className={css["text"]}>{note.text}</p>
			)}
			<div className={css["foot"]}>
				<p>
					{section !== "" && (
						<>
							<CourseText>{section}</CourseText> ·{" "}
						</>
					)}
					<time dateTime={note.at}>{day(note.at)}</time>
				</p>
				{note.status === "found" && (
					<a href={addressOf(note)} onClick={() => requestPassage(note.lesson, note.id)}>
						{t("go")} {about}
					</a>
				)}
				{note.status === "changed" && (
					<a href={addressOf(note)}>
						{t("goLesson")} {about}
					</a>
				)}
				{!editing && (
					<button ref={edit} type="button" className={css["action"]} onClick={() => props.onEdit(true)}>
						<Pencil aria-hidden="true" size={16} />
						{t(note.text === "" ? "write" : "edit")} {about}
					</button>
				)}
				<button
					type="button"
					className={css["action"]}
					onClick={() => {
						// What was typed goes before, also where a press does not take the focus, as that of a screen reader.
						field.current?.blur();
						props.onRemove();
					}}
				>
					<Trash2 aria-hidden="true" size={16} />
					{t("remove")} {about}
				</button>
			</div>
		</li>
	);
}
