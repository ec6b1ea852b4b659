import { describe, expect, it } from "vitest";
import { splitArticle } from "../../../../core/import/article/front-matter.ts";
import { readMeta } from "../../../../core/import/article/meta.ts";

const read = (text: string) => {
	const { format, data, salvaged, body, bodyLine } = splitArticle(text);
	return { format, data, salvaged, body, bodyLine };
};

describe("the front matter of an article", () => {
	const forms: [string, string, string, Record<string, unknown>, number][] = [
		[
			"YAML with a flow map over lines",
			'---\nimage: {\n  src: "a.png",\n  alt: "b"\n}\n\ntags: [ a b, c ]\n---\n',
			"yaml",
			{ image: { src: "a.png", alt: "b" }, tags: ["a b", "c"] },
			9,
		],
		["YAML that ends in dots, after empty lines", "\n\n---\ntitle: a\n...\n", "yaml", { title: "a" }, 6],
		[
			"YAML without its first line, as Hexo has it",
			"title: a\ntags:\n- b\n---\n",
			"yaml",
			{ title: "a", tags: ["b"] },
			5,
		],
		["JSON", '{\n "title": "a }",\n "b": [1]\n}\n', "json", { title: "a }", b: [1] }, 5],
		["JSON between semicolons", ';;;\n"title": "a"\n;;;\n', "json", { title: "a" }, 4],
		["none", "", "none", {}, 1],
		["empty", "---\n---\n", "yaml", {}, 3],
		[
			"TOML",
			'+++\ntitle = "a \\"b\\"" # c\nd = 2024-01-02\n"e f" = \'g\\h\'\ni = [\n  "j", # k\n  \'l\',\n]\nm = { n = "o", p = true }\nq = """\nr\ns"""\nt = 3\n[cover]\nimage = "u"\n+++\n',
			"toml",
			{
				title: 'a "b"',
				d: "2024-01-02",
				"e f": "g\\h",
				i: ["j", "l"],
				m: { n: "o", p: true },
				q: "r\ns",
				t: 3,
				cover: { image: "u" },
			},
			17,
		],
	];
	it.each(forms)("is read: %s", (_name, front, format, data, bodyLine) => {
		expect(read(`${front}# T\n`)).toEqual({ format, data, salvaged: false, body: "# T\n", bodyLine });
	});

	it.each([
		["YAML", "---\ntitle: a: b\nsummary: c\n---\n# T\n", "yaml", { title: "a: b", summary: "c" }],
		["TOML", '+++\ntitle = "a"\nodd = [[1], [2]\n+++\n# T\n', "toml", { title: "a", odd: "[[1], [2]" }],
	])("that is not well written, or not understood, gives its plain lines: %s", (_name, text, format, data) => {
		expect(read(text)).toMatchObject({ format, data, salvaged: true, body: "# T\n" });
	});

	it.each([
		"---\nDos rayas con texto en medio.\n---\n",
		"---\ntitle: sin final\n",
		"{ no es JSON }\n",
		"Nota: esto es texto.\n",
	])("is not seen where there is none: %j", (text) => {
		expect(read(text)).toMatchObject({ format: "none", body: text });
	});

	it("says what a course asks for by the keys of many generators", () => {
		expect(
			readMeta({
				Titulo: "A",
				params: { author: [{ name: "B" }, "C"] },
				excerpt: " d\n e ",
				pubDate: "2024-01-02T10:00",
				heroImage: "/f.png",
			}),
		).toEqual({ title: "A", summary: "d e", author: "B, C", date: "2024-01-02", pictures: ["/f.png"], draft: false });
	});
});
