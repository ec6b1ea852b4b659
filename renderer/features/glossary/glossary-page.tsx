import { useCallback, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GlossaryEntry } from "../../../core/api/views.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { ReferencePage } from "../../shell/reference-page.tsx";
import { CourseText, useCourseLang } from "../../ui/course-language.tsx";
import { LessonLinks } from "../../ui/lesson-links.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./glossary.module.css";
import { byLetter, findTerms } from "./terms.ts";

addLaterSpanish();

function Term({ entry }: { entry: GlossaryEntry }) {
	const { t } = useTranslation("reference");
	const { term, english, definition, lessons } = entry;
	return (
		<div className={css["term"]}>
			<dt>
				<dfn>
					<CourseText>{term}</CourseText>
				</dfn>
				{english !== undefined && (
					<span className={css["english"]}>
						{t("glossary.english")} <span lang="en">{english}</span>
					</span>
				)}
			</dt>
			<dd>
				<RichText html={definition} />
				<LessonLinks label={t("glossary.lessons", { count: lessons.length })} lessons={lessons} />
			</dd>
		</div>
	);
}

function Terms({ terms }: { terms: readonly GlossaryEntry[] }) {
	const { t } = useTranslation("reference");
	const { outline } = useSession();
	const lang = useCourseLang();
	const id = useId();
	const [query, setQuery] = useState("");
	const found = useMemo(() => findTerms(terms, query), [terms, query]);
	const letters = useMemo(() => byLetter(found, outline.language), [found, outline.language]);
	const searches = query.trim() !== "";
	const back = { href: "#/curso", text: t("toCourse") };
	if (terms.length === 0) {
		return (
			<PageFrame narrow title={t("nav.glossary", { ns: "common" })} back={back}>
				<p>{t("glossary.empty")}</p>
			</PageFrame>
		);
	}
	return (
		<PageFrame
			narrow
			title={t("nav.glossary", { ns: "common" })}
			lead={t("glossary.lead", { count: terms.length })}
			back={back}
		>
			<search className={css["search"]}>
				<TextField
					label={t("glossary.search")}
					hint={t("glossary.searchHint")}
					value={query}
					autoComplete="off"
					onChange={setQuery}
				/>
			</search>
			<p role="status" className={css["found"]}>
				{!searches
					? ""
					: found.length === 0
						? t("glossary.none", { query: query.trim() })
						: t("glossary.found", { count: found.length })}
			</p>
			{letters.map(([letter, its]) => (
				<section key={letter} className={css["letter"]} aria-labelledby={`${id}-${letter}`}>
					<h2 id={`${id}-${letter}`} lang={lang}>
						{letter}
					</h2>
					<dl>
						{its.map((entry) => (
							<Term key={entry.id} entry={entry} />
						))}
					</dl>
				</section>
			))}
		</PageFrame>
	);
}

/** Every word of the trade that the course explains, by the alphabet, with the lessons that teach it. */
export function GlossaryPage() {
	const { client } = useSession();
	const load = useCallback(() => client["course.glossary"]({}), [client]);
	return <ReferencePage load={load}>{({ terms }) => <Terms terms={terms} />}</ReferencePage>;
}
