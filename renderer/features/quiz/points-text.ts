import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatPart, pointsFraction, shownPoints } from "./shown-points.ts";

/**
 * What a part earned of what it could, in points of the question's one: "0,25 de 0,75 puntos". What earned all of it
 * says so once: "0,75 puntos", "1/3 de punto".
 */
export function pointsText(t: TFunction<"quiz">, earned: number, worth: number, locale: Locale): string {
	const parts = { earned: formatPart(earned, locale), worth: formatPart(worth, locale) };
	const amount = (points: number) => {
		const shown = { points: formatPart(points, locale) };
		if (pointsFraction(points) !== undefined) return t("points.fraction", shown);
		return shownPoints(points) === 1 ? t("points.one", shown) : t("points.amount", shown);
	};
	if (parts.earned === parts.worth) return amount(worth);
	if (pointsFraction(earned) === undefined && pointsFraction(worth) === undefined) return t("points.some", parts);
	// "1/6 de 1/3" would be a product.
	return t("points.most", { earned: amount(earned), worth: parts.worth });
}
