import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import page from "../laboratory.module.css";
import print from "../print.module.css";
import css from "./nps-survey.module.css";

/** The survey before, folded away until there is one to compare with. */
export function EarlierSurvey(props: { isFilled: boolean; fields: ReactNode; children: ReactNode }) {
	const { t } = useTranslation("nps-survey");
	const [isOpen, setOpen] = useState(props.isFilled);
	return (
		<section
			className={props.isFilled ? page["part"] : `${page["part"]} ${print["operated"]}`}
			aria-labelledby="nps-compare"
		>
			<h2 id="nps-compare">{t("compare.title")}</h2>
			<p className={page["soft"]}>{t("compare.intro")}</p>
			<details className={css["compare"]} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary>{t("compare.open")}</summary>
				{props.fields}
			</details>
			{props.children}
		</section>
	);
}
