import { useTranslation } from "react-i18next";
import { PageFrame } from "../../ui/page.tsx";

export function ProfilesPage() {
	const { t } = useTranslation();
	return <PageFrame title={t("nav.profiles")}>{null}</PageFrame>;
}
