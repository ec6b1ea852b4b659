import { type HTMLAttributes, type Ref, useCallback, useEffect, useRef } from "react";
import { useCourseLang } from "./course-language.tsx";
import { showScrollEnds } from "./scroll-ends.ts";

type Props = HTMLAttributes<HTMLElement> & {
	/** Made by the services' Markdown renderer, which shows raw HTML as text: the only HTML a page ever gets. */
	html: string;
	as?: "div" | "span" | "p" | "h1" | "h2" | "h3" | "dt" | "figure";
	ref?: Ref<HTMLElement>;
};

/** The one place where HTML enters the page. It is always a text of the course, and says in which language. */
export function RichText({ html, as: Tag = "div", ref, ...rest }: Props) {
	const lang = useCourseLang();
	const own = useRef<HTMLElement>(null);
	const hold = useCallback(
		(element: HTMLElement | null) => {
			own.current = element;
			if (typeof ref === "function") return ref(element);
			if (ref) ref.current = element;
		},
		[ref],
	);
	useEffect(() => {
		const mayBeWide = html.includes('class="table-scroll"') || html.includes('class="math-block"');
		return mayBeWide && own.current !== null ? showScrollEnds(own.current) : undefined;
	}, [html]);
	// The tag is one of a few that share every attribute used here; TypeScript cannot see that through the union.
	const Element = Tag as "div";
	return <Element lang={lang} {...rest} ref={hold as Ref<HTMLDivElement>} dangerouslySetInnerHTML={{ __html: html }} />;
}
