import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Output } from "../../core/api/contract.ts";
import { plainTextOf } from "../../core/course/lesson-plain-text.ts";
import { anchorOf } from "../../core/learning/annotation-place.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { drawn, selectByMouse } from "./passages.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const lesson = "/#/leccion/que-es-un-lead";
const words = "ha mostrado interés por lo que ofreces y te ha dado sus datos de contacto";

const paragraph = (page: Page) => page.locator("p", { hasText: "es una persona o una empresa que cumple" });
const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Pasaje seleccionado" });
const sign = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function openLesson(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}${lesson}`);
	await expect(page.getByRole("heading", { level: 1, name: /lead/ })).toBeVisible();
	// What draws notes comes once the lesson stands.
	await page.waitForLoadState("networkidle");
}

/** Tabs on until something with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const target = page.getByRole("button", { name }).or(page.getByRole("link", { name })).first();
	for (let presses = 0; presses < 60; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`Tab never came to ${name}`);
}

test("a passage is highlighted and noted on with the mouse, and is there after a reload", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	// Over a line's end and a word of the glossary.
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("Preguntar a ventas.");
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(sign(page, `Nota sobre «${words}»`)).toBeFocused();

	// Another one over part of it.
	await selectByMouse(page, paragraph(page), "cumple dos", "por lo que ofreces");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(page, /^Resaltado: «cumple dos/)).toBeVisible();
	await expect(toolbar(page)).toBeHidden();

	await page.reload();
	await expect(sign(page, /^Nota sobre/)).toBeVisible();
	const overlapping = ["cumple dos condiciones: ha mostrado interés por lo que ofreces", words];
	expect(await drawn(page)).toEqual(overlapping);
	expect(await drawn(page, "passage-noted")).toEqual([words]);
	expect(await drawn(page, "passage-twice")).toEqual(["ha mostrado interés por lo que ofreces"]);

	// The text itself opens its note, and a word of the glossary in it still explains itself.
	await page.getByRole("button", { name: "datos de contacto" }).first().click();
	await expect(page.getByRole("dialog", { name: /datos de contacto/i })).toBeVisible();
	await page.keyboard.press("Escape");
	await sign(page, /^Nota sobre/).click();
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Preguntar a ventas.");
});

test("a note that was just typed is there after its page was closed at once", async ({ page, app, context }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "Si falta", "no lo es.");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).pressSequentially("Escrito deprisa");
	await page.close({ runBeforeUnload: true });
	const other = await context.newPage();
	await other.goto(`${app.origin}/#/notas`);
	await expect(other.getByText("Escrito deprisa")).toBeVisible();
});

test("who is done with a note by mouse has the focus on its edit button, and it stays there", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(page, /^Resaltado/)).toBeVisible();
	await page.goto(`${app.origin}/#/notas`);
	const item = page.getByRole("listitem").filter({ hasText: words });
	await item.getByRole("button", { name: /^Anotar/ }).click();
	await item.getByRole("textbox").pressSequentially("Deprisa", { delay: 0 });
	const recorded = page.waitForResponse((response) => response.url().endsWith("/api/annotation.set"));
	await item.getByRole("button", { name: "Listo" }).click();
	await recorded;
	await expect(item.getByRole("button", { name: /^Editar/ })).toBeFocused();
	await page.clock.install();
	await page.clock.runFor(2000);
	await expect(item.getByRole("button", { name: /^Editar/ })).toBeFocused();
});

test("the first letters are not lost, however soon they are typed after Ctrl+Enter or «Anotar»", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await page.route("**/api/annotation.set", async (route) => {
		const answer = await route.fetch();
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.fulfill({ response: answer });
	});
	await page.keyboard.press("Alt+m");
	await expect(page.getByRole("application", { name: "Marcar un pasaje" })).toBeFocused();
	await page.keyboard.press("Control+Enter");
	await page.keyboard.type("Abcdefghijklmnopqrstuvwxyz", { delay: 0 });
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Abcdefghijklmnopqrstuvwxyz");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.keyboard.press("Escape");

	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.keyboard.type("Zyxwvutsrqponmlkjihgfedcba", { delay: 0 });
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Zyxwvutsrqponmlkjihgfedcba");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.reload();
	await expect(sign(page, /^Nota sobre/)).toHaveCount(2);
});

