import type { Source } from "../../core/course/course-schema.ts";
import { useCourseLang } from "./course-language.tsx";
import css from "./source-list.module.css";

/** A source's date as a language writes it: a whole day in words, a year or anything else as it stands. */
function sourceDate(date: string, locale: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
	return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}

/** Sources with who wrote them, when, and how far they can be trusted. `language`: of the course, whose texts they are. */
export function SourceList({ sources, language }: { sources: readonly Source[]; language: string }) {
	return (
		<ul className={css["sources"]} lang={useCourseLang()}>
			{sources.map(({ id, title, by, date, note }) => (
				<li key={id}>
					<cite>{title}</cite>, {by}
					{date === undefined ? "" : ` (${sourceDate(date, language)})`}
					{note === undefined ? "." : `. ${note}`}
				</li>
			))}
		</ul>
	);
}
