import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import css from "./points.module.css";
import { formatPart } from "./shown-points.ts";

/** What a part earned of what it could, in points of the question's one: "0,25 de 0,75 puntos". */
export function Points({ earned, worth }: { earned: number; worth: number }) {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	const shown = { earned: formatPart(earned, locale), worth: formatPart(worth, locale) };
	return <span className={css["points"]}>{t("points", shown)}</span>;
}
