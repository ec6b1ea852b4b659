import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command, ownFolder } from "../../support/command.ts";

let folder = "";
let course = "";
let pack = "";
let keys = "";
let remove = async () => {};
beforeEach(async () => {
	({ path: folder, remove } = await ownFolder());
	[course, pack, keys] = [join(folder, "pan"), join(folder, "pan.curso"), join(folder, "claves")];
	await command(["new", course]);
});
afterEach(() => remove());

const secret = () => join(keys, "secret-key.json");

/** The words and digits of a fingerprint: the keys are drawn anew in every run. */
const fingerprint = /([a-zñ]+ ){8}\(([0-9a-f]{4} ?){8}\)/;

describe("profundiza pack", () => {
	it("packs the same course into the same bytes, and says what they are", async () => {
		const { code, out, err } = await command(["pack", course, "--out", pack]);
		const size = /, (\d+) KiB\./.exec(err)?.[1] ?? "";
		expect([code, out, err]).toEqual([
			0,
			"",
			`«Los números del pan» 0.1.0: ${pack}, ${size} KiB. Lleva 2 lecciones y 10 preguntas.
Está sin firmar. Fírmalo con profundiza sign, para que quien lo reciba sepa que es tuyo.
`,
		]);
		const again = join(folder, "otra.curso");
		await command(["pack", course, "--out", again, "--lang", "en"]);
		expect(await readFile(again)).toEqual(await readFile(pack));
	});

	it("says so in English", async () => {
		const { err } = await command(["pack", course, "--out", pack, "--lang", "en"]);
		expect(err.replace(/\d+ KiB/, "N KiB")).toBe(
			`“Los números del pan” 0.1.0: ${pack}, N KiB. It has 2 lessons and 10 questions.
It is not signed. Sign it with profundiza sign, so that who gets it knows that it is yours.
`,
		);
	});

	it("names what was left out", async () => {
		await writeFile(join(course, "content", "apuntes.txt"), "");
		const { code, out } = await command(["pack", course, "--out", pack]);
		expect([code, out]).toEqual([
			0,
			"content/apuntes.txt: aviso: no forma parte de un curso y quedó fuera [left-out]\n",
		]);
		const { leftOut, files } = JSON.parse((await command(["pack", course, "--out", pack, "--json"])).out);
		expect([leftOut, files]).toEqual([["content/apuntes.txt"], 8]);
	});

	it("packs no course with errors: it lists them as the linter does, and leaves an earlier pack as it was", async () => {
		await writeFile(pack, "el de antes");
		const lesson = join(course, "content", "lessons", "ingredientes.md");
		await writeFile(lesson, (await readFile(lesson, "utf8")).replace("term:miga", "term:corteza"));
		const { code, out, err } = await command(["pack", course, "--out", pack]);
		expect(code).toBe(1);
		expect(out).toMatch(/ingredientes\.md:\d+:\d+: error: .*corteza.* \[unknown-term\]\n/);
		expect(err).toContain("Nada ha cambiado.");
		expect(await readFile(pack, "utf8")).toBe("el de antes");
		const { refused } = JSON.parse((await command(["pack", course, "--out", pack, "--json"])).out);
		expect([refused.code, refused.params.errors]).toEqual(["course-errors", 1]);
	});

	it("names the place that was asked for where nothing can be written, and not what it would write on the way", async () => {
		const away = join(folder, "no", "hay");
		expect(await command(["pack", course, "--out", join(away, "x.curso")])).toMatchObject({
			code: 3,
			err: `No existe «${away}». Nada ha cambiado.\n`,
		});
		expect(await command(["pack", course, "--out", course])).toMatchObject({
			code: 3,
			err: `«${course}» es una carpeta y hace falta un archivo. Nada ha cambiado.\n`,
		});
	});

	it("says of a course without its map that this is missing, and where", async () => {
		const map = join(course, "content", "course.yaml");
		await rm(map);
		const { out } = await command(["lint", course]);
		expect(out).toBe(`${map}:1:1: error: Falta el archivo course.yaml. [course-missing]\n`);
	});

	it("says what is missing of the command", async () => {
		const { code, err } = await command(["pack", course]);
		expect([code, err]).toEqual([
			2,
			`No se entiende la orden: falta algo: profundiza pack <carpeta> --out <archivo> [opciones].
Escribe profundiza --help para ver cómo se usa.
`,
		]);
	});

	it("tells a person how far it has come, and nobody else", async () => {
		const person = { ask: async () => undefined };
		const { err } = await command(["pack", course, "--out", pack], { person });
		expect(err).toContain("\rEmpaqueto… 100 %");
		expect((await command(["pack", course, "--out", pack])).err).not.toContain("\r");
	});

	it("stops when it is asked to, and leaves nothing behind", async () => {
		const before = await readdir(folder);
		const signal = AbortSignal.abort();
		const stopped = await command(["pack", course, "--out", pack], { signal });
		expect(stopped).toEqual({ code: 130, out: "", err: "Interrumpido. Nada ha cambiado.\n" });
		expect(await readdir(folder)).toEqual(before);
	});
});

