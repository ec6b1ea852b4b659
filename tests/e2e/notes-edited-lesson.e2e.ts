import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { openLesson, paragraph, sign, toolbar, words } from "./note-steps.ts";
import { expectDrawn, selectByMouse } from "./passages.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

test("notes stay with their words when the lesson is edited, and are kept where the words are gone", async ({
	browser,
}) => {
	const { home, remove } = await throwawayHome();
	const copy = await mkdtemp(join(tmpdir(), "profundiza-edited-"));
	const context = await browser.newContext({ locale: "es-ES" });
	const page = await context.newPage();
	try {
		const before = await ServedApp.start(home);
		await enter(page, before);
		await openLesson(page, before.origin);
		for (const [from, to, note] of [
			["ha mostrado", "datos de contacto", "se mueve"],
			["Si falta", "no lo es.", "desaparece"],
		] as const) {
			await selectByMouse(page, paragraph(page), from, to);
			await toolbar(page).getByRole("button", { name: "Anotar" }).click();
			await page.getByRole("textbox", { name: "Nota" }).fill(note);
			await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
			await page.keyboard.press("Escape");
		}
		await before.end();

		for (const part of ["out", "content", "quizzes", "package.json"]) {
			await cp(join(projectFolder, part), join(copy, part), { recursive: true });
		}
		const file = join(copy, "content/lessons/que-es-un-lead.md");
		const text = await readFile(file, "utf8");
		const edited = text
			.replace("## Qué cuenta como lead", "Un párrafo nuevo antes de todo.\n\n## Qué cuenta como lead")
			.replace("Un [lead](term:lead) es una persona", "Antes de contar: un [lead](term:lead) es cualquier persona")
			.replace("Si falta una de las dos, no lo es. ", "Las dos hacen falta. ");
		expect(edited).not.toBe(text);
		await writeFile(file, edited);
		await promisify(execFile)(process.execPath, [join(copy, "out/node/prepare.js")]);
		const after = await ServedApp.start(home, join(copy, "out/node/web.js"));
		await page.goto(after.address);
		await openLesson(page, after.origin);
		await expect(sign(page, /^Nota sobre/)).toHaveCount(1);
		await expectDrawn(page, [words]);

		await page.goto(`${after.origin}/#/notas`);
		const changed = page.getByRole("region", { name: "El pasaje cambió" });
		await expect(changed.getByRole("blockquote")).toHaveText("Si falta una de las dos, no lo es.");
		await expect(changed.getByText("desaparece")).toBeVisible();
		await expectAccessible(page);
		await changed.getByRole("button", { name: /^Editar/ }).click();
		await changed.getByRole("textbox").fill("se conserva");
		await expect(changed.getByText("Guardado", { exact: true })).toBeVisible();
		await changed.getByRole("button", { name: "Listo" }).click();
		await changed.getByRole("button", { name: /^Quitar/ }).click();
		await expect(changed).toBeHidden();
		await expect(page.getByText("se mueve")).toBeVisible();
		await after.end();
	} finally {
		await context.close();
		await rm(copy, { recursive: true, force: true });
		await remove();
	}
});
