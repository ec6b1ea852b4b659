import { readFile } from "node:fs/promises";
import { rarely } from "../support/runs.ts";
import { enter, expect, test } from "./fixtures.ts";
import { openLesson, paragraph, selectWords, sign, toolbar, words } from "./note-steps.ts";
import { selectByMouse } from "./passages.ts";

test("who is done with a note by mouse has the focus on its edit button, and it stays there", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(page, /^Resaltado/)).toBeVisible();
	await page.goto(`${app.origin}/#/notas`);
	const item = page.getByRole("listitem").filter({ hasText: words });
	await item.getByRole("button", { name: /^Anotar/ }).click();
	// Also where typing is so slow that the text is saved before «Listo» is pressed.
	const recorded = page.waitForResponse(
		(response) =>
			response.url().endsWith("/api/annotation.set") && response.request().postDataJSON().text === "Deprisa",
	);
	await item.getByRole("textbox").pressSequentially("Deprisa", { delay: 0 });
	await item.getByRole("button", { name: "Listo" }).click();
	await recorded;
	await expect(item.getByRole("button", { name: /^Editar/ })).toBeFocused();
	await page.clock.install();
	await page.clock.runFor(2000);
	await expect(item.getByRole("button", { name: /^Editar/ })).toBeFocused();
});

test("notes are searched without accents, and taken along as Markdown", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("o pulsa Alt+M para elegirlo con el teclado")).toBeVisible();
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("*Atención*: ¿condición?\nSegunda línea");
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await page.keyboard.press("Escape");
	await selectByMouse(page, paragraph(page), "Si falta", "no lo es.");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(page, /^Resaltado/)).toBeVisible();

	await page.goto(`${app.origin}/#/notas`);
	const search = page.getByRole("textbox", { name: "Buscar en tus notas" });
	await search.fill("INTERES condicion");
	await expect(page.getByRole("status").filter({ hasText: "1 nota encontrada" })).toBeVisible();
	await expect(page.getByRole("blockquote")).toHaveText([words]);
	await search.fill("zzz");
	await expect(page.getByText("Ninguna nota contiene esas palabras")).toBeVisible();
	await search.fill("");
	await expect(page.getByRole("blockquote")).toHaveCount(2);

	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Descargar como Markdown" }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/^profundiza-notas-\d{4}-\d\d-\d\d\.md$/);
	const text = await readFile(await download.path(), "utf8");
	expect(text).toContain(`> ${words}\n\n\\*Atención\\*: ¿condición?\\\nSegunda línea\n`);
	expect(text).toContain("## 1.2 Qué es un lead y por qué importa\n");
});

test(
	"a note made in another window is on the page of notes once that is looked at",
	rarely,
	async ({ page, app, context }) => {
		await enter(page, app);
		await page.goto(`${app.origin}/#/notas`);
		await expect(page.getByRole("heading", { level: 1, name: "Notas" })).toBeVisible();
		const other = await context.newPage();
		await openLesson(other, app.origin);
		await selectWords(other);
		await toolbar(other).getByRole("button", { name: "Resaltar" }).click();
		await expect(sign(other, /^Resaltado/)).toBeVisible();
		await page.evaluate(() => window.dispatchEvent(new Event("focus")));
		await expect(page.getByRole("blockquote")).toHaveText(words);
	},
);
