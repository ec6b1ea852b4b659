import { useTranslation } from "react-i18next";
import { enoughQuestions, gapShare, masteredShare } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { useFormats } from "../../ui/formats.ts";
import css from "./progress.module.css";
import topicCss from "./topics.module.css";

const parts = ["topic", "counts", "last", "partly", "practice", "mastered", "gap", "cards"] as const;

/** The rule of mastery in plain words, for who asks: what counts, from which answers on, and where the limits lie. */
export function TopicsRule() {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { percent, number } = useFormats(locale);
	const limits = { mastered: percent(masteredShare), enough: number(enoughQuestions), gap: percent(gapShare) };
	return (
		<details className={css["more"]}>
			<summary>{t("topics.how")}</summary>
			<ul className={topicCss["rule"]}>
				{parts.map((part) => (
					<li key={part}>{t(`topics.rule.${part}`, limits)}</li>
				))}
			</ul>
		</details>
	);
}
