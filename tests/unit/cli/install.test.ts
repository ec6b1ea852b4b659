import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../cli/run.ts";
import { command, ownFolder, project } from "../../support/command.ts";

let folder = "";
let course = "";
let home: string[] = [];
let remove = async () => {};
beforeEach(async () => {
	({ path: folder, remove } = await ownFolder());
	course = join(folder, "pan");
	home = ["--home", join(folder, "datos")];
	await command(["new", course]);
});
afterEach(() => remove());

const packed = (version: string) => join(folder, `pan-${version}.curso`);

async function change(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(join(course, file), "utf8");
	if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
	await writeFile(join(course, file), text.replace(from, to));
}

/** Packs the course as that version, signed by somebody where they are named. */
async function pack(version: string, author?: string): Promise<string> {
	const map = join(course, "content", "course.yaml");
	await writeFile(map, (await readFile(map, "utf8")).replace(/^version: .*$/m, `version: ${version}`));
	await command(["pack", course, "--out", packed(version)]);
	if (author !== undefined) {
		const keys = join(folder, author);
		await command(["keygen", "--out", keys, "--author", "Ana"]);
		await command(["sign", packed(version), "--key", join(keys, "secret-key.json")]);
	}
	return packed(version);
}

const fingerprint = /([a-zñ]+ ){8}\(([0-9a-f]{4} ?){8}\)/g;
const own = "mi-curso 0.1.0: Los números del pan, en uso, viene con la aplicación\n";

describe("profundiza install", () => {
	it("says what a pack is and who signed it, and installs it", async () => {
		const file = await pack("0.1.0", "ana");
		const { code, out, err } = await command(["install", file, ...home]);
		expect([code, err]).toEqual([0, "«Los números del pan» 0.1.0 está instalado.\n"]);
		expect(out.replace(fingerprint, "PALABRAS")).toBe(`Los números del pan 0.1.0 (pan)
Autores: Tu nombre
Lleva: 2 lecciones, 10 preguntas
Lo firma «Ana», de quien no tienes ningún curso. Compara la huella con la suya.
Huella: PALABRAS
`);
		const again = await command(["install", file, ...home]);
		expect([again.code, again.err]).toEqual([
			0,
			"«Los números del pan» 0.1.0 ya estaba instalado. Es la versión que se abre.\n",
		]);
		expect(again.out).toContain("Lo firma «Ana», de quien ya tienes cursos.");
	});

	it("says what an update changes, in both languages", async () => {
		await command(["install", await pack("0.1.0"), ...home]);
		await change("quizzes/ingredientes.yaml", "¿Cuántos gramos pones con", "¿Cuántos gramos le pones a");
		await change("quizzes/hidratacion.yaml", "id: como-se-llama", "id: el-nombre");
		const file = await pack("0.2.0");
		const spanish = await command(["install", file, ...home]);
		expect(spanish.out).toContain(`Nadie lo firma.
De la versión 0.1.0 a la 0.2.0:
  Lecciones: 2 iguales
  Preguntas: 8 iguales, 1 cambiadas, 1 nuevas, 1 retiradas
  Términos: 3 iguales
  Calculadoras: 1 iguales
  Exámenes: 1 iguales
Lo que ya respondiste sigue en tu registro.
`);
		expect((await command(["list", ...home])).out).toBe(
			`${own}pan 0.2.0: Los números del pan, en uso, sin firmar\npan 0.1.0: Los números del pan, sin firmar\n`,
		);
		const other = ["--home", join(folder, "otros")];
		await command(["install", packed("0.1.0"), ...other]);
		const english = await command(["install", file, ...other, "--lang", "en"]);
		expect(english.out).toContain(`Nobody signed it.
From version 0.1.0 to 0.2.0:
  Lessons: 2 as they were
  Questions: 8 as they were, 1 changed, 1 new, 1 gone
`);
		expect(english.err).toBe("“Los números del pan” 0.2.0 is installed.\n");
	});

	it("takes another key, or an older version, only where that is said", async () => {
		await command(["install", await pack("0.2.0", "ana"), ...home]);
		const foreign = await pack("0.3.0", "otra");
		const refused = await command(["install", foreign, ...home]);
		expect([refused.code, refused.out.includes("ATENCIÓN: lo firma «Ana» con otra clave. Antes: Ana (")]).toEqual([
			1,
			true,
		]);
		expect((await command(["list", ...home])).out).not.toContain("0.3.0");
		expect((await command(["install", foreign, ...home, "--accept-changed-key"])).code).toBe(0);

		const older = await pack("0.1.0", "otra");
		const json = await command(["install", older, ...home, "--accept-changed-key", "--json"]);
		expect([json.code, JSON.parse(json.out).refused.code]).toEqual([1, "older-version"]);
		const taken = await command(["install", older, ...home, "--accept-changed-key", "--accept-older", "--json"]);
		expect(JSON.parse(taken.out)).toMatchObject({ outcome: "installed", id: "pan", version: "0.1.0", before: "0.3.0" });
	});

	it("writes nothing of a pack that it refuses", async () => {
		const file = await pack("0.1.0");
		const bytes = await readFile(file);
		const at = bytes.indexOf("taza de harina");
		bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
		await writeFile(file, bytes);
		expect((await command(["install", file, ...home])).code).toBe(1);
		expect(await readdir(folder)).not.toContain("datos");
	});
});

