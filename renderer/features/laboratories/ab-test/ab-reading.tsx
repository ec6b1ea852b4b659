import { useTranslation } from "react-i18next";
import page from "../laboratory.module.css";
import { Terms } from "../terms.tsx";

const terms = ["p", "notP", "notEqual", "peeking", "metric", "worth"] as const;

/** What the words mean, and what people get wrong about them. */
export function AbReading() {
	const { t } = useTranslation("ab-test");
	return (
		<section className={page["part"]} aria-labelledby="ab-words">
			<h2 id="ab-words">{t("words.title")}</h2>
			<Terms terms={terms.map((id) => ({ id, term: t(`words.${id}.term`), text: t(`words.${id}.text`) }))} />
		</section>
	);
}
