import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command, ownFolder } from "../../support/command.ts";

const files = [
	"README.md",
	"content/course.yaml",
	"content/glossary.yaml",
	"content/lessons/hidratacion.md",
	"content/lessons/ingredientes.md",
	"content/media/proporciones.svg",
	"content/metrics.yaml",
	"quizzes/hidratacion.yaml",
	"quizzes/ingredientes.yaml",
];

let folder = "";
let remove = async () => {};
beforeEach(async () => {
	({ path: folder, remove } = await ownFolder());
});
afterEach(() => remove());

describe("profundiza new", () => {
	it("writes a course that the linter finds nothing in, and says how to go on", async () => {
		const course = join(folder, "Mi pan ñ");
		expect(await command(["new", course])).toEqual({
			code: 0,
			out: `${files.join("\n")}\n`,
			err: `Curso «mi-pan-n» escrito en «${course}». Su README.md dice cómo seguir. Ahora:
profundiza preview "${course}"    lo abre, y se pone al día al guardar
profundiza lint "${course}"    dice qué corregir
profundiza pack "${course}" --out curso.curso    lo hace un solo archivo
`,
		});
		expect(await command(["lint", course])).toEqual({ code: 0, out: "", err: "Sin errores ni avisos.\n" });
		expect(await readFile(join(course, "content", "course.yaml"), "utf8")).toContain("\nid: mi-pan-n\n");
	});

	it("says so in English, with a folder that needs no quotation marks as it is", async () => {
		const course = join(folder, "bread");
		const { code, err } = await command(["new", course, "--lang", "en"]);
		expect([code, err]).toEqual([
			0,
			`Course “bread” written to “${course}”. Its README.md says how to go on. Now:
profundiza preview ${course}    opens it, and keeps up as you save
profundiza lint ${course}    says what to mend
profundiza pack ${course} --out course.curso    makes it one file
`,
		]);
	});

	it("writes what it made as JSON", async () => {
		const course = join(folder, "pan");
		const { code, out, err } = await command(["new", course, "--json"]);
		expect([code, err, JSON.parse(out)]).toEqual([0, "", { folder: course, id: "pan", files }]);
	});

	it("takes a folder that is there and empty, and none that has anything in it", async () => {
		expect((await command(["new", folder])).code).toBe(0);
		const other = await ownFolder();
		await writeFile(join(other.path, "nota.txt"), "mía");
		expect(await command(["new", other.path])).toEqual({
			code: 1,
			out: "",
			err: `En «${other.path}» ya hay algo. Elige una carpeta nueva o vacía. Nada ha cambiado.\n`,
		});
		const asked = await command(["new", other.path, "--json"]);
		expect(asked.code).toBe(1);
		expect(JSON.parse(asked.out)).toEqual({
			refused: { code: "not-empty", params: { folder: other.path }, text: asked.err.trim() },
		});
		expect(await readdir(other.path)).toEqual(["nota.txt"]);
		await other.remove();
	});

	it("says what the system said where it cannot write there", async () => {
		const file = join(folder, "archivo");
		await writeFile(file, "");
		const { code, out, err } = await command(["new", file]);
		expect([code, out, err]).toEqual([3, "", `«${file}» no es una carpeta. Nada ha cambiado.\n`]);
	});
});
