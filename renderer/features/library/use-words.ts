import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PackReportView } from "../../../core/api/library-views.ts";
import { contentKinds } from "../../../core/pack/contents.ts";
import { useTextLocale } from "../../i18n/use-text-locale.ts";
import { formatsFor } from "../../ui/formats.ts";
import { sizeIn } from "../../ui/size.ts";

/** The name of a language, in another one; its code where it has no name. */
function languageIn(locale: string, language: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
	} catch {
		return language;
	}
}

/** Numbers, sizes, days, languages and contents in the language of the texts. */
export function useWords() {
	const { t } = useTranslation("library");
	const locale = useTextLocale();
	return useMemo(() => {
		const { number, percent, day } = formatsFor(locale);
		return {
			locale,
			number,
			percent,
			day,
			size: (bytes: number) => sizeIn(locale, bytes),
			language: (code: string) => languageIn(locale, code),
			/** What a course consists of: "24 lecciones, 260 preguntas, 38 imágenes". */
			contents: (contents: PackReportView["contents"]) =>
				contentKinds
					.filter((part) => contents[part] > 0)
					.map((part) => t(`contents.${part}`, { count: contents[part] }))
					.join(", "),
			share: ({ done, total }: { done: number; total: number }) => percent(total === 0 ? 0 : done / total),
		};
	}, [t, locale]);
}
