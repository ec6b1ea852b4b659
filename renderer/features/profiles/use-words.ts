import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { useTextLocale } from "../../i18n/use-text-locale.ts";
import { agoIn } from "./ago.ts";

/** How learners and times are called where nobody's settings say in which language: in that of the texts themselves. */
export function useWords() {
	const { t } = useTranslation("profiles");
	const locale = useTextLocale();
	return useMemo(() => {
		const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
		const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
		const clock = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
		return {
			/** What to call a learner who may have no name. */
			name: ({ name, guest }: Pick<LearnerSummary, "name" | "guest">) => name || t(guest ? "guest" : "nameless"),
			/** "22 de diciembre de 2026" */
			day: (at: string) => day.format(new Date(at)),
			/** "22 nov 2026, 10:04" */
			time: (at: string) => time.format(new Date(at)),
			/** "10:04:30" */
			clock: (at: string) => clock.format(new Date(at)),
			/** "hace 2 días" */
			ago: (at: string) => agoIn(locale, at, new Date()),
		};
	}, [t, locale]);
}
