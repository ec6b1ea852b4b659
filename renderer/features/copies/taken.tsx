import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RecordDifference } from "../../../core/api/views.ts";
import css from "./copies.module.css";

/** Says which notes, bookmarks, scenarios and sheets would go: in figures alone, what is added would hide them. */
export function Taken({ difference, by }: { difference: RecordDifference; by: "restore" | "bring" }) {
	const { t } = useTranslation("copies");
	const lost = {
		notes: difference.notesLost,
		bookmarks: difference.bookmarksLost,
		scenarios: difference.scenariosLost,
		sheets: difference.sheetsLost,
	};
	const kinds = (["notes", "bookmarks", "scenarios", "sheets"] as const).filter((kind) => lost[kind] > 0);
	const count = kinds.reduce((sum, kind) => sum + lost[kind], 0);
	if (count === 0) return null;
	const what = t("taken.together", { things: kinds.map((kind) => t(`taken.${kind}`, { count: lost[kind] })) });
	return (
		<p className={css["loss"]}>
			<TriangleAlert aria-hidden="true" size={20} />
			<strong>{t(`taken.${by}`, { count, what })}</strong>
		</p>
	);
}
