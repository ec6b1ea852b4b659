import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { useSession } from "../../session.tsx";
import css from "./points.module.css";

/** What a part earned of what it could, as points of a hundred: "20 de 40 puntos". */
export function Points({ earned, worth }: { earned: number; worth: number }) {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	const points = (fraction: number) => formatNumber(fraction * 100, locale, { maxDecimals: 1 });
	return <span className={css["points"]}>{t("points", { earned: points(earned), worth: points(worth) })}</span>;
}

/** The same of a whole question. */
export function TotalPoints({ score }: { score: number }) {
	return (
		<p className={css["total"]}>
			<Points earned={score} worth={1} />
		</p>
	);
}
