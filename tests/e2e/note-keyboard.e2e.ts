import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { openLesson, paragraph, sign, tabTo, toolbar } from "./note-steps.ts";
import { drawn, expectDrawn } from "./passages.ts";

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
	await expectDrawn(page, first, "passage-chosen");
	await page.keyboard.press("Escape");
	await expect(choosing).toBeHidden();
	await expect(sign(page, "Marcar un pasaje")).toBeFocused();
	await expectDrawn(page, []);

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
