import { smallCourse } from "../packs/small-course.ts";
import { type HostilePack, packBytes } from "./hostile-pack.ts";

const base = smallCourse();
const text = (path: string): string => String(base.get(path));

const lessonPath = "content/lessons/primera.md";
const bankPath = "quizzes/primera.yaml";
const coursePath = "content/course.yaml";

function changed(trick: string, changes: Readonly<Record<string, string | Buffer | undefined>>): HostilePack {
	return { trick, reason: "course-errors", bytes: () => packBytes({ files: smallCourse(changes) }) };
}

const lesson = (trick: string, more: string) => changed(trick, { [lessonPath]: `${text(lessonPath)}\n${more}\n` });
const inCourse = (trick: string, more: string) => changed(trick, { [coursePath]: `${text(coursePath)}${more}\n` });
const inBank = (trick: string, from: string, to: string) =>
	changed(trick, { [bankPath]: text(bankPath).replace(from, to) });

/** Nine lists, each of nine times the one before: 9^9 items. */
const laughs = Array.from({ length: 9 }, (_, level) => {
	const items = level === 0 ? "x" : `*a${level - 1}`;
	return `a${level}: &a${level} [${Array.from({ length: 9 }, () => items).join(", ")}]`;
}).join("\n");

const schemes = [
	"javascript:alert(1)",
	"JaVaScRiPt:alert(1)",
	"java&#x09;script:alert(1)",
	"&#106;avascript:alert(1)",
	"javascript&colon;alert(1)",
	"%6aavascript:alert(1)",
	"vbscript:msgbox(1)",
	"data:text/html;base64,PHNjcmlwdD4=",
	"data:image/svg+xml;base64,PHN2Zy8+",
	"file:///etc/passwd",
	"blob:https://example.org/1",
	"app://profundiza/",
	"ftp://example.org/x",
	"ws://example.org",
	"//example.org/x",
	"/etc/passwd",
	"../../fuera.md",
	"\\\\servidor\\x",
	"ms-settings:",
	"vscode://file/etc",
	"about:blank",
	"chrome://settings",
	"view-source:x",
	"tel:112",
	"intent://x",
];

const pages = [
	"<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>",
	'<iframe src="https://example.org"></iframe>',
	"<svg onload=alert(1)>",
	"<style>@import 'x'</style>",
	'<base href="https://example.org">',
	'<meta http-equiv="refresh" content="0;url=https://example.org">',
	'<form action="https://example.org"><button>Enviar</button></form>',
	"Texto con <b onmouseover=alert(1)>negrita</b>.",
	"<!-- <script>alert(1)</script> -->",
];

