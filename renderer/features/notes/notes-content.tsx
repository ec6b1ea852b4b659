import { Bookmark, Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlacedAnnotation } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { today } from "../../ui/local-day.ts";
import { PageFrame } from "../../ui/page.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { TextField } from "../../ui/text-field.tsx";
import { noteDrafts } from "./note-drafts.ts";
import { NoteItem } from "./note-item.tsx";
import { listNotes } from "./note-list.ts";
import css from "./notes.module.css";
import { UndoBar } from "./undo-bar.tsx";
import { useRemoval } from "./use-removal.ts";
import { writeNotes } from "./write-notes.ts";

/** The annotations in their places, asked for anew where another window has made one in the meantime. */
function useAnnotations(first: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
	const { client, learner, fail } = useSession();
	const [annotations, setAnnotations] = useState(first);
	const known = useRef(first);
	const { id } = learner;
	const kept = learner.record.annotations;
	useEffect(() => {
		if (Object.keys(kept).every((key) => known.current.some((note) => note.id === key))) return;
		let current = true;
		client["annotation.list"]({ learner: id }).then(
			(reply) => {
				if (!current) return;
				known.current = reply.annotations;
				setAnnotations(reply.annotations);
			},
			(error: unknown) => fail(error),
		);
		return () => {
			current = false;
		};
	}, [kept, client, id, fail]);
	return annotations;
}

/** All notes and highlights in the order of the course, with bookmarks above them and what lost its place below. */
export function NotesContent(props: { annotations: readonly PlacedAnnotation[] }) {
	const { t } = useTranslation(["notes", "common"]);
	const { learner, outline, locale } = useSession();
	const { day } = useFormats(locale);
	const annotations = useAnnotations(props.annotations);
	const removal = useRemoval();
	const [query, setQuery] = useState("");
	const [editing, setEditing] = useState<string>();
	const content = useRef<HTMLDivElement>(null);
	const { record } = learner;
	const lists = listNotes(
		annotations,
		record.annotations,
		query,
		editing,
		editing !== undefined && noteDrafts.of(editing) !== undefined,
	);
	const all = listNotes(annotations, record.annotations, "");
	const stops = outline.phases.flatMap((phase) => phase.lessons.map((lesson) => ({ ...lesson, phase: phase.number })));
	const bookmarks = stops.filter(({ id }) => Object.hasOwn(record.bookmarks, id));
	const isEmpty = all.count === 0 && bookmarks.length === 0;
	const searches = query.trim() !== "";

	const download = () => {
		const words = {
			title: t("file.title", { course: outline.title }),
			lead: day(new Date().toISOString()),
			bookmarks: t("bookmarks"),
			changed: t("changed.title"),
			gone: t("gone.title"),
			day,
		};
		const marked = bookmarks.map(({ number, title }) => `${number} ${title}`);
		saveFile(`${t("file.name")}-${today()}.md`, writeNotes(all, marked, words), "text/markdown;charset=utf-8");
	};
	const item = (note: PlacedAnnotation, withLesson = false) => (
		<NoteItem
			key={note.id}
			note={note}
			withLesson={withLesson}
			editing={note.id === editing}
			onEdit={(edits) => setEditing(edits ? note.id : undefined)}
			onRemove={() => removal.remove({ id: note.id, lesson: note.lesson, anchor: note.anchor, text: note.text })}
		/>
	);
	const apart = (kind: "changed" | "gone", notes: readonly PlacedAnnotation[]) =>
		notes.length > 0 && (
			<section className={css["group"]} aria-labelledby={`notes-${kind}`}>
				<h2 id={`notes-${kind}`}>{t(`${kind}.title`)}</h2>
				<p className={css["hint"]}>{t(`${kind}.hint`)}</p>
				<ul>{notes.map((note) => item(note, true))}</ul>
			</section>
		);
	return (
		<PageFrame title={t("common:nav.notes")} {...(isEmpty ? {} : { lead: t("lead") })} narrow>
			<div ref={content}>
				{isEmpty && (
					<div className={css["empty"]}>
						<p>{t("empty.what")}</p>
						<p>{t("empty.how")}</p>
						<p>
							<LinkButton href="#/curso">{t("empty.toCourse")}</LinkButton>
						</p>
					</div>
				)}
				{!isEmpty && (
					<div className={css["tools"]}>
						<TextField label={t("search")} value={query} onChange={setQuery} maxLength={100} autoComplete="off" />
						<Button kind="quiet" onClick={download}>
							<Download aria-hidden="true" size={18} strokeWidth={1.75} />
							{t("download")}
						</Button>
					</div>
				)}
				<p role="status" className={css["count"]}>
					{searches ? t("found", { count: lists.count }) : ""}
				</p>
				{bookmarks.length > 0 && !searches && (
					<section className={css["group"]} aria-labelledby="notes-bookmarks">
						<h2 id="notes-bookmarks">{t("bookmarks")}</h2>
						<ul className={css["bookmarks"]}>
							{bookmarks.map(({ id, number, title, phase, available }) => (
								<li key={id} data-phase={((phase - 1) % 4) + 1}>
									<Bookmark aria-hidden="true" size={18} />
									<span className={css["number"]}>{number}</span>{" "}
									{available ? (
										<a href={`#/leccion/${id}`}>
											<CourseText>{title}</CourseText>
										</a>
									) : (
										<CourseText>{title}</CourseText>
									)}
								</li>
							))}
						</ul>
					</section>
				)}
				{lists.lessons.map(({ lesson, number, title, phase, notes }) => (
					<section
						key={lesson}
						className={css["group"]}
						data-phase={((phase - 1) % 4) + 1}
						aria-labelledby={`notes-of-${lesson}`}
					>
						<h2 id={`notes-of-${lesson}`}>
							<span className={css["number"]}>{number}</span> <CourseText>{title}</CourseText>
						</h2>
						<ul>{notes.map((note) => item(note))}</ul>
					</section>
				))}
				{apart("changed", lists.changed)}
				{apart("gone", lists.gone)}
				{removal.removed !== undefined && (
					<UndoBar
						text={t("removed")}
						onUndo={() =>
							removal.undo(({ id }) =>
								requestAnimationFrame(() =>
									content.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] button`)?.focus(),
								),
							)
						}
						onClose={() => {
							removal.close();
							document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
						}}
					/>
				)}
			</div>
		</PageFrame>
	);
}
