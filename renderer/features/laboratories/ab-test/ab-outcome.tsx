import { useTranslation } from "react-i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import type { Confidence, Version } from "../../../../core/laboratories/ab-test/version.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { pointsTexts, pText } from "../figures.ts";
import page from "../laboratory.module.css";
import { oftenText, outcomeText } from "./ab-texts.ts";

/** What the comparison says, in words that a beginner understands, and how it was worked out. */
export function AbOutcome(props: {
	result: AbTestResult;
	versions: { a: Version; b: Version };
	confidence: Confidence;
	locale: Locale;
}) {
	const { result, confidence, locale } = props;
	const { t } = useTranslation("ab-test");
	const { test, outcome, difference } = result;
	const percent = (value: number) => t("percentOption", { value });
	const words = { p: pText(test.p, locale), often: oftenText(t, test.p, locale), alpha: percent(100 - confidence) };
	const [low, high] = pointsTexts([difference.interval.low * 100, difference.interval.high * 100] as const, locale);
	return (
		<div className={page["outcome"]}>
			<h3>{outcomeText(t, result)}</h3>
			<p>{outcome === "nothing" ? t("explain.nothing") : t(`explain.${outcome}`, words)}</p>
			<p>
				{t("explain.range", {
					confidence: percent(confidence),
					low,
					high,
				})}
			</p>
			{test.kind === "exact" && (
				<p className={page["warning"]}>
					<span>
						<strong>{t("tiny.label")}</strong> {t("tiny.why")}{" "}
						{test.approximate !== undefined && t("tiny.would", { p: pText(test.approximate, locale) })}{" "}
						{t("tiny.intervals")}
					</span>
				</p>
			)}
			{!result.intervalAgrees && outcome !== "nothing" && <p>{t(`disagree.${outcome}`)}</p>}
			<p className={page["soft"]}>
				{test.kind === "z" ? t("method.z", { z: formatNumber(test.z, locale, { maxDecimals: 3 }) }) : t("method.exact")}
			</p>
		</div>
	);
}
