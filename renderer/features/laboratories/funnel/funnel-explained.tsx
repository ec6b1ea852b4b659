import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Funnel } from "../../../../core/laboratories/funnel.ts";
import type { FunnelNumbers } from "../../../../core/laboratories/funnel-inputs.ts";
import { useSession } from "../../../session.tsx";
import css from "./funnel.module.css";
import { cautionTexts, clvText, leverTexts, ratioText } from "./funnel-words.ts";

/** What would change most, what to mind, and how the figures come about. */
export const FunnelExplained = memo(function FunnelExplained(props: { numbers: FunnelNumbers; funnel: Funnel }) {
	const { numbers, funnel } = props;
	const { t } = useTranslation("funnel");
	const { locale } = useSession();
	const clv = clvText(t, numbers, funnel, locale);
	const ratio = ratioText(t, funnel, locale);
	return (
		<>
			<section className={css["levers"]}>
				<h2>{t("levers.title")}</h2>
				{[...leverTexts(t, numbers, locale), ...cautionTexts(t, funnel, locale)].map((text) => (
					<p key={text}>{text}</p>
				))}
			</section>
			<section className={css["how"]}>
				<h2>{t("how")}</h2>
				{ratio !== undefined && <p>{ratio}</p>}
				{clv !== undefined && <p>{clv}</p>}
				<p>{t("clvWhy")}</p>
				<p>{t("expected")}</p>
			</section>
		</>
	);
});
