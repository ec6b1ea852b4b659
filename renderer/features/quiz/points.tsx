import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { useSession } from "../../session.tsx";
import css from "./points.module.css";

/** What a part earned of what it could, in points of the question's one: "0,25 de 0,75 puntos". */
export function Points({ earned, worth }: { earned: number; worth: number }) {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	const points = (fraction: number) => formatNumber(fraction, locale, { maxDecimals: 2 });
	return <span className={css["points"]}>{t("points", { earned: points(earned), worth: points(worth) })}</span>;
}
