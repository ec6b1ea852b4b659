import type { TFunction } from "i18next";
import type { ScoreCounts } from "../../../../core/laboratories/nps/survey.ts";
import type { Locale } from "../../../../core/locale.ts";
import { npsText } from "../figures.ts";

type Texts = TFunction<"nps-survey">;

/** "1 punto", "33,3 puntos" */
export function inPoints(t: Texts, value: number, locale: Locale): string {
	const points = npsText(value, locale);
	// As it is shown: 0,98 is "1 punto".
	return t("points", { count: points === npsText(value < 0 ? -1 : 1, locale) ? 1 : 2, points });
}

/** Which score was given most often, or which ones. */
export function mostText(t: Texts, counts: ScoreCounts, locale: Locale): string {
	const highest = Math.max(...counts);
	const scores = counts.flatMap((count, score) => (count === highest ? [String(score)] : []));
	const list = new Intl.ListFormat(locale, { type: "conjunction" });
	return t("bars.most", { count: scores.length, scores: list.format(scores) });
}
