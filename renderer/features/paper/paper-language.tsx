import i18next from "i18next";
import { type ReactNode, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import { english } from "../../i18n/english.ts";
import { addEnglish } from "../../i18n/setup.ts";
import { useSession } from "../../session.tsx";
import { CourseLanguage } from "../../ui/course-language.tsx";
import { paperLocale } from "./paper-locale.ts";

// A course may be in another language than the page: both are here before anything is on paper.
addEnglish(english);

/**
 * What is inside is on paper: words and numbers are in the language of the course, whatever the language of the interface
 * around it is, and a screen reader is told so.
 */
export function OnPaper(props: { className: string | undefined; children: ReactNode }) {
	const { outline, locale } = useSession();
	const paper = paperLocale(outline.language, locale);
	// It has the same texts: only the language is its own.
	const words = useMemo(() => i18next.cloneInstance({ lng: paper }), [paper]);
	return (
		<I18nextProvider i18n={words}>
			<CourseLanguage course={outline.language} page={paper}>
				<div className={props.className} lang={paper === locale ? undefined : outline.language}>
					{props.children}
				</div>
			</CourseLanguage>
		</I18nextProvider>
	);
}
