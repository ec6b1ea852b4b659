import { useTranslation } from "react-i18next";
import css from "./review.module.css";

const parts = ["cards", "when", "rating", "leech", "log"] as const;

/** Where cards come from, when they come again and why. */
export function HowItWorks({ open }: { open: boolean }) {
	const { t } = useTranslation("review");
	return (
		<details className={css["more"]} open={open}>
			<summary>{t("how.title")}</summary>
			<ul className={css["how"]}>
				{parts.map((part) => (
					<li key={part}>{t(`how.${part}`)}</li>
				))}
			</ul>
		</details>
	);
}
