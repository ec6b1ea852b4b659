import type { Written } from "./trick.ts";

const svg = (inside: string, attributes = "") =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90" width="90" height="90"${attributes}>${inside}</svg>`;
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';

/** Drawings that run, or ask for something, where they are opened as a page. */
export const drawingTricks: Written = {
	"a script": svg("<script>sprung({id})</script>"),
	"a script by its address": svg('<script href="data:,sprung({id})"/>'),
	"a script under another name": svg('<s:script xmlns:s="http://www.w3.org/2000/svg">sprung({id})</s:script>'),
	"a script of a page": svg(`<script ${xhtml}>sprung({id})</script>`),
	"a script as text of another kind": svg("<script><![CDATA[sprung({id})]]></script>"),
	"a handler": svg("", ' onload="sprung({id})"'),
	"a handler in an entity": `<!DOCTYPE svg [<!ENTITY x "sprung({id})">]>${svg("", ' onload="&x;"')}`,
	"a handler of an animation": svg('<animate attributeName="x" dur="1s" onbegin="sprung({id})"/>'),
	"a page within": svg(
		`<foreignObject width="9" height="9"><img ${xhtml} src="x" onerror="sprung({id})"/></foreignObject>`,
	),
	"a frame within": svg(`<foreignObject><iframe ${xhtml} src="/sprung/{id}"/></foreignObject>`),
	"a link": svg('<a href="javascript:sprung({id})"><text y="20">x</text></a>'),
	"a picture from elsewhere": svg('<image href="/sprung/{id}" width="9" height="9"/>'),
	"another drawing that it uses": svg('<use href="/sprung/{id}#x"/>'),
	"a style that imports": svg('<style>@import "/sprung/{id}";</style><rect/>'),
	"a style sheet by its instruction": `<?xml-stylesheet href="/sprung/{id}"?>${svg("")}`,
	"a page in its place": "<html xmlns='http://www.w3.org/1999/xhtml'><script>sprung({id})</script></html>",
};
