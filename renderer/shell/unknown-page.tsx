import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";
import css from "./message-page.module.css";
import type { Missing } from "./missing-page.ts";

/** Says that there is no page at this address, and why. */
export function UnknownPage({ missing }: { missing: Missing }) {
	const { t } = useTranslation();
	return (
		<div className={css["page"]}>
			<h1 tabIndex={-1}>{t("unknown.title")}</h1>
			<p>{t(`unknown.${missing}`)}</p>
			<p className={css["action"]}>
				<LinkButton href="#/">{t("unknown.home")}</LinkButton>
			</p>
		</div>
	);
}
