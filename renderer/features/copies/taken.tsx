import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RecordDifference } from "../../../core/api/views.ts";
import css from "./copies.module.css";

/** Says which notes and bookmarks would go: in figures alone, what is added would hide them. */
export function Taken({ difference, by }: { difference: RecordDifference; by: "restore" | "bring" }) {
	const { t } = useTranslation("copies");
	const { notesLost, bookmarksLost } = difference;
	const count = notesLost + bookmarksLost;
	if (count === 0) return null;
	const notes = t("taken.notes", { count: notesLost });
	const bookmarks = t("taken.bookmarks", { count: bookmarksLost });
	const what = bookmarksLost === 0 ? notes : notesLost === 0 ? bookmarks : t("taken.both", { notes, bookmarks });
	return (
		<p className={css["loss"]}>
			<TriangleAlert aria-hidden="true" size={20} />
			<strong>{t(`taken.${by}`, { count, what })}</strong>
		</p>
	);
}
