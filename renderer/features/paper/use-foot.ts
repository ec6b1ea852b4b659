import { useLayoutEffect } from "react";

/** A text as CSS writes one. */
function quoted(text: string): string {
	return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll(/\s+/g, " ")}"`;
}

/**
 * What stands at the foot of printed pages: which exam they are of, and the word for a key. Only the margin of a page is
 * on every page, and the only texts that it takes are those of style sheets.
 */
export function useFoot(exam: string, key: string) {
	useLayoutEffect(() => {
		const { style } = document.documentElement;
		const said = { "--paper-exam": quoted(exam), "--paper-key": quoted(key) };
		for (const [name, text] of Object.entries(said)) style.setProperty(name, text);
		return () => {
			for (const name of Object.keys(said)) style.removeProperty(name);
		};
	}, [exam, key]);
}
