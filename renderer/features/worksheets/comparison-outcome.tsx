import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import type { ComparedOrNot } from "./compared.ts";
import { type Names, sensitivityTexts, totalText, winnerText } from "./comparison-words.ts";
import css from "./worksheet.module.css";

/** Who wins a comparison, by how much, and how far the weights would have to change to turn it. */
export function ComparisonOutcome(props: {
	outcome: ComparedOrNot;
	names: Names;
	locale: Locale;
	/** Whether it changes while somebody types. */
	announced?: boolean;
}) {
	const { outcome, names, locale } = props;
	const { t } = useTranslation("worksheets");
	const role = props.announced === true ? "status" : undefined;
	if (outcome.kind === "open") {
		return (
			<p className={css["outcome"]} role={role}>
				{outcome.missing > 0 ? t("comparison.missing", { count: outcome.missing }) : t("comparison.weightless")}
			</p>
		);
	}
	const { compared } = outcome;
	const ranking = compared.standings
		.map((standing, index) => ({ ...standing, name: names.options[index] ?? "", index }))
		.sort((a, b) => a.rank - b.rank || a.index - b.index);
	return (
		<div className={css["outcome"]}>
			<p role={role}>
				<strong>{winnerText(t, compared, names, locale)}</strong>
			</p>
			<table className={css["small"]}>
				<caption>{t("comparison.ranking")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("comparison.rank")}</th>
						<th scope="col">{t("comparison.option")}</th>
						<th scope="col">{t("comparison.total")}</th>
					</tr>
				</thead>
				<tbody>
					{ranking.map(({ rank, name, total, index }) => (
						<tr key={index}>
							<td>{rank}</td>
							<th scope="row">{name}</th>
							<td>{totalText(total, locale)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<details>
				<summary>{t("comparison.sensitivity")}</summary>
				<p className={css["help"]}>{t("comparison.sensitivityHelp")}</p>
				<dl>
					{sensitivityTexts(t, compared, names, locale).map(({ key, criterion, share, sentences }) => (
						<div key={key}>
							<dt>
								{criterion} ({share})
							</dt>
							{sentences.map((sentence) => (
								<dd key={sentence}>{sentence}</dd>
							))}
						</div>
					))}
				</dl>
			</details>
		</div>
	);
}
