import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type CourseFolder, writeCourse } from "../../fixtures/course-text/course-folder.ts";
import { type Changes, changedCourse } from "../../fixtures/course-text/sample-course.ts";
import { command } from "../../support/command.ts";

const opened: CourseFolder[] = [];

async function course(changes: Changes = {}): Promise<CourseFolder> {
	const folder = await writeCourse(changedCourse(changes));
	opened.push(folder);
	return folder;
}

afterEach(async () => {
	await Promise.all(opened.splice(0).map((folder) => folder.remove()));
});

describe("profundiza lint", () => {
	it("says that a sound course is sound, and ends with 0", async () => {
		const { content } = await course();
		expect(await command(["lint", content])).toEqual({ code: 0, out: "", err: "Sin errores ni avisos.\n" });
	});

	it("writes a mistake as compilers do, in Spanish, and ends with 1", async () => {
		const { content } = await course({ "lessons/primera.md": ["(#formula)", "(#nada)"] });
		expect(await command(["lint", content])).toEqual({
			code: 1,
			out: `${join(content, "lessons/primera.md")}:8:28: error: La lección «primera» no tiene la sección «nada». [unknown-section]\n`,
			err: "1 error, 0 avisos.\n",
		});
	});

	it("writes it in English where the system speaks English or --lang asks for it", async () => {
		const { content } = await course({ "lessons/primera.md": ["(#formula)", "(#nada)"] });
		const expected = `${join(content, "lessons/primera.md")}:8:28: error: The lesson “primera” has no section “nada”. [unknown-section]\n`;
		expect((await command(["lint", content], { env: { LANG: "en_GB.UTF-8" } })).out).toBe(expected);
		expect((await command(["lint", content, "--lang", "en"])).out).toBe(expected);
		expect((await command(["--lang=en", "lint", content])).out).toBe(expected);
		expect((await command(["lint", content, "--lang", "es"], { env: { LC_ALL: "en_US" } })).out).toContain(
			"La lección",
		);
	});

	it("ends with 0 where there are warnings only", async () => {
		const { content } = await course({ "quizzes/tercera.yaml": undefined });
		const { code, out, err } = await command(["lint", content]);
		expect(code).toBe(0);
		expect(out).toBe(
			`${join(content, "lessons/tercera.md")}:2:5: aviso: La lección «tercera» no tiene cuestionario. [lesson-without-quiz]\n`,
		);
		expect(err).toBe("0 errores, 1 aviso.\n");
	});

	it("finds the quizzes where --quizzes says", async () => {
		const { content } = await course({ "quizzes/primera.yaml": undefined, "quizzes/tercera.yaml": undefined });
		const other = await course();
		expect((await command(["lint", content])).code).toBe(1);
		expect((await command(["lint", content, "--quizzes", other.quizzes])).code).toBe(0);
	});

	it("writes JSON for other programs", async () => {
		const { content } = await course({ "quizzes/primera.yaml": ["answer: 5", "answer: cinco"] });
		const { code, out, err } = await command(["lint", content, "--json"]);
		expect(code).toBe(1);
		expect(err).toBe("");
		expect(JSON.parse(out)).toEqual({
			errors: 1,
			warnings: 0,
			advice: 0,
			findings: [
				{
					severity: "error",
					code: "wrong-type",
					params: { key: "answer", expected: "number" },
					file: join(content, "quizzes/primera.yaml"),
					line: 9,
					column: 13,
					text: "«answer» debe ser un número.",
				},
			],
		});
	});
});

describe("profundiza lint --format sarif", () => {
	it("gives every finding with its rule, place and sentence, and the fix where there is one", async () => {
		const { content, quizzes } = await course({
			"quizzes/primera.yaml": ["answer: 5", 'answer: "5"'],
			"lessons/primera.md": ["(#formula)", "(#nada)"],
		});
		const { code, out } = await command(["lint", content, "--format", "sarif"]);
		expect(code).toBe(1);
		const { version, runs } = JSON.parse(out);
		expect([version, runs.length, runs[0].tool.driver.version]).toEqual(["2.1.0", 1, "1.2.3"]);
		const [{ tool, results }] = runs;
		expect(tool.driver.rules).toEqual([
			{ id: "number-form", shortDescription: { text: "number form" } },
			{ id: "unknown-section", shortDescription: { text: "unknown section" } },
		]);
		expect(results).toHaveLength(2);
		expect(results[0]).toMatchObject({ ruleId: "unknown-section", ruleIndex: 1, level: "error" });
		expect(results[0].message.text).toContain("no tiene la sección");
		const uri = pathToFileURL(join(quizzes, "primera.yaml")).href;
		const region = { startLine: 9, startColumn: 13 };
		expect(results[1].locations).toEqual([{ physicalLocation: { artifactLocation: { uri }, region } }]);
		expect(results[1].fixes[0].artifactChanges[0].replacements).toEqual([
			{ deletedRegion: { ...region, endLine: 9, endColumn: 16 }, insertedContent: { text: "5" } },
		]);
	});
});

