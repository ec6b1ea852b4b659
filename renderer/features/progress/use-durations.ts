import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { durationsFor } from "./durations.ts";

/** How to write seconds in the learner's language. */
export function useDurations(): (seconds: number) => string {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const underMinute = t("underMinute");
	return useMemo(() => durationsFor(locale, underMinute), [locale, underMinute]);
}
