import { useTranslation } from "react-i18next";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { PageFrame } from "../../ui/page.tsx";

addLaterSpanish();

/** Cases of a metric to be worked out, one after another. */
export function PracticePage(_props: { metric: string }) {
	const { t } = useTranslation("practice");
	return (
		<PageFrame title={t("title")} narrow>
			{null}
		</PageFrame>
	);
}