/** A note with a text, on a page of its own. */
async function notedLesson(page: Page, origin: string, text: string) {
	await openLesson(page, origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	const note = page.getByRole("textbox", { name: "Nota" });
	await note.fill(text);
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	return note;
}

test("a note that is too long is told so, never said to be saved, and kept whole until it is shorter", async ({
	page,
	app,
}) => {
	await enter(page, app);
	const note = await notedLesson(page, app.origin, "Breve");
	const state = page.getByRole("dialog").getByRole("status");
	await note.fill("a".repeat(4880));
	await expect(page.getByText("Quedan 120 caracteres")).toBeVisible();
	await expect(state).toHaveText("Guardado");
	// What is pasted comes in at once.
	await page.keyboard.insertText("b".repeat(155));
	await expect(page.getByText("Sobran 35 caracteres: no se guardará hasta que la acortes")).toBeVisible();
	await expect(note).toHaveAttribute("aria-invalid", "true");
	await expect(state).toHaveText("");
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(note).toBeHidden();
	await sign(page, /^Nota sobre/).click();
	await expect(note).toHaveValue("a".repeat(4880) + "b".repeat(155));
	await note.press("Control+End");
	for (let left = 35; left > 0; left--) await page.keyboard.press("Backspace");
	await expect(state).toHaveText("Guardado");
	await page.reload();
	await sign(page, /^Nota sobre/).click();
	await expect(note).toHaveValue("a".repeat(4880) + "b".repeat(120));
});

test("a note changed in two windows shows both texts, and the person chooses", async ({ page, app, context }) => {
	await enter(page, app);
	const mine = await notedLesson(page, app.origin, "uno");
	const other = await context.newPage();
	await openLesson(other, app.origin);
	await sign(other, /^Nota sobre/).click();
	const theirs = other.getByRole("textbox", { name: "Nota" });
	const saved = (where: Page) => expect(where.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	const conflict = page.getByRole("region", { name: "Esta nota cambió en otra ventana" });
	const lookAt = (where: Page) => where.evaluate(() => window.dispatchEvent(new Event("focus")));

	await theirs.fill("dos, allí");
	await saved(other);
	await mine.fill("dos, aquí");
	await expect(conflict.getByRole("blockquote")).toHaveText("dos, allí");
	await expect(mine).toHaveValue("dos, aquí");
	await expectAccessible(page);
	await conflict.getByRole("button", { name: "Quedarme con lo mío" }).click();
	await saved(page);
	// The window in which nothing was written shows it once it is looked at.
	await lookAt(other);
	await expect(theirs).toHaveValue("dos, aquí");

	await theirs.fill("tres, allí");
	await saved(other);
	await mine.fill("tres, aquí");
	await conflict.getByRole("button", { name: "Quedarme con la otra" }).click();
	await expect(mine).toHaveValue("tres, allí");

	await theirs.fill("cuatro, allí");
	await saved(other);
	await mine.fill("cuatro, aquí");
	await conflict.getByRole("button", { name: "Guardar las dos" }).click();
	await expect(mine).toHaveValue("cuatro, allí");
	await page.keyboard.press("Escape");
	await expect(sign(page, /^Nota sobre/)).toHaveCount(2);

	await sign(page, /^Nota sobre/)
		.first()
		.click();
	const text = await mine.inputValue();
	await lookAt(other);
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("cuatro, allí")).toBeVisible();
	await expect(page.getByText("cuatro, aquí")).toBeVisible();
	expect(["cuatro, allí", "cuatro, aquí"]).toContain(text);
	await other.close();
});

test("a note that was removed in another window while it was written on can be kept", async ({
	page,
	app,
	context,
}) => {
	await enter(page, app);
	const mine = await notedLesson(page, app.origin, "uno");
	const other = await context.newPage();
	await openLesson(other, app.origin);
	await sign(other, /^Nota sobre/).click();
	await other.getByRole("button", { name: "Quitar" }).click();
	await expect(other.getByRole("button", { name: "Deshacer" })).toBeVisible();
	await mine.fill("No se pierde");
	const conflict = page.getByRole("region", { name: "Esta nota se quitó en otra ventana" });
	await conflict.getByRole("button", { name: "Quedarme con lo mío" }).click();
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.reload();
	await sign(page, /^Nota sobre/).click();
	await expect(mine).toHaveValue("No se pierde");
	await other.close();
});

test("a highlight that was removed comes back", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("Se queda.");
	await page.getByRole("button", { name: "Quitar" }).click();
	await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
	expect(await drawn(page)).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(sign(page, `Nota sobre «${words}»`)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Se queda.");
});

test("a selection over two sections ends with the first, and one that is too long is refused in words", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	const select = (from: string, to: string) =>
		page.evaluate(
			([from, to]) => {
				const heading = (id: string | undefined) => document.getElementById(id ?? "");
				const [first, last] = [heading(from)?.nextElementSibling, heading(to)];
				if (first == null || last == null) throw new Error("no such section");
				document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
			},
			[from, to],
		);
	await select("por-que-importan", "atraer-capturar-nutrir");
	await expect(toolbar(page)).toContainText("Se marcará hasta donde termina la sección.");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect.poll(() => drawn(page)).toHaveLength(1);
	const [text] = await drawn(page);
	expect(text).toMatch(/^El artículo de 2023 llama .* cada lead es una\.$/);

	await page.evaluate(() => {
		const article = document.querySelector("article");
		if (article !== null) document.getSelection()?.selectAllChildren(article);
	});
	// Above the first heading there is little to mark; that is where everything selected begins.
	await expect(toolbar(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(toolbar(page)).toBeHidden();
});

test("all of it by keyboard alone: bookmark, mark, note, find again, change, remove", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await tabTo(page, "Marcador");
	await page.keyboard.press("Enter");
	await expect(sign(page, "Marcador")).toHaveAttribute("aria-pressed", "true");

	await tabTo(page, "Marcar un pasaje");
	await page.keyboard.press("Enter");
	const choosing = page.getByRole("application", { name: "Marcar un pasaje" });
	await expect(choosing).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	const first = await drawn(page, "passage-chosen");
	await page.keyboard.press("ArrowRight");
	const chosen = await drawn(page, "passage-chosen");
	expect(first[0]).toContain(chosen[0]);
	expect(chosen[0]).not.toBe(first[0]);
	// What is chosen is said.
	await expect(choosing.getByRole("status")).toHaveText(chosen[0] ?? "");
	await page.keyboard.press("Shift+ArrowRight");
	expect(await drawn(page, "passage-chosen")).toEqual(first);
	await page.keyboard.press("Escape");
	await expect(choosing).toBeHidden();
	await expect(sign(page, "Marcar un pasaje")).toBeFocused();
	expect(await drawn(page)).toEqual([]);

	await page.keyboard.press("Alt+m");
	await expect(choosing).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(sign(page, /^Resaltado:/)).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.type("Con el teclado");
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(sign(page, /^Nota sobre/)).toBeFocused();

	await page.goto(`${app.origin}/#/curso`);
	await expect(page.getByRole("listitem").filter({ hasText: "con marcador" })).toHaveCount(1);
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("Con el teclado")).toBeVisible();
	await page.keyboard.press("Tab");
	await tabTo(page, /^Editar/);
	await page.keyboard.press("Enter");
	await page.keyboard.press("End");
	await page.keyboard.type(", y cambiada");
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await tabTo(page, "Listo");
	await page.keyboard.press("Enter");
	await expect(page.getByText("Con el teclado, y cambiada")).toBeVisible();
	await tabTo(page, /^Quitar/);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
	await expect(page.getByText("Con el teclado, y cambiada")).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(page.getByText("Con el teclado, y cambiada")).toBeVisible();
	await tabTo(page, /^Ir al pasaje/);
	await page.keyboard.press("Enter");
	await expect(sign(page, /^Nota sobre/)).toBeFocused();
	await expect(sign(page, /^Nota sobre/)).toBeInViewport();
});

