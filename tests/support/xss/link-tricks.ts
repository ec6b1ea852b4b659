import type { Written } from "./trick.ts";

/** Links and forms that run when they are used. */
export const linkTricks: Written = {
	"a link to a script": '<a href="javascript:sprung({id})">x</a>',
	"a link to a script, without quotes": "<a href=javascript:sprung({id})>x</a>",
	"a link to a script, in mixed case": '<a href="JaVaScRiPt:sprung({id})">x</a>',
	"a link to a script, behind a space": '<a href=" javascript:sprung({id})">x</a>',
	"a link to a script, behind a control character": '<a href="&#1;javascript:sprung({id})">x</a>',
	"a link to a script, with a tab": '<a href="jav&#x09;ascript:sprung({id})">x</a>',
	"a link to a script, over lines": '<a href="java\nscript:sprung({id})">x</a>',
	"a link to a script, with a named line break": '<a href="javascript&NewLine;:sprung({id})">x</a>',
	"a link to a script, with a named colon": '<a href="javascript&colon;sprung({id})">x</a>',
	"a link to a script, with letters as numbers": '<a href="&#106;&#x61;vascript&#58;sprung({id})">x</a>',
	"a link to a script, with numbers that do not end": '<a href="&#0000106avascript:sprung({id})">x</a>',
	"a link to a script that looks like the web": '<a href="javascript://example.org/%0asprung({id})">x</a>',
	"a link to a script, with percent signs": '<a href="javascript:spr%75ng({id})">x</a>',
	"a link of a drawing": '<svg><a href="javascript:sprung({id})"><text y=20>x</text></a></svg>',
	"a link of a drawing, in the old way": '<svg><a xlink:href="javascript:sprung({id})"><text y=20>x</text></a></svg>',
	"a link that is set": '<svg><a><set attributeName=href to="javascript:sprung({id})"/><text y=20>x</text></a></svg>',
	"a link of a map": '<img usemap=#m{id}><map name=m{id}><area shape=default href="javascript:sprung({id})"></map>',
	"a link that tells who follows it": '<a href="#" ping="/sprung/{id}">x</a>',
	"a form that goes to a script": '<form action="javascript:sprung({id})"><button>x</button></form>',
	"a button that sends elsewhere": '<form><button formaction="javascript:sprung({id})">x</button></form>',
	"a field that sends elsewhere": '<form><input type=submit formaction="javascript:sprung({id})"></form>',
	"a button far from its form":
		'<form id=f{id}></form><button form=f{id} formaction="javascript:sprung({id})">x</button>',
	"a form that asks elsewhere": '<form action="/sprung/{id}"><button>x</button></form>',
	"a link to a page in its address": '<a href="data:text/html,<script>sprung({id})</script>">x</a>',
	"a link to an old script": {
		text: '<a href="vbscript:sprung({id})">x</a>',
		why: "Internet Explorer alone",
	},
	"a formula as a link": {
		text: '<math href="javascript:sprung({id})"><mtext>x</mtext></math>',
		why: "Firefox alone",
	},
	"an action of a formula": {
		text: '<math><maction actiontype="statusline#x" xlink:href="javascript:sprung({id})">x</maction></math>',
		why: "Firefox alone",
	},
};
