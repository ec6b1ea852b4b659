import { useTranslation } from "react-i18next";
import { PageFrame } from "../../../ui/page.tsx";

/** Whether the difference between two versions is real. */
export function AbTestPage() {
	const { t } = useTranslation("ab-test");
	return <PageFrame title={t("title")}>{null}</PageFrame>;
}
