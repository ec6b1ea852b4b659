import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CourseFolder, writeCourse } from "../../fixtures/course-text/course-folder.ts";
import { type Changes, changedCourse } from "../../fixtures/course-text/sample-course.ts";
import { command } from "../../support/command.ts";

const opened: { remove: () => Promise<void> }[] = [];

async function course(changes: Changes = {}): Promise<CourseFolder> {
	const folder = await writeCourse(changedCourse(changes));
	opened.push(folder);
	return folder;
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "import-"));
	opened.push({ remove: () => rm(folder, { recursive: true, force: true }) });
	await writeFile(join(folder, name), text);
	return join(folder, name);
}

const profundiza = (...args: string[]) => command(args);

async function left(content: string): Promise<string[]> {
	const { out } = await profundiza("lint", content, "--json");
	const found: { code: string }[] = JSON.parse(out).findings;
	return [...new Set(found.map(({ code }) => code))];
}

/** Every file of a course with its text. */
async function contents(content: string): Promise<Record<string, string>> {
	const entries = await readdir(content, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		await Promise.all(files.map(async (path) => [path.slice(content.length + 1), await readFile(path, "utf8")])),
	);
}

afterEach(async () => {
	await Promise.all(opened.splice(0).map((folder) => folder.remove()));
});

const article = `---
title: Los rebotes
author: Ana
---
## Rebotes

Un **rebote duro** es un correo que no existe. Mira [más](/blog).
`;

describe("profundiza import of an article", () => {
	it("adds a lesson to the last phase, and leaves only what is to complete", async () => {
		const { content } = await course({
			"course.yaml": ["      - { id: tercera", "      # la última\n      - { id: tercera"],
		});
		const before = await contents(content);
		const path = await file("rebote.md", article);
		const { code, out, err } = await profundiza("import", path, "--into", content);
		expect(code).toBe(0);
		expect(out.split("\n")).toEqual([
			expect.stringMatching(/^\S+rebote\.md: nota: .*rebote duro.* \[terms-suggested\]$/),
			expect.stringMatching(/^\S+rebote\.md:7: cambió: .*\/blog.* \[link-of-site\]$/),
			`${join(content, "lessons", "los-rebotes.md")}: nuevo`,
			`${join(content, "quizzes", "los-rebotes.yaml")}: nuevo`,
			`${join(content, "glossary.yaml")}: ampliado`,
			`${join(content, "course.yaml")}: ampliado`,
			"",
		]);
		expect(err).toContain("Lección «Los rebotes» (los-rebotes), 1 minuto de lectura.\nQuedan 9 cosas");
		const after = await contents(content);
		expect(after["course.yaml"]).toBe(
			(before["course.yaml"] ?? "")
				.replace("short: Tercera }\n", "short: Tercera }\n      - {id: los-rebotes, short: Los rebotes}\n")
				.replace("sin autor }\n", "sin autor }\n  - {id: los-rebotes, title: Los rebotes, by: Ana}\n"),
		);
		expect(after["glossary.yaml"]).toBe(
			`${before["glossary.yaml"]}  - id: rebote-duro\n    term: rebote duro\n    definition: TO-COMPLETE Un rebote duro es un correo que no existe.\n`,
		);
		for (const [name, text] of Object.entries(before)) {
			if (!/^(course|glossary)\.yaml$/.test(name)) expect(after[name]).toBe(text);
		}
		expect(await left(content)).toEqual(["to-complete"]);
	});

	it("gives the lesson another id where that one is taken, even by a file that nobody lists", async () => {
		const { content } = await course({ "lessons/suelta.md": "---\n---\n" });
		const path = await file("a.md", "# Suelta\n\nTexto.\n");
		for (const id of ["suelta-2", "suelta-3"]) {
			const { out } = await profundiza("import", path, "--into", content, "--json");
			expect(JSON.parse(out).lesson.id).toBe(id);
		}
		expect((await contents(content))["lessons/suelta.md"]).toBe("---\n---\n");
	});

	it("reads Windows-1252 and a byte order mark, and says which", async () => {
		const { content } = await course();
		const latin = await file(
			"a.md",
			Buffer.from("# Campaña\n\n“Año”", "latin1").map((byte) => byte),
		);
		const marked = await file("b.md", "\uFEFF# Señal\n\nTexto.\n");
		const first = JSON.parse((await profundiza("import", latin, "--into", content, "--json")).out);
		expect([first.lesson.title, first.encoding, first.notes[0].code]).toEqual([
			"Campaña",
			"windows-1252",
			"encoding-guessed",
		]);
		const second = JSON.parse((await profundiza("import", marked, "--into", content, "--json")).out);
		expect([second.lesson.title, second.encoding]).toEqual(["Señal", "utf-8"]);
	});

	it("writes the same JSON in both languages but for its sentences", async () => {
		const path = await file("rebote.md", article);
		const [one, other] = [await course(), await course()];
		const es = JSON.parse((await profundiza("import", path, "--into", one.content, "--json")).out);
		const en = JSON.parse((await profundiza("import", path, "--into", other.content, "--json", "--lang", "en")).out);
		expect(es.notes[1].text).toContain("quedó su texto");
		expect(en.notes[1].text).toContain("its text stayed");
		const same = ({ lesson, toComplete, minutes }: Record<string, unknown>) => ({ lesson, toComplete, minutes });
		expect(same(en)).toEqual(same(es));
	});
});

