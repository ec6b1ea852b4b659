import { type HostilePack, packBytes, withFile } from "./hostile-pack.ts";

const svg = (inside: string, attributes = ""): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

const xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Each drawing of a level uses the one below ten times. */
function laughs(levels: number): string {
	const steps = Array.from({ length: levels }, (_, level) => {
		const uses = `<use href="#a${level}"/>`.repeat(10);
		return `<g id="a${level + 1}">${uses}</g>`;
	});
	return svg(`<g id="a0"><rect width="1" height="1"/></g>${steps.join("")}`);
}

/** Drawings that do more than draw, by what they try. */
const drawings: Readonly<Record<string, string | Buffer>> = {
	"a script": svg("<script>alert(1)</script>"),
	"a script from elsewhere": svg('<script href="https://example.org/x.js"/>'),
	"a script in another case": svg("<SCRIPT>alert(1)</SCRIPT>"),
	"a script under another name for its namespace": svg(
		'<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
	),
	"a script in XHTML": svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
	"a script for when it is drawn": svg("<rect/>", ' onload="alert(1)"'),
	"a script for a click": svg('<rect onclick="alert(1)"/>'),
	"a script for a click, across lines": svg('<rect\nonclick\n=\n"alert(1)"/>'),
	"a page within": svg("<foreignObject><p>Hola</p></foreignObject>"),
	"a frame within": svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/>'),
	"a link": svg('<a href="https://example.org"><rect/></a>'),
	"a link to a script": svg('<a href="javascript:alert(1)"><rect/></a>'),
	"a script as what is used": svg('<use href="javascript:alert(1)"/>'),
	"a script as what is used, its letters as numbers": svg('<use href="&#106;avascript:alert(1)"/>'),
	"a script as what is used, with a tab": svg('<use href="java&#9;script:alert(1)"/>'),
	"another drawing as what is used": svg('<use href="otro.svg#a"/>'),
	"a drawing in itself as what is used": svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>'),
	"a picture from elsewhere": svg('<image href="https://example.org/x.png"/>'),
	"a picture from elsewhere, in the old way": svg('<image xlink:href="//example.org/x.png"/>', xlink),
	"a picture of the computer": svg('<image href="file:///etc/passwd"/>'),
	"a page as a picture": svg('<image href="data:text/html;base64,PHNjcmlwdD4="/>'),
	"a drawing as a picture": svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
	"a colour from elsewhere": svg('<rect fill="url(https://example.org/x.svg#a)"/>'),
	"a colour from elsewhere, in a style": svg('<rect style="fill:url(//example.org/x.svg#a)"/>'),
	"a style from elsewhere": svg("<style>@import 'https://example.org/x.css';</style>"),
	"a style from elsewhere, its letters escaped": svg("<style>@\\69mport 'https://example.org/x.css';</style>"),
	"a style from elsewhere, cut by a remark": svg("<style>@im/**/port 'x.css';</style>"),
	"a style from elsewhere, its letters as numbers": svg("<style>&#64;import 'x.css';</style>"),
	"a type from elsewhere": svg("<style>@font-face{font-family:a;src:url(https://example.org/x.woff)}</style>"),
	"a background from elsewhere": svg("<style>svg{background:url(https://example.org/x.png)}</style>"),
	"a background from a set": svg('<style>svg{background:image-set("https://example.org/x.png" 1x)}</style>'),
	"a style that runs, as old browsers had it": svg("<style>svg{width:expression(alert(1))}</style>"),
	"a style whose remark has no end": svg("<style>svg{fill:red}/*</style>"),
	"a document type": `<!DOCTYPE svg>${svg("")}`,
	"an entity from the computer": `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("<text>&x;</text>")}`,
	"entities that laugh": `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg("<text>&b;</text>")}`,
	"an entity that nobody knows": svg("<text>&nbsp;</text>"),
	"a style sheet by its instruction": `<?xml-stylesheet href="https://example.org/x.css"?>${svg("")}`,
	"an instruction within": svg("<?php phpinfo(); ?>"),
	"text of another kind": svg("<style><![CDATA[@import 'x.css';]]></style>"),
	"an address that changes by itself": svg('<set attributeName="href" to="javascript:alert(1)"/>'),
	"an animation without end": svg('<animate attributeName="x" dur="1ms" repeatCount="indefinite"/>'),
	"a handler of the page": svg('<handler type="text/javascript">alert(1)</handler>'),
	"a film": svg('<video src="https://example.org/x.mp4"/>'),
	"a namespace of its own": svg("<rect/>", ' xmlns:x="http://example.org"'),
	"a base for its addresses": svg("<rect/>", ' xml:base="https://example.org/"'),
	"a drawing under another namespace": '<svg xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></svg>',
	"a drawing without a namespace": "<svg><rect/></svg>",
	"a page with the ending of a drawing": "<html><script>alert(1)</script></html>",
	"a page behind the drawing": `${svg("")}<script>alert(1)</script>`,
	"an element that does not end": '<svg xmlns="http://www.w3.org/2000/svg"><g>',
	"elements that end crosswise": svg("<g><text></g></text>"),
	"an attribute twice": svg('<rect id="a" id="b"/>'),
	"an attribute without quotes": svg("<rect id=a/>"),
	"another encoding": `<?xml version="1.0" encoding="UTF-7"?>${svg("+ADw-script+AD4-")}`,
	"UTF-16": Buffer.from(`\u{FEFF}${svg("")}`, "utf16le"),
	"a null": svg("<text>\u0000</text>"),
	"a picture with the ending of a drawing": Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
	"nothing at all": "",
	"elements used ten times at each of seven steps": laughs(7),
	"an element that uses itself": svg('<g id="a"><use href="#a"/></g>'),
	"two elements that use each other": svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
	"a pattern that is filled with itself": svg(
		'<pattern id="a" width="1" height="1"><rect width="1" height="1" fill="url(#a)"/></pattern>',
	),
	"a chain of 20,000 steps": svg(
		Array.from({ length: 20_000 }, (_, step) => `<g id="a${step}"><use href="#a${step + 1}"/></g>`).join(""),
	),
	"elements within elements, 10,000 deep": svg(`${"<g>".repeat(10_000)}${"</g>".repeat(10_000)}`),
	"100,000 elements": svg("<rect/>".repeat(100_000)),
};

/** Packs with a drawing that runs, loads, leads elsewhere, or has no end. */
export const drawingTricks: HostilePack[] = Object.entries(drawings).map(([trick, drawing]) => ({
	trick: `a drawing with ${trick}`,
	reason: "unsafe-drawing",
	bytes: () => packBytes(withFile("content/media/otro.svg", drawing)),
}));
