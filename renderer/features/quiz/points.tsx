import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import css from "./points.module.css";
import { pointsText } from "./points-text.ts";

/** What a part earned of what it could. */
export function Points({ earned, worth }: { earned: number; worth: number }) {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	return <span className={css["points"]}>{pointsText(t, earned, worth, locale)}</span>;
}