const bank = `::Rebote::Un rebote llega al buzón.{F#No llega.#Eso es.####No llega a ningún buzón.}

Cuenta algo.{}
`;

describe("profundiza import of a bank in GIFT", () => {
	it("adds its questions to the lesson asked for, behind those that it has, and tells which it could not keep", async () => {
		const { content } = await course();
		const before = await contents(content);
		const path = await file("banco.gift", bank);
		const { code, out, err } = await profundiza("import", path, "--into", content, "--lesson", "tercera");
		expect(code).toBe(0);
		expect(out).toContain("banco.gift:3: quedó fuera: «Cuenta algo.» pide una respuesta libre");
		expect(err).toContain("1 pregunta en la lección tercera; 1 no se pudo conservar.\nNo queda nada por completar.");
		const after = await contents(content);
		expect(after["quizzes/tercera.yaml"]).toBe(`${before["quizzes/tercera.yaml"]}  - id: rebote
    kind: true-false
    difficulty: 1
    section: inicio
    prompt: Un rebote llega al buzón.
    answer: false
    feedback:
      right: Eso es.
      wrong: No llega.
    explanation: No llega a ningún buzón.
`);
		expect({ ...after, "quizzes/tercera.yaml": "" }).toEqual({ ...before, "quizzes/tercera.yaml": "" });
		expect(await left(content)).toEqual([]);
	});

	it("makes a lesson for them where none is called like the file, also of a .txt", async () => {
		const { content } = await course();
		const path = await file("Correo rebotado.txt", bank);
		const { lesson, kind, files } = JSON.parse((await profundiza("import", path, "--into", content, "--json")).out);
		expect([kind, lesson.id, files.length]).toEqual(["gift", "correo-rebotado", 3]);
		expect(await left(content)).toEqual(["to-complete"]);
	});

	it("gives them to the lesson that is called like the file, with a bank if it has none", async () => {
		const { content } = await course({ "quizzes/tercera.yaml": undefined });
		const path = await file("tercera.gift", bank);
		const { lesson, files } = JSON.parse((await profundiza("import", path, "--into", content, "--json")).out);
		expect([lesson, files]).toEqual([
			{ id: "tercera", title: "La tercera" },
			[{ path: join(content, "quizzes", "tercera.yaml"), change: "new" }],
		]);
		expect(await left(content)).toEqual([]);
	});

	it("changes nothing where no question can be kept, and says why of each", async () => {
		const { content } = await course();
		const before = await contents(content);
		const { code, out, err } = await profundiza("import", await file("a.gift", "P{}\n\nQ{~a}\n"), "--into", content);
		expect(code).toBe(1);
		expect(out.match(/\[gift-left-[a-z]+\]/g)).toEqual(["[gift-left-essay]", "[gift-left-few]"]);
		expect(err).toContain("no hay ninguna pregunta que se pueda conservar");
		expect(await contents(content)).toEqual(before);
	});

	it("does not take a lesson that is not there", async () => {
		const { content } = await course();
		const path = await file("a.gift", bank);
		const { code, err } = await profundiza("import", path, "--into", content, "--lesson", "nada");
		expect([code, err]).toEqual([
			1,
			"No hay ninguna lección nada. Las que hay: primera, tercera. No se ha cambiado nada en el curso.\n",
		]);
	});
});

describe("profundiza import that cannot be done", () => {
	const cases: [string, Changes, [string, string | Uint8Array], string][] = [
		["of a file of another kind", {}, ["a.docx", "PK"], "wrong-ending"],
		["of no text", {}, ["a.md", new Uint8Array([0, 1, 2, 0])], "no-text"],
		["of an empty file", {}, ["a.md", " \n"], "no-text"],
		["of a file that is too large", {}, ["a.md", "a".repeat(2 * 1024 * 1024 + 1)], "too-large"],
		["into a folder without a course", { "course.yaml": undefined }, ["a.md", "# A\n"], "no-course"],
		["into a broken course", { "course.yaml": ["language: es", "language: [es"] }, ["a.md", "# A\n"], "course-broken"],
	];
	it.each(cases)("changes nothing and says why: %s", async (_name, changes, [name, text], code) => {
		const { content } = await course(changes);
		const before = await contents(content);
		const result = await profundiza("import", await file(name, text), "--into", content, "--json");
		expect(result.code).toBe(1);
		expect(JSON.parse(result.out).refused.code).toBe(code);
		expect(result.err).toContain("No se ha cambiado nada en el curso.");
		expect(await contents(content)).toEqual(before);
	});

	it("is told of as a mistake of the command where something of it is missing", async () => {
		for (const args of [["import"], ["import", "a.md"]]) {
			const { code, err } = await profundiza(...args);
			expect(code).toBe(2);
			expect(err).toContain("profundiza import <archivo> --into <carpeta>");
		}
		expect((await profundiza("import", "a.md", "--into", join(tmpdir(), "no-such-course"))).code).toBe(2);
	});
});
