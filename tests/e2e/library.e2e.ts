import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";

const command = fileURLToPath(new URL("../../out/node/cli.js", import.meta.url));

/** Runs the built command as an instructor does; rejects where it does not end well. */
async function profundiza(...args: readonly string[]): Promise<void> {
	await promisify(execFile)(process.execPath, [command, ...args]);
}

async function change(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(file, "utf8");
	expect(text).toContain(from);
	await writeFile(file, text.replace(from, to));
}

test("a course comes as a file, is looked at, installed, studied, updated, rolled back and removed", async ({
	page,
	app,
}) => {
	const desk = await mkdtemp(join(tmpdir(), "profundiza-desk-"));
	const [course, first, second, broken] = ["pan", "pan-1.curso", "pan-2.curso", "roto.curso"].map((name) =>
		join(desk, name),
	) as [string, string, string, string];
	try {
		// The instructor writes a course, signs it, and a month later changes it.
		await profundiza("new", course);
		await profundiza("keygen", "--out", join(desk, "claves"), "--author", "Eva Ruiz");
		const key = join(desk, "claves", "secret-key.json");
		await profundiza("pack", course, "--out", first);
		await profundiza("sign", first, "--key", key);
		await change(join(course, "content", "course.yaml"), "version: 0.1.0", "version: 0.2.0");
		await change(join(course, "content", "lessons", "hidratacion.md"), "Pon los gramos", "Escribe los gramos");
		await profundiza("pack", course, "--out", second);
		await profundiza("sign", second, "--key", key);
		const bytes = await readFile(first);
		bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
		await writeFile(broken, bytes);

		await enter(page, app);
		await page.goto(`${app.origin}/#/curso`);
		await page.getByRole("link", { name: "Otros cursos" }).press("Enter");
		await expect(page.getByRole("heading", { level: 1, name: "Biblioteca" })).toBeVisible();
		await expectAccessible(page);

		// One bit is another one: nothing is installed.
		const chooser = page.getByLabel("Elegir un archivo…");
		await chooser.setInputFiles(broken);
		await expect(page.getByRole("heading", { name: "Este archivo no se puede instalar" })).toBeVisible();
		await expect(page.getByText("No se ha instalado nada.")).toBeVisible();
		await page.goto(`${app.origin}/#/biblioteca`);

		// A new author is known by the words of the key.
		await chooser.setInputFiles(first);
		await expect(page.getByText("Eva Ruiz, con una clave nueva")).toBeVisible();
		await expectAccessible(page);
		await page.getByRole("button", { name: "Instalar", exact: true }).press("Enter");
		await page.getByRole("link", { name: "Abrir el curso" }).press("Enter");
		await expect(page).toHaveURL(`${app.origin}/curso/pan/index.html`);
		const lesson = `${app.origin}/curso/pan/index.html#/leccion/hidratacion`;
		await page.goto(lesson);
		await expect(page.getByText("Pon los gramos")).toBeVisible();
		const mark = page.getByRole("button", { name: "Marcador" });
		await mark.click();
		await expect(mark).toHaveAttribute("aria-pressed", "true");

		// The update says what it changes, and what was done stays.
		await page.goto(`${app.origin}/curso/pan/index.html#/biblioteca`);
		await chooser.setInputFiles(second);
		await expect(page.getByText("Usas la versión 0.1.0. Esta es posterior.")).toBeVisible();
		await expect(page.getByText("1 lección sigue, 1 cambia.")).toBeVisible();
		await expectNothingCutOff(page);
		await page.getByRole("button", { name: "Instalar la versión 0.2.0" }).press("Enter");
		await page.getByRole("link", { name: "Abrir el curso" }).press("Enter");
		await page.goto(lesson);
		await page.reload();
		await expect(page.getByText("Escribe los gramos")).toBeVisible();
		await expect(mark).toHaveAttribute("aria-pressed", "true");

		// Back to the version before, and away with all of it: the record stays.
		await page.goto(`${app.origin}/curso/pan/index.html#/biblioteca`);
		await page.getByText("Otra versión: 1").click();
		await page.getByRole("button", { name: /^Usar la versión 0\.1\.0/ }).press("Enter");
		await page.goto(lesson);
		await page.reload();
		await expect(page.getByText("Pon los gramos")).toBeVisible();
		await expect(mark).toHaveAttribute("aria-pressed", "true");
		await page.goto(`${app.origin}/#/biblioteca`);
		await page.reload();
		await page.getByRole("button", { name: "Quitar Los números del pan" }).press("Enter");
		await expectAccessible(page);
		await page.getByRole("dialog").getByRole("button", { name: "Quitar", exact: true }).press("Enter");
		await expect(page.getByText("Se quitó «Los números del pan».", { exact: false })).toBeVisible();
	} finally {
		await rm(desk, { recursive: true, force: true });
	}
});
