import { useTranslation } from "react-i18next";
import { npsChange } from "../../../../core/laboratories/nps/uncertainty.ts";
import type { Locale } from "../../../../core/locale.ts";
import { npsText } from "../figures.ts";
import page from "../laboratory.module.css";
import { inPoints } from "./nps-texts.ts";
import type { SurveyFigures } from "./survey-figures.ts";

/** Whether the NPS has changed since the survey before, or chance explains it. */
export function NpsComparison(props: { now: SurveyFigures; before: SurveyFigures; locale: Locale }) {
	const { now, before, locale } = props;
	const { t } = useTranslation("nps-survey");
	const { value, interval, isShown } = npsChange(before.groups, now.groups);
	const points = (of: number) => npsText(of, locale);
	return (
		<div className={page["outcome"]}>
			<h3>
				{isShown
					? t(value > 0 ? "compare.up" : "compare.down", { points: inPoints(t, Math.abs(value), locale) })
					: t("compare.not-shown")}
			</h3>
			<p>
				{t("compare.range", {
					value: inPoints(t, value, locale),
					low: points(interval.low),
					high: points(interval.high),
				})}{" "}
				{t(isShown ? "compare.zeroOut" : "compare.zeroIn")}
			</p>
			<p className={page["soft"]}>{t("compare.method")}</p>
		</div>
	);
}
