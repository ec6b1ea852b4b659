import { useTranslation } from "react-i18next";

export function HomePage() {
	const { t } = useTranslation();
	return <h1 tabIndex={-1}>{t("nav.home")}</h1>;
}
