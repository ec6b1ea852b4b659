import { useTranslation } from "react-i18next";
import { PageFrame } from "../../../ui/page.tsx";

/** The scores of a survey, and how sure their NPS is. */
export function NpsSurveyPage() {
	const { t } = useTranslation("nps-survey");
	return <PageFrame title={t("title")}>{null}</PageFrame>;
}