test("what is selected by keyboard in the browser itself can be marked, too", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	// As caret browsing does it: the selection changes, and no pointer is pressed.
	await paragraph(page).evaluate((element) => document.getSelection()?.selectAllChildren(element));
	await expect(toolbar(page)).toBeVisible();
	await expect(page.getByText("Pulsa Tab para resaltarlo o anotarlo.")).toBeAttached();
	await page.keyboard.press("Tab");
	await expect(toolbar(page).getByRole("button", { name: "Resaltar" })).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await expect(toolbar(page).getByRole("button", { name: "Anotar" })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("Enter");
	await expect(sign(page, /^Resaltado: «Un lead es una persona/)).toBeFocused();
});

test.describe("with a finger", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test("a selected passage is highlighted, and its sign in the narrow margin opens it", async ({ page, app }) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		// As a long press does it: the browser selects, and tells of no pointer.
		await paragraph(page).evaluate((element) => document.getSelection()?.selectAllChildren(element));
		await toolbar(page).getByRole("button", { name: "Resaltar" }).tap();
		await sign(page, /^Resaltado: «Un lead/).tap();
		await page.getByRole("dialog").getByRole("textbox", { name: "Nota" }).fill("Con el dedo");
		await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
		await page.getByRole("dialog").getByRole("button", { name: "Cerrar" }).tap();
		await expect(sign(page, /^Nota sobre «Un lead/)).toBeInViewport();
	});
});

