import type { Written } from "./trick.ts";

/** Markdown that a program turns into one of the other tricks where it lets HTML and any address through. */
export const markdownTricks: Written = {
	"a link": "[x](javascript:sprung({id}))",
	"a link in mixed case": "[x](JaVaScRiPt:sprung({id}))",
	"a link in angle brackets": "[x](<javascript:sprung({id})>)",
	"a link with a named tab": "[x](java&Tab;script:sprung({id}))",
	"a link with letters as numbers": "[x](&#106;avascript:sprung({id}))",
	"a link with a named colon": "[x](javascript&colon;sprung({id}))",
	"a link with a backslash": "[x](javascript\\:sprung({id}))",
	"a link that looks like the web": "[x](javascript://example.org/%0asprung({id}))",
	"a link with a title": '[x](javascript:sprung({id}) "Un título")',
	"a link around a picture": "[![x](x)](javascript:sprung({id}))",
	"a link by reference": "[x][r{id}]\n\n[r{id}]: javascript:sprung({id})",
	"a link by its own name": "[r{id}]\n\n[r{id}]: <javascript:sprung({id})>",
	"an address by itself": "<javascript:sprung({id})>",
	"HTML in a link": "[<img src=x onerror=sprung({id})>](#a)",
	"HTML in emphasis": "**<img src=x onerror=sprung({id})>**",
	"HTML in a list": "- <img src=x onerror=sprung({id})>",
	"HTML in a quotation": "> <img src=x onerror=sprung({id})>",
	"HTML in a table": "| a |\n|---|\n| <img src=x onerror=sprung({id})> |",
	"HTML behind a backslash that is escaped": "\\\\<img src=x onerror=sprung({id})>",
	"HTML with Markdown within": "<b onmouseover=sprung({id})>**x**</b>",
	"a link to a page in its address": "[x](data:text/html,%3Cscript%3Esprung({id})%3C/script%3E)",
	"a picture at a script": { text: "![x](javascript:sprung({id}))", why: "Internet Explorer 6 and Netscape alone" },
};

/** Markdown that ends an attribute, or is code, where the HTML is made of it with a few replacements. */
export const markdownByHandTricks: Written = {
	"a link that ends its address": '[x](https://example.org/"onmouseover="sprung({id}))',
	"a link that ends its address, to a term": '[x](term:a"onmouseover="sprung({id}))',
	"a link that ends its address, to a lesson": '[x](lesson:a#"onmouseover="sprung({id}))',
	"a picture that ends its address": '![x](x"onerror="sprung({id}))',
	"a picture that ends what it says": '![x"onerror="sprung({id})](x)',
	"a picture from elsewhere": "![x](/sprung/{id})",
	"a title that ends": `![x](media/mapa.svg 'a"onmouseover="sprung({id})')`,
	"an id of a heading that ends": '## Un tema {#a"onmouseover="sprung({id})}',
	"code in a line": "`<img src=x onerror=sprung({id})>`",
	"code with two backticks": "`` <script>sprung({id})</script> ``",
	"code in a block": "```\n<script>sprung({id})</script>\n```",
	"code by its indent": "    <script>sprung({id})</script>",
	"code in a language": "```html\n<img src=x onerror=sprung({id})>\n```",
	"HTML behind a backslash": "\\<img src=x onerror=sprung({id})>",
};

/** TeX whose commands reach out of the formula where they are trusted. */
export const texTricks: Written = {
	"a link": "$\\href{javascript:sprung({id})}{x}$",
	"an address": "$\\url{javascript:sprung({id})}$",
	"a style": "$\\htmlStyle{background:url(/sprung/{id})}{x}$",
	"a picture": "$\\includegraphics[height=1em]{/sprung/{id}}$",
	"a picture in a formula of its own": "$$\\includegraphics{/sprung/{id}}$$",
	data: { text: "$\\htmlData{onmouseover=sprung({id})}{x}$", why: "it makes an attribute that runs nothing" },
	"a class": { text: '$\\htmlClass{x" onmouseover="sprung({id})}{x}$', why: "KaTeX escapes it, trusted or not" },
	"a name of its own": "$\\def\\a{\\href{javascript:sprung({id})}}\\a{x}$",
};
