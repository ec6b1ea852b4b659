import { useTranslation } from "react-i18next";
import { answersNeeded, areFew, marginOf, standardError } from "../../../../core/laboratories/nps/uncertainty.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { Sentence } from "../../../ui/course-language.tsx";
import { recommendedText } from "../../calculators/words.ts";
import { npsText, shareText } from "../figures.ts";
import page from "../laboratory.module.css";
import { inPoints } from "./nps-texts.ts";
import type { SurveyFigures } from "./survey-figures.ts";

/** The margin that a survey is measured by, in points. */
const wantedMargin = 5;

/** What a survey says, how sure it is, and what it would take to be surer. */
export function NpsOutcome(props: {
	survey: SurveyFigures;
	/** The course's metric, for its recommendation. */
	metric: Metric | undefined;
	locale: Locale;
}) {
	const { survey, metric, locale } = props;
	const { t } = useTranslation("nps-survey");
	const { t: common } = useTranslation("calculators");
	const { groups, answers, nps, interval } = survey;
	const points = (value: number) => npsText(value, locale);
	const whole = (value: number) => formatNumber(value, locale);
	const needed = answersNeeded(groups, wantedMargin);
	const more = needed - answers;
	const benchmark = metric?.benchmarks[0];
	const margin = marginOf(groups);
	return (
		<div className={page["outcome"]}>
			<h3>{t("nps", { nps: inPoints(t, nps, locale) })}</h3>
			<p>
				{t("explain.made", {
					promoters: shareText(groups.promoters / answers, locale),
					detractors: shareText(groups.detractors / answers, locale),
				})}
			</p>
			<p>
				{t("explain.range", {
					low: points(interval.low),
					high: points(interval.high),
				})}{" "}
				{margin === undefined ? t("explain.uneven") : t("explain.margin", { margin: points(margin) })}{" "}
				{more > 0
					? t("explain.more", { count: more, needed: whole(needed), more: whole(more) })
					: t("explain.enough", { needed: whole(needed) })}
			</p>
			{areFew(groups) && (
				<p className={page["warning"]}>
					<span>
						<strong>{t("explain.fewLabel")}</strong> {t("explain.few")}
					</span>
				</p>
			)}
			<p>{t("explain.mean", { mean: formatNumber(survey.mean, locale, { maxDecimals: 2 }) })}</p>
			{metric !== undefined && benchmark !== undefined && (
				<p className={page["soft"]}>
					<Sentence text={recommendedText(common, benchmark, metric.output, locale)} />
				</p>
			)}
			<p className={page["soft"]}>{t("explain.method", { error: points(standardError(groups)) })}</p>
		</div>
	);
}
