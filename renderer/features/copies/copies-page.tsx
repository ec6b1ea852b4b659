import { useTranslation } from "react-i18next";
import { PageFrame } from "../../ui/page.tsx";

export function CopiesPage() {
	const { t } = useTranslation();
	return <PageFrame title={t("nav.copies")}>{null}</PageFrame>;
}