test("notes are searched without accents, and taken along as Markdown", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("o pulsa Alt+M para elegirlo con el teclado")).toBeVisible();
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
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

test("a note that could not be recorded stays where it was written, and is saved at the next try", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	const note = page.getByRole("textbox", { name: "Nota" });
	await expect(note).toBeFocused();
	const refusal = JSON.stringify({ ok: false, code: "not-saved", message: "The disk refused." });
	await page.route("**/api/annotation.set", (route) =>
		route.fulfill({ contentType: "application/json", body: refusal }),
	);
	await note.fill("No se pierde");
	await expect(page.getByText("No se pudo guardar. El texto sigue aquí.")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(note).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(note).toHaveValue("No se pierde");
	await page.keyboard.press("Escape");
	await page.unroute("**/api/annotation.set");
	await page.getByRole("button", { name: "Reintentar" }).click();
	await expect(sign(page, /^Nota sobre/)).toBeVisible();
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("No se pierde")).toBeVisible();
});

test("what the disk has refused is never said to be saved", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await page.route("**/api/annotation.set", async (route) => {
		const response = await route.fetch();
		const { value } = (await response.json()) as { value: object };
		await route.fulfill({ response, json: { ok: true, value: { ...value, saved: false } } });
	});
	await page.route("**/api/record.status", (route) =>
		route.fulfill({ json: { ok: true, value: { unsaved: 1, reason: "other" } } }),
	);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await expect(page.getByText("Pasaje resaltado. Aún no está guardado en el disco.")).toBeAttached();
	await page.getByRole("textbox", { name: "Nota" }).fill("En memoria");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Aún no está guardado en el disco");
	// The record comes to the disk, and with it the note, without being written on again.
	await page.unroute("**/api/record.status");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.unroute("**/api/annotation.set");
	await page.getByRole("textbox", { name: "Nota" }).fill("En el disco");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
});

test("a browser that cannot draw over text still has every mark in the margin", async ({ page, app }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, "Highlight");
	});
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await sign(page, `Resaltado: «${words}»`).click();
	await expect(page.getByRole("dialog", { name: "Tu nota" })).toContainText(words);
});