describe("profundiza lint --fix", () => {
	it("mends what leaves no doubt, keeps line ends and the rest, and tells what is left", async () => {
		const { content, quizzes } = await course({ "quizzes/primera.yaml": ["answer: 5", 'answer: "5"'] });
		const file = join(quizzes, "primera.yaml");
		const sound = (await readFile(file, "utf8")).replace('answer: "5"', "answer: 5").replaceAll("\n", "\r\n");
		const spoiled = sound.replace("answer: 5", 'answer: "5"').replace("explanation:", "explanaton:");
		await writeFile(file, `\uFEFF${spoiled}`);
		expect(await command(["lint", content, "--fix"])).toEqual({
			code: 0,
			out: "",
			err: "2 hallazgos corregidos.\nSin errores ni avisos.\n",
		});
		expect(await readFile(file, "utf8")).toBe(`\uFEFF${sound}`);
	});

	it("leaves alone what could be meant in more than one way", async () => {
		const { content, quizzes } = await course({ "quizzes/primera.yaml": ["answer: 5", 'answer: "1,234"'] });
		const before = await readFile(join(quizzes, "primera.yaml"), "utf8");
		const { code, err } = await command(["lint", content, "--fix"]);
		expect([code, err]).toEqual([1, "Nada que corregir sin preguntar.\n1 error, 0 avisos.\n"]);
		expect(await readFile(join(quizzes, "primera.yaml"), "utf8")).toBe(before);
	});
});

describe("a command line that is not understood", () => {
	const see = "Escribe profundiza --help para ver cómo se usa.\n";

	it.each([
		[["lint"], "No se entiende la orden: falta la carpeta del curso."],
		[["lint", "a", "b"], "No se entiende la orden: sobran argumentos."],
		[
			["lint", "a", "--nada"],
			"No se entiende la orden: la opción --nada no existe. Las que hay: --lang, --quizzes, --format, --json, --fix, --help.",
		],
		[["lint", "a", "--formato"], "No se entiende la orden: la opción --formato no existe. Prueba con --format."],
		[["lint", "a", "--quizzes"], "No se entiende la orden: a --quizzes le falta su valor."],
		[
			["lint", "a", "--format", "xml"],
			"No se entiende la orden: xml no vale para --format. Los valores son: text, json, sarif.",
		],
		[
			["lint", "a", "--format", "sariff"],
			"No se entiende la orden: sariff no vale para --format. Prueba con sarif. Los valores son: text, json, sarif.",
		],
		[["lint", "a", "--lang", "fr"], "No se entiende la orden: fr no vale para --lang. Los valores son: es, en."],
		[
			["nada"],
			"No se entiende la orden: la orden nada no existe. Las que hay: lint, stats, import, new, pack, keygen, sign, verify, install, list, remove, serve, preview.",
		],
		[["lnit", "a"], "No se entiende la orden: la orden lnit no existe. Prueba con lint."],
	])("%j ends with 2 and says why", async (args, expected) => {
		expect(await command(args)).toEqual({ code: 2, out: "", err: `${expected}\n${see}` });
	});

	it("ends with 2 for a folder that is not there", async () => {
		expect(await command(["lint", "no/hay"])).toEqual({ code: 2, out: "", err: "No existe la carpeta «no/hay».\n" });
	});

	it("names the folder of a file that was given in its place", async () => {
		const { content } = await course();
		const file = join(content, "course.yaml");
		const { code, err } = await command(["lint", file]);
		expect([code, err]).toEqual([2, `«${file}» no es una carpeta. Escribe la del curso: «${content}».\n`]);
	});

	it("shows the help where nothing is asked", async () => {
		const { code, out, err } = await command([]);
		expect(code).toBe(2);
		expect(out).toBe("");
		expect(err).toContain("Uso: profundiza <orden> [opciones]");
	});
});

describe("help", () => {
	const names = "lint stats import new pack keygen sign verify install list remove serve preview";
	/** Help without an order, and that of each. */
	const asked = [[], ...names.split(" ").map((order) => [order])];

	it("is all Spanish in Spanish", async () => {
		for (const args of asked) {
			const { code, out } = await command([...args, "--help"]);
			expect(code).toBe(0);
			expect(out).toContain("Uso:");
			expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display|folder|language|default/);
		}
	});

	it("is all English in English", async () => {
		for (const args of asked) {
			const { out } = await command([...args, "--help", "--lang", "en"]);
			expect(out).toContain("Usage:");
			expect(out).not.toMatch(/Uso|Opciones|Órdenes|carpeta|idioma/);
		}
	});
});
