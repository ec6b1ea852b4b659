import { useTranslation } from "react-i18next";

export function CoursePage() {
	const { t } = useTranslation();
	return <h1 tabIndex={-1}>{t("nav.course")}</h1>;
}
