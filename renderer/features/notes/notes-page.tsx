import { useTranslation } from "react-i18next";
import { PageFrame } from "../../ui/page.tsx";

export function NotesPage() {
	const { t } = useTranslation();
	return <PageFrame title={t("nav.notes")}>{null}</PageFrame>;
}