/** Packs whose course is not one, or tries to be more than one. */
export const courseTricks: HostilePack[] = [
	changed("no course.yaml", { [coursePath]: undefined }),
	changed("a lesson that is missing", { [lessonPath]: undefined }),
	changed("no bank for the questions", { [bankPath]: "lesson: primera\nquestions: nada\n" }),
	changed("a lesson that is not UTF-8", { [lessonPath]: Buffer.from("---\nid: primera\xf1\n---\n", "latin1") }),
	changed("a course that is not UTF-8", { [coursePath]: Buffer.from("id: \xff\n", "latin1") }),
	changed("YAML aliases that explode", { [coursePath]: `${laughs}\n${text(coursePath)}` }),
	changed("YAML aliases that explode, in a bank", { [bankPath]: `${laughs}\n${text(bankPath)}` }),
	changed("YAML aliases that explode, in the front matter", {
		[lessonPath]: text(lessonPath).replace("---\n", `---\n${laughs}\n`),
	}),
	inCourse("an alias of itself", "a: &a [*a]"),
	inCourse("aliases merged into themselves", "a: &a\n  <<: *a"),
	inCourse("100,000 brackets", `a: ${"[".repeat(100_000)}`),
	inCourse("100,000 brackets that end", `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}`),
	inCourse("5,000 maps within maps", `a: ${"{a: ".repeat(5000)}1${"}".repeat(5000)}`),
	inCourse("100,000 dashes in a line", `a: \n${"- ".repeat(100_000)}`),
	inCourse(
		"1,500 lists, each a step further in",
		`a:\n${Array.from({ length: 1500 }, (_, level) => `${" ".repeat(level)}-\n`).join("")}`,
	),
	inCourse("20,000 keys", Array.from({ length: 20_000 }, (_, key) => `k${key}: 1`).join("\n")),
	inBank(
		"10,000 keys of a question",
		"difficulty: 1",
		Array.from({ length: 10_000 }, (_, key) => `k${key}: 1`).join("\n    "),
	),
	changed("front matter of 400,000 brackets", {
		[lessonPath]: text(lessonPath).replace("---\n", `---\na: ${"[".repeat(400_000)}\n`),
	}),
	changed("a figure of half a million digits", {
		"content/figures.yaml": `figures:\n  - {id: a, value: "${"9".repeat(500_000)}", says: x, by: y, source: z, lessons: [primera], trust: invented}\n`,
	}),
	lesson("2,000 terms that nobody knows", Array.from({ length: 2000 }, (_, term) => `[a](term:t-${term})`).join(" ")),
	inCourse("a prototype", "__proto__: {polluted: true}"),
	inCourse("a constructor with its prototype", "constructor: {prototype: {polluted: true}}"),
	inCourse("a key that runs, as old YAML had it", "a: !!js/function 'function () { alert(1) }'"),
	inCourse("a tag of another language", "a: !!python/object/apply:os.system ['ls']"),
	inCourse("a binary value", "a: !!binary aG9sYQ=="),
	inCourse("two documents", "---\nid: otro"),
	inCourse("a key twice", "id: otro"),
	changed("a version of 1e309", { [coursePath]: text(coursePath).replace("1.2.0", "1e309") }),
	changed("an id that is a path", { [coursePath]: text(coursePath).replace("id: primera", "id: ../primera") }),
	changed("13 phases and more", {
		[coursePath]: text(coursePath) + text(coursePath).split("phases:\n")[1]?.repeat(20),
	}),
	inBank("a prototype as a key of a question", "difficulty: 1", "difficulty: 1\n    __proto__: {answer: false}"),
	inBank("a question of a difficulty of 1e308", "difficulty: 1", "difficulty: 1e308"),
	inBank("a question of no difficulty that is a number", "difficulty: 1", "difficulty: .nan"),
	inBank("a question named like a prototype", "id: que-hace", "id: __proto__"),
	inBank("a question of a kind that every object has", "kind: true-false", "kind: constructor"),
	inBank("a question in a section that every object has", "section: el-tema", "section: toString"),
	inBank("a script in a question", "prompt: Un embudo se estrecha.", "prompt: <script>alert(1)</script>"),
	inBank("a picture that runs in feedback", "wrong: Mira otra vez el dibujo.", "wrong: '<img src=x onerror=alert(1)>'"),
	inBank("a link that runs in an explanation", "Se estrecha hacia abajo.", "'[x](javascript:alert(1))'"),
	changed("a script in a definition", {
		"content/glossary.yaml": text("content/glossary.yaml").replace("Lo que", "<script>alert(1)</script> Lo que"),
	}),
	...schemes.map((scheme) => lesson(`a link to ${scheme}`, `[aquí](${scheme})`)),
	...schemes.slice(0, 12).map((scheme) => lesson(`a picture at ${scheme}`, `![aquí](${scheme})`)),
	lesson("a link that runs, as a reference", "[aquí][a]\n\n[a]: javascript:alert(1)"),
	lesson("a link that runs, in angle brackets", "<javascript:alert(1)>"),
	lesson("a picture from elsewhere", "![x](https://example.org/x.png)"),
	lesson("a picture out of the course", "![x](media/../../../etc/passwd)"),
	...pages.map((page) => lesson(`HTML: ${page}`, page)),
	lesson("a formula that runs", "$\\href{javascript:alert(1)}{x}$"),
	lesson("a formula with HTML", "$\\htmlData{x=1}{y}$"),
	lesson("a formula with a picture", "$\\includegraphics{https://example.org/x.png}$"),
	lesson(
		"a formula that explodes",
		"$\\def\\a{xx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d$",
	),
	lesson("a formula without end", "$\\def\\a{\\a\\a}\\a$"),
];
