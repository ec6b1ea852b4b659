import { useTranslation } from "react-i18next";

export function ProgressPage() {
	const { t } = useTranslation();
	return <h1 tabIndex={-1}>{t("nav.progress")}</h1>;
}