describe("profundiza keygen", () => {
	it("makes a pair of keys, with the fingerprint to compare", async () => {
		const { code, out, err } = await command(["keygen", "--out", keys, "--author", "Ana Núñez"]);
		expect([code, err]).toEqual([0, ""]);
		expect(out.replace(fingerprint, "PALABRAS")).toBe(
			`${secret()}: tu clave secreta. Guárdala y no se la des a nadie.
${join(keys, "public-key.json")}: tu clave pública, que puedes repartir.
Huella: PALABRAS
`,
		);
		expect(JSON.parse(await readFile(join(keys, "public-key.json"), "utf8"))).not.toHaveProperty("secret");
	});

	it("never writes over keys that are there", async () => {
		await command(["keygen", "--out", keys, "--author", "Ana"]);
		const before = await readFile(secret(), "utf8");
		expect(await command(["keygen", "--out", keys, "--author", "Eva"])).toEqual({
			code: 3,
			out: "",
			err: `«${secret()}» ya existe, y no se sobrescribe. Nada ha cambiado.\n`,
		});
		expect(await readFile(secret(), "utf8")).toBe(before);
	});

	it("asks a person for their name, and nobody else", async () => {
		const asked: string[] = [];
		const ask = async (question: string) => {
			asked.push(question);
			return "Ana";
		};
		const { out } = await command(["keygen", "--out", keys, "--json"], { person: { ask } });
		expect(JSON.parse(out).author).toBe("Ana");
		expect(asked).toEqual(["Tu nombre, como lo verá quien instale tus cursos: "]);
		const alone = await command(["keygen", "--out", join(folder, "otras")]);
		expect(alone).toEqual({ code: 2, out: "", err: "Falta tu nombre: --author <nombre>. Nada ha cambiado.\n" });
		const english = await command(["keygen", "--out", join(folder, "otras"), "--lang", "en"]);
		expect(english.err).toBe("Your name is missing: --author <name>. Nothing has changed.\n");
	});

	it("tells no name that cannot be seen", async () => {
		expect((await command(["keygen", "--out", keys, "--author", "\u202Eana"])).code).toBe(1);
		expect(await readdir(folder)).not.toContain("claves");
	});
});

describe("profundiza sign and verify", () => {
	beforeEach(async () => {
		await command(["pack", course, "--out", pack]);
		await command(["keygen", "--out", keys, "--author", "Ana"]);
	});

	it("says of a pack what it is, before and after it was signed", async () => {
		const facts = (size: string, signature: string) =>
			`Curso: pan\nIdioma: es\nAutores: Tu nombre\nLicencia: CC-BY-4.0\nLleva: 2 lecciones, 10 preguntas\nTamaño: ${size}\nFirma: ${signature}\n`;
		const sized = (text: string) => text.replace(/\d+ KiB/, "N KiB");
		const before = await command(["verify", pack]);
		expect([before.code, sized(before.out), before.err]).toEqual([
			0,
			facts("N KiB", "sin firmar"),
			"«Los números del pan» 0.1.0: está entero, byte por byte, y sus imágenes son imágenes.\n" +
				"No se ha revisado lo que dicen sus textos: eso lo hacen profundiza lint y la instalación.\n",
		]);
		const signed = await command(["sign", pack, "--key", secret()]);
		expect([signed.code, signed.out, signed.err.replace(fingerprint, "PALABRAS")]).toEqual([
			0,
			"",
			`${pack}: firmado por «Ana». Huella: PALABRAS\n`,
		]);
		const after = await command(["verify", pack]);
		expect(sized(after.out).replace(fingerprint, "PALABRAS")).toBe(`${facts("N KiB", "Ana")}Huella: PALABRAS\n`);
		const english = await command(["verify", pack, "--lang", "en"]);
		expect(sized(english.out).replace(fingerprint, "WORDS")).toBe(
			"Course: pan\nLanguage: es\nAuthors: Tu nombre\nLicence: CC-BY-4.0\nHas: 2 lessons, 10 questions\nSize: N KiB\nSignature: Ana\nFingerprint: WORDS\n",
		);
	});

	it("writes both as JSON, with one fingerprint", async () => {
		const signed = JSON.parse((await command(["sign", pack, "--key", secret(), "--json"])).out);
		const { course: told, signature, files } = JSON.parse((await command(["verify", pack, "--json"])).out);
		expect([signed.path, signed.author]).toEqual([pack, "Ana"]);
		expect([told.id, told.version, files]).toEqual(["pan", "0.1.0", 8]);
		const { key, words, hex } = signed;
		expect(signature).toEqual({ state: "valid", author: "Ana", key, words, hex });
	});

	it("refuses a pack that was changed, with the reason", async () => {
		const bytes = await readFile(pack);
		const at = bytes.indexOf("taza de harina");
		bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
		await writeFile(pack, bytes);
		const { code, out, err } = await command(["verify", pack]);
		expect([code, out]).toEqual([1, ""]);
		expect(err).toContain("content/lessons/ingredientes.md");
		expect(JSON.parse((await command(["verify", pack, "--json"])).out).refused.code).toBe("wrong-checksum");
		expect((await command(["sign", pack, "--key", secret()])).code).toBe(1);
		expect(await readFile(pack)).toEqual(bytes);
	});

	it("signs with nothing that is no key", async () => {
		const before = await readFile(pack);
		expect((await command(["sign", pack, "--key", join(keys, "public-key.json")])).code).toBe(1);
		expect(await readFile(pack)).toEqual(before);
	});

	it.each([["verify"], ["install"], ["sign", "--key", "clave.json"], ["import", "--into", "."]])(
		"%s says that there is no such file, or that it is a folder",
		async (name, ...rest) => {
			const missing = join(folder, "no-hay.curso");
			expect(await command([name, missing, ...rest])).toEqual({
				code: 2,
				out: "",
				err: `No existe el archivo «${missing}».\n`,
			});
			expect(await command([name, folder, ...rest])).toEqual({
				code: 2,
				out: "",
				err: `«${folder}» es una carpeta y hace falta un archivo.\n`,
			});
		},
	);
});
