import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CourseChangesView } from "../../../core/api/library-views.ts";
import { changeSentence, wayText } from "./change-sentence.ts";
import { changeParts, isChanged, itemsByChange, toldCounts } from "./changes.ts";
import css from "./library.module.css";
import { useWords } from "./use-words.ts";

/** What a pack changes in the course that is used now: a sentence for each kind of things, and folded, each thing. */
export function ChangesPart(props: { changes: CourseChangesView; language: string }) {
	const { counts, items } = props.changes;
	const { t } = useTranslation("library");
	const { number } = useWords();
	const id = useId();
	const changed = counts.flatMap(changeParts).filter(({ way }) => way !== "stay");
	const left = changed.reduce((sum, { count }) => sum + count, 0) - items.length;
	return (
		<section className={css["section"]} aria-labelledby={id}>
			<h2 id={id}>{t("install.changes")}</h2>
			{!isChanged(counts) && <p>{t("install.noChanges")}</p>}
			<ul className={css["counts"]}>
				{toldCounts(counts).map((count) => (
					<li key={count.kind}>{changeSentence(t, count, number)}</li>
				))}
			</ul>
			<p className={css["soft"]}>{t("install.kept")}</p>
			{items.length > 0 && (
				<details className={css["items"]}>
					<summary>{t("install.items")}</summary>
					{itemsByChange(items).map((group) => (
						<div key={`${group.kind} ${group.way}`}>
							<h3>
								{t(`kind.${group.kind}`, { count: group.items.length })}{" "}
								{wayText(t, group.kind, group.way, group.items.length)}
							</h3>
							<ul lang={props.language}>
								{group.items.map((item) => (
									<li key={item.id}>{item.title}</li>
								))}
							</ul>
						</div>
					))}
					{left > 0 && <p>{t("install.more", { count: left })}</p>}
				</details>
			)}
		</section>
	);
}
