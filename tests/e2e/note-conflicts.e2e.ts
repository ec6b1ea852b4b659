import type { Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { notedLesson, openLesson, sign } from "./note-steps.ts";

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

test(
	"a note that was removed in another window while it was written on can be kept",
	rarely,
	async ({ page, app, context }) => {
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
	},
);
