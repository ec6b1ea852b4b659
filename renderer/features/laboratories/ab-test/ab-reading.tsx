import { useTranslation } from "react-i18next";
import page from "../laboratory.module.css";

const terms = ["p", "notP", "notEqual", "peeking", "metric", "worth"] as const;

/** What the words mean, and what people get wrong about them. */
export function AbReading() {
	const { t } = useTranslation("ab-test");
	return (
		<section className={page["part"]} aria-labelledby="ab-words">
			<h2 id="ab-words">{t("words.title")}</h2>
			<dl className={page["terms"]}>
				{terms.map((term) => (
					<div key={term}>
						<dt>{t(`words.${term}.term`)}</dt>
						<dd>{t(`words.${term}.text`)}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
