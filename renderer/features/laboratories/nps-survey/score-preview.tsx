import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreList } from "../../../../core/laboratories/nps/scores-text.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { useAnnouncement } from "../../calculators/use-announcement.ts";
import css from "./nps-survey.module.css";

/** So many entries that are not understood are shown one by one. */
const mostShown = 50;
const longestShown = 40;

/** What a list holds, before it takes the place of anything. */
export function ScorePreview(props: {
	list: ScoreList;
	answers: number;
	locale: Locale;
	/** What can be done with so many scores. */
	children: (read: number) => ReactNode;
}) {
	const { list, answers, locale } = props;
	const { t } = useTranslation("nps-survey");
	const number = (value: number) => formatNumber(value, locale);
	const read = list.counts.reduce((sum, count) => sum + count, 0);
	const { bad, empty } = list;
	const told = read === 0 ? t("import.none") : t("import.read", { count: read, read: number(read) });
	const badTold = bad.length === 0 ? "" : t("import.bad", { count: bad.length, bad: number(bad.length) });
	const said = useAnnouncement(`${told} ${badTold}`);
	return (
		<div className={css["preview"]}>
			<p>
				<strong>{told}</strong> {empty > 0 && t("import.empty", { count: empty, empty: number(empty) })}
			</p>
			<VisuallyHidden>
				<span role="status">{said}</span>
			</VisuallyHidden>
			{bad.length > 0 && (
				<>
					<p className={css["problem"]}>{badTold}</p>
					<ul className={css["bad"]}>
						{bad.slice(0, mostShown).map(({ line, text, problem }, index) => (
							// The same may stand twice in a line.
							<li key={String(index)}>
								{t("import.badLine", {
									line: number(line),
									text: text.length > longestShown ? `${text.slice(0, longestShown)}…` : text,
									reason: t(`import.reason.${problem}`),
								})}
							</li>
						))}
					</ul>
					{bad.length > mostShown && (
						<p>{t("import.badMore", { count: bad.length - mostShown, more: number(bad.length - mostShown) })}</p>
					)}
				</>
			)}
			{read > 0 && (
				<div className={css["scroll"]}>
					<table>
						<caption>{t("import.preview")}</caption>
						<tbody>
							<tr>
								<th scope="row">{t("import.head.score")}</th>
								{list.counts.map((_, score) => (
									<th key={String(score)} scope="col">
										{score}
									</th>
								))}
							</tr>
							<tr>
								<th scope="row">{t("import.head.count")}</th>
								{list.counts.map((count, score) => (
									<td key={String(score)}>{number(count)}</td>
								))}
							</tr>
						</tbody>
					</table>
				</div>
			)}
			{read > 0 && answers > 0 && <p>{t("import.replaces", { count: answers, old: number(answers) })}</p>}
			<p className={css["actions"]}>{props.children(read)}</p>
		</div>
	);
}
