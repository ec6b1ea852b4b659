import { createContext, type ReactNode, useContext } from "react";

const CourseLang = createContext<string | undefined>(undefined);

/**
 * Tells what is inside in which language the course is written (`course`) and in which the page (`page`), as BCP 47 tags.
 * Courses are never translated, so a screen reader must hear where their texts begin and end (WCAG 3.1.2).
 */
export function CourseLanguage(props: { course: string; page: string; children: ReactNode }) {
	return <CourseLang value={langBeside(props.course, props.page)}>{props.children}</CourseLang>;
}

/** The `lang` of a text in `language` on a page in another one; undefined where it is the same. Both as BCP 47 tags. */
export function langBeside(language: string, page: string): string | undefined {
	const [base] = language.split("-");
	return base === page ? undefined : language;
}

/** For the `lang` of an element that holds only texts of the course; undefined where the page is in the same language. */
export function useCourseLang(): string | undefined {
	return useContext(CourseLang);
}

/** A line may end behind a slash between two words, "invitaciones/cliente", and then not inside of one. */
function breakable(text: ReactNode): ReactNode {
	if (typeof text !== "string") return text;
	const [first, ...rest] = text.split(/(?<=\p{L}\/)(?=\p{L})/u);
	return rest.length === 0 ? text : [first, ...rest.flatMap((part) => [<wbr key={part} />, part])];
}

/** A text of the course beside words of the interface. */
export function CourseText(props: { children: ReactNode }) {
	return <span lang={useCourseLang()}>{breakable(props.children)}</span>;
}

/** Unicode's isolates, which set a piece of another language apart in plain strings. */
const [opening, closing] = ["\u2068", "\u2069"];

/**
 * A text of the course that goes into a sentence of the interface; `Sentence` shows it. What has no letters, like the
 * unit "%", belongs to no language and stays as it is.
 */
export function fromCourse(text: string): string {
	return /\p{L}/u.test(text) ? `${opening}${text}${closing}` : text;
}

/** A text that ends its sentence by itself: "¿Cuánto cuesta?", "De nada.", also in quotation marks. */
const ended = /[.!?…][»”"')]*$/u;

/**
 * A sentence of the interface with the texts that were put into it through `fromCourse`. Behind one that ends a sentence
 * by itself, the sentence's own point is left out.
 */
export function Sentence({ text }: { text: string }): ReactNode {
	const from = text.indexOf(opening);
	const to = text.indexOf(closing, from);
	if (from < 0 || to < 0) return text;
	const [inner, rest] = [text.slice(from + 1, to), text.slice(to + 1)];
	return (
		<>
			{text.slice(0, from)}
			<CourseText>{inner}</CourseText>
			<Sentence text={ended.test(inner) ? rest.replace(/^\.(?!\.)/, "") : rest} />
		</>
	);
}
