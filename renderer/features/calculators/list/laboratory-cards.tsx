import { useId } from "react";
import { useTranslation } from "react-i18next";
import { laboratories } from "../../../shell/routes.ts";
import css from "./metric-list.module.css";

/** The four laboratories, each with what it is for. */
export function LaboratoryCards() {
	const { t } = useTranslation("calculator-list");
	const id = useId();
	return (
		<section className={css["group"]} data-place="laboratories" aria-labelledby={id}>
			<h2 id={id}>{t("laboratories.title")}</h2>
			<ul className={`${css["cards"]} ${css["pairs"]}`}>
				{laboratories.map(({ laboratory, word }) => (
					<li key={laboratory}>
						<a href={`#/laboratorio/${word}`}>
							<strong>{t(`laboratories.${laboratory}.name`)}</strong>
							<span>{t(`laboratories.${laboratory}.about`)}</span>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