test("a note made in another window is on the page of notes once that is looked at", async ({ page, app, context }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByRole("heading", { level: 1, name: "Notas" })).toBeVisible();
	const other = await context.newPage();
	await openLesson(other, app.origin);
	await selectByMouse(other, paragraph(other), "ha mostrado", "datos de contacto");
	await toolbar(other).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(other, /^Resaltado/)).toBeVisible();
	await page.evaluate(() => window.dispatchEvent(new Event("focus")));
	await expect(page.getByRole("blockquote")).toHaveText(words);
});

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
		const after = await ServedApp.start(home, join(copy, "out/node/web.js"));
		await page.goto(after.address);
		await openLesson(page, after.origin);
		await expect(sign(page, /^Nota sobre/)).toHaveCount(1);
		expect(await drawn(page)).toEqual([words]);

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

test("every word of a lesson can be marked: page and services read the same text", async ({ page, app }) => {
	await enter(page, app);
	const call = (method: string, input: unknown): Promise<unknown> =>
		page.evaluate(
			async ([method, input]) => {
				const headers = { "content-type": "application/json" };
				const sent = await fetch(`/api/${method}`, { method: "POST", headers, body: JSON.stringify(input) });
				return ((await sent.json()) as { value: unknown }).value;
			},
			[method, input] as const,
		);
	const { learner } = (await call("app.start", {})) as Output<"app.start">;
	for (const lesson of ["que-es-un-lead", "metricas-de-email"]) {
		const { blocks, title } = (await call("course.lesson", { lesson })) as Output<"course.lesson">;
		const quotes: string[] = [];
		for (const section of plainTextOf(blocks)) {
			// From end to end, whatever words, formulas and cells the cuts go through.
			for (let start = 0; start < section.text.length; start += 150) {
				const anchor = anchorOf(section, start, Math.min(start + 150, section.text.length));
				const annotation = `${lesson}-${quotes.length}`;
				await call("annotation.set", { learner: learner?.id, lesson, annotation, anchor, text: "" });
				quotes.push(anchor.quote);
			}
		}
		expect(quotes.length).toBeGreaterThan(20);
		await page.goto(`${app.origin}/#/leccion/${lesson}`);
		await page.reload();
		await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
		await expect(sign(page, /^Resaltado/)).toHaveCount(quotes.length);
		// Spaces between blocks are ours, and what a range says holds the TeX of formulas, too.
		const bare = (text: string) => text.replace(/\s/g, "");
		const [wanted, got] = [bare(quotes.join("")), bare((await drawn(page)).join(""))];
		const tex = blocks.flatMap((block) => ("html" in block ? (block.html.match(/<annotation[^>]*>[^<]*/g) ?? []) : []));
		const without = tex.reduce((text, one) => text.replace(bare(one.replace(/<[^>]*>/, "")), ""), got);
		expect(without).toBe(wanted);
	}
});

const combinations = [
	{ language: "Español", theme: "light", width: 1280 },
	{ language: "Español", theme: "dark", width: 360 },
	{ language: "English", theme: "light", width: 360 },
	{ language: "English", theme: "dark", width: 1280 },
] as const;

for (const { language, theme, width } of combinations) {
	test(`axe finds nothing in a marked lesson and its notes: ${language}, ${theme}, ${width}`, async ({ page, app }) => {
		const mark = language === "Español" ? "Marcar un pasaje" : "Mark a passage";
		const noteOn = language === "Español" ? /^Nota sobre/ : /^Note on/;
		await page.setViewportSize({ width, height: 760 });
		await page.emulateMedia({ colorScheme: theme });
		await enter(page, app, { language });
		await openLesson(page, app.origin);
		await page.getByRole("button", { name: mark }).click();
		await expect(page.getByRole("application", { name: mark })).toBeFocused();
		await expectAccessible(page);
		await page.keyboard.press("Control+Enter");
		await page.getByRole("dialog").getByRole("textbox").fill("Una palabra larguísima: electroencefalografista");
		await expectAccessible(page);
		await page.keyboard.press("Escape");
		await expect(page.getByRole("button", { name: noteOn })).toBeVisible();
		await expectAccessible(page);
		await page.goto(`${app.origin}/#/notas`);
		await expect(page.getByRole("blockquote")).toBeVisible();
		await expectAccessible(page);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow, "nothing is cut off at the side").toBeLessThanOrEqual(0);
	});
}