describe("profundiza list", () => {
	it("lists the application's own course, and the installed ones as JSON", async () => {
		expect(await command(["list", ...home])).toEqual({ code: 0, out: own, err: "" });
		expect((await command(["list", ...home, "--lang", "en"])).out).toBe(
			"mi-curso 0.1.0: Los números del pan, in use, comes with the application\n",
		);
		await command(["install", await pack("0.1.0"), ...home]);
		const { courses } = JSON.parse((await command(["list", ...home, "--json"])).out);
		expect(courses[1]).toEqual({
			id: "pan",
			version: "0.1.0",
			title: "Los números del pan",
			bundled: false,
			inUse: true,
			damaged: false,
			signature: { state: "none" },
		});
	});
});

describe("an application that was never built", () => {
	it("has no course of its own, and says so with what to do, before anything is written", async () => {
		let said = "";
		const error = (text: string) => {
			said += text;
		};
		const elsewhere = { ...project, shelf: join(folder, "out") };
		const args = ["install", await pack("0.1.0"), ...home, "--lang", "en"];
		expect(await run(args, {}, { print: error, error }, "1.2.3", elsewhere)).toBe(3);
		expect(said).toContain(join(folder, "out", "courses"));
		expect(said).toContain("npm run build");
		expect(await readdir(folder)).not.toContain("datos");
	});
});

describe("profundiza remove", () => {
	it("removes a version, then the course, and says where there is none", async () => {
		await command(["install", await pack("0.1.0"), ...home]);
		await command(["install", await pack("0.2.0"), ...home]);
		expect(await command(["remove", "pan", "--version", "0.2.0", ...home])).toEqual({
			code: 0,
			out: "",
			err: "pan 0.2.0: quitado. Lo que respondiste sigue en tu registro.\n",
		});
		expect((await command(["list", ...home])).out).toBe(`${own}pan 0.1.0: Los números del pan, en uso, sin firmar\n`);
		expect((await command(["remove", "pan", ...home, "--lang", "en"])).err).toBe(
			"pan: removed. What you have answered stays in your record.\n",
		);
		expect((await command(["list", ...home])).out).toBe(own);
		const missing = await command(["remove", "pan", ...home]);
		expect([missing.code, missing.err]).toEqual([1, "El curso pan no está instalado.\n"]);
	});

	it("removes nothing outside of the courses, whatever the id says", async () => {
		await writeFile(join(folder, "mio.txt"), "");
		expect((await command(["remove", "../..", ...home])).code).toBe(1);
		expect((await command(["remove", "pan", "--version", "../../..", ...home])).code).toBe(1);
		expect(await readdir(folder)).toEqual(["mio.txt", "pan"]);
	});
});
