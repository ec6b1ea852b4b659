import type { HTMLAttributes, Ref } from "react";
import { useCourseLang } from "./course-language.tsx";

type Props = HTMLAttributes<HTMLElement> & {
	/** Made by the services' Markdown renderer, which shows raw HTML as text: the only HTML a page ever gets. */
	html: string;
	as?: "div" | "span" | "p" | "h1" | "h2" | "h3" | "dt" | "figure";
	ref?: Ref<HTMLElement>;
};

/** The one place where HTML enters the page. It is always a text of the course, and says in which language. */
export function RichText({ html, as: Tag = "div", ref, ...rest }: Props) {
	const lang = useCourseLang();
	// The tag is one of a few that share every attribute used here; TypeScript cannot see that through the union.
	const Element = Tag as "div";
	return <Element lang={lang} {...rest} ref={ref as Ref<HTMLDivElement>} dangerouslySetInnerHTML={{ __html: html }} />;
}
