import { useTranslation } from "react-i18next";
import type { BestResult } from "../../core/learning/best-result.ts";
import { useSession } from "../session.tsx";
import { useFormats } from "./formats.ts";

/** How a best result is told everywhere: its share, and that at the first try where going over it made it better. */
export function useBestText(): (best: BestResult) => string {
	const { t } = useTranslation("common");
	const { locale } = useSession();
	const { percent } = useFormats(locale);
	return ({ share, first }) =>
		first === undefined ? percent(share) : t("bestRetried", { share: percent(share), first: percent(first) });
}
