import { useTranslation } from "react-i18next";
import { PageFrame } from "../../../ui/page.tsx";

/** The metrics of a learner's own, month by month. */
export function DashboardPage() {
	const { t } = useTranslation("dashboard");
	return <PageFrame title={t("title")}>{null}</PageFrame>;
}
