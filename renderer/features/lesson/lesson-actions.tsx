import { Bookmark, Highlighter } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { useNoteKeeper } from "../notes/use-note-keeper.ts";
import css from "./lesson-actions.module.css";

/** What can be done with a lesson as a whole: a bookmark on it, and marking a passage by keyboard. */
export function LessonActions(props: { lesson: string; onMark: () => void }) {
	const { lesson, onMark } = props;
	const { t } = useTranslation("notes");
	const { learner, fail } = useSession();
	const keeper = useNoteKeeper();
	const marked = Object.hasOwn(learner.record.bookmarks, lesson);
	const toggle = () => {
		keeper.bookmark(lesson, !marked).catch((error: unknown) => fail(error, toggle));
	};
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			// By its place on the keyboard: with Alt, some systems type another letter.
			if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== "KeyM") return;
			// Where something is being written, the keys are for that.
			if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
			event.preventDefault();
			onMark();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [onMark]);
	return (
		<div className={css["actions"]}>
			<button type="button" className={css["action"]} aria-pressed={marked} onClick={toggle}>
				<Bookmark aria-hidden="true" size={18} />
				{t("bookmark")}
			</button>
			<button type="button" className={css["action"]} aria-keyshortcuts="Alt+M" title={t("markHint")} onClick={onMark}>
				<Highlighter aria-hidden="true" size={18} />
				{t("mark")}
			</button>
		</div>
	);
}
