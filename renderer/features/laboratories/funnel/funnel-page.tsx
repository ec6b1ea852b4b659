import { useTranslation } from "react-i18next";
import { PageFrame } from "../../../ui/page.tsx";

/** A campaign from the first email sent to the value of a customer. */
export function FunnelPage() {
	const { t } = useTranslation("funnel");
	return <PageFrame title={t("title")}>{null}</PageFrame>;
}
