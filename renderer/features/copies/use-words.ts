import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Holdings } from "../../../core/api/views.ts";
import { useTextLocale } from "../../i18n/use-text-locale.ts";
import { formatsFor, longTime } from "../../ui/formats.ts";
import { sizeIn } from "../../ui/size.ts";
import { agoIn } from "../profiles/ago.ts";

/** Times, sizes and holdings in the language of the texts. */
export function useWords() {
	const { t } = useTranslation("copies");
	const locale = useTextLocale();
	return useMemo(() => {
		const { number, percent } = formatsFor(locale);
		return {
			number,
			percent,
			time: (at: string) => longTime(locale, at),
			ago: (at: string) => agoIn(locale, at, new Date()),
			size: (bytes: number) => sizeIn(locale, bytes),
			/** What a record holds: "3 lecciones, 24 respuestas, 1 examen, 2 notas, 4 escenarios". */
			holds: ({ lessonsOpened, answers, examsFinished, notes, scenarios, sheets }: Holdings) =>
				[
					t("holds.lessons", { count: lessonsOpened }),
					t("holds.answers", { count: answers }),
					...(examsFinished === 0 ? [] : [t("holds.exams", { count: examsFinished })]),
					t("holds.notes", { count: notes }),
					...(scenarios === 0 ? [] : [t("holds.scenarios", { count: scenarios })]),
					...(sheets === 0 ? [] : [t("holds.sheets", { count: sheets })]),
				].join(", "),
		};
	}, [t, locale]);
}
