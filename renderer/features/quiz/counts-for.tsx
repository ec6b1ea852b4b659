import { useTranslation } from "react-i18next";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import { useSession } from "../../session.tsx";
import css from "./options.module.css";

/** What a partly right answer earns, before the cost of hints. */
export function CountsFor({ mark }: { mark: { score: number } }) {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	if (mark.score <= 0 || mark.score >= 1) return null;
	const share = formatQuantity(mark.score * 100, "%", locale, { decimals: 0 });
	return <p className={css["counts"]}>{t("countsFor", { share })}</p>;
}
